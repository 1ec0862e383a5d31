import Terms

extension Deliberation {
  /// Fills the fields of a task from the catalogue, where nothing was entered.
  ///
  /// > Source: tip 9 ("nothing is asked twice").
  func filled(fromCatalogue fields: Entry) throws(Refusal) -> Entry {
    guard let named = try catalogueTask(fields) else { return fields }
    var filled = fields
    func offer(_ field: String, _ text: String?) {
      guard filled[field] == nil, let text, !text.isEmpty else { return }
      filled[field] = .text(text)
    }
    offer("description", named.description ?? named.name)
    offer("department", named.department)
    offer("area", named.area)
    offer("domain", named.domain)
    offer("executor", named.contractor ?? named.department)
    offer("legal-basis", named.legalBasis)
    offer("kind", named.kind)
    offer("quality", named.results.joined(separator: "; "))
    if filled["reserved"] == nil, named.isReserved { filled["reserved"] = .flag(true) }
    return filled
  }

  /// The task that a record of a task names; nil when it names none.
  @discardableResult
  func catalogueTask(_ fields: Entry) throws(Refusal) -> CatalogueTask? {
    guard let text = fields["catalogue"]?.text, !text.allSatisfy(\.isWhitespace) else { return nil }
    let id = CatalogueID(text)
    let isStaff = situation.people[situation.actor]?.roles.isDisjoint(with: Role.staff) == false
    guard let task = situation.catalogue[id], task.isPublic || isStaff else {
      throw .byRules([
        Reason("catalogue-task-unknown", about: text, .fill(field: "catalogue"))
      ])
    }
    guard !task.hasEnded(on: situation.on) else {
      throw .byRules([Reason("catalogue-task-ended", about: text, .fill(field: "catalogue"))])
    }
    return task
  }

  /// Records what the catalogue knows of a task besides the task itself: budget, results, contract.
  mutating func recordCatalogueFacts(of record: RecordID) throws(Refusal) {
    guard let id = challenge.record(record)?.text("catalogue"),
      let task = situation.catalogue[CatalogueID(id)]
    else { return }
    let year = String(situation.on.year)
    if let budget = task.budget {
      try self.record(
        "budget-line",
        [
          "amount": .text(Money.plain(budget)), "year": .text(year),
          "task": .text(record.text), "origin": .text("task-budget"), "source": .text(id),
        ], set: [:])
    }
    for result in task.results {
      try self.record("current-result", ["indicator": .text(result)], set: [:])
    }
    guard let contractor = task.contractor, let end = task.contractEnd else { return }
    var contract: Entry = ["contractor": .text(contractor), "end-date": .text(end.iso)]
    if let notice = task.noticePeriod { contract["notice-period"] = .text(notice) }
    if let options = task.extensionOptions { contract["extension-options"] = .text(options) }
    try self.record("running-contract", contract, set: [:])
  }
}

extension Challenge {
  /// The tasks of the catalogue that this case is about, in order of their names.
  package var catalogueTasks: [CatalogueID] {
    Set(active("task").compactMap { $0.text("catalogue").map(CatalogueID.init) }).sorted()
  }
}
