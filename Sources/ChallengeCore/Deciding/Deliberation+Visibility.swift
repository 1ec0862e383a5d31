extension Deliberation {
  // MARK: Who may read

  /// Takes out of the entered fields who may read the new record.
  ///
  /// - Parameter usual: what holds for this kind when nobody says otherwise.
  func visibility(
    in fields: inout Entry, before usual: Visibility
  ) throws(Refusal) -> Visibility? {
    guard let visibility = try takeVisibility(&fields) else { return nil }
    if visibility != usual { try permit(.setVisibility) }
    return visibility
  }

  /// Takes out of the entered fields who may read a record from now on.
  ///
  /// Whoever runs the case says so of every record; others only of what they recorded themselves.
  func visibility(
    in fields: inout Entry, of record: Record
  ) throws(Refusal) -> Visibility? {
    guard let visibility = try takeVisibility(&fields) else { return nil }
    guard visibility != record.visibility else { return visibility }
    guard record.withdrawn == nil else {
      throw .byRules([Reason("record-withdrawn", about: record.id.text)])
    }
    try permit(record.by == situation.actor ? .setVisibility : .setVisibilityOfOthers)
    return visibility
  }

  private func takeVisibility(_ fields: inout Entry) throws(Refusal) -> Visibility? {
    guard let entered = fields.removeValue(forKey: VisibilityRules.field.name) else { return nil }
    do throws(FieldProblem) {
      let value = try reader.read(entered, as: VisibilityRules.field)
      guard case .text(let name) = value else { return nil }
      return Visibility(rawValue: name)
    } catch {
      throw .badInput([error])
    }
  }
}
