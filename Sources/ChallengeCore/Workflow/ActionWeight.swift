/// How heavy an action is: whether it can be taken back, and whether it decides.
extension ActionDefinition {
  /// Whether there is no way back: the workflow says so, or a record that comes with it ends the
  /// execution.
  package var endsForGood: Bool {
    isFinal || records.contains { Self.ending.contains($0.kind) }
  }

  /// Whether somebody decides by it: on the request, on what follows the evaluation, on an objection.
  package var decides: Bool {
    records.contains { Self.decisions.contains($0.kind) }
      || process == "objection" && fills.contains("outcome")
  }

  private static let ending: Set<String> = ["notice", "urgent-end"]
  private static let decisions: Set<String> = ["decision", "follow-up-decision"]
}
