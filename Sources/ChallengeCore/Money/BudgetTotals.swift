/// The budget lines of a case added up: in all, for each year and for each task.
///
/// > Source: tip 3; R-27 ("a case can cover several tasks, budgets and departments").
package struct BudgetTotals: Hashable, Sendable {
  /// A part of the sum.
  package struct Part<Key: Hashable & Sendable>: Hashable, Sendable {
    /// Nil for lines that do not say.
    package let key: Key?
    /// Euro cents.
    package let amount: Int
  }

  /// The lines that count, oldest first.
  package let lines: [Record]
  /// Lines whose amount is a gap: they say why, and add nothing.
  package let unknown: [Record]

  package init(_ challenge: Challenge) {
    let all = challenge.active("budget-line")
    lines = all.filter { $0.number("amount") != nil }
    unknown = all.filter { $0.number("amount") == nil }
  }

  /// Euro cents; nil when no amount is known.
  package var total: Int? { lines.isEmpty ? nil : sum(lines) }

  package var perYear: [Part<Int>] {
    parts { $0.number("year") }.sorted { ($0.key ?? .max) < ($1.key ?? .max) }
  }

  package var perTask: [Part<RecordID>] {
    parts { $0.text("task").map(RecordID.init) }.sorted {
      ($0.key?.text ?? "~") < ($1.key?.text ?? "~")
    }
  }

  /// By where the money comes from: the budget of the task or another pot.
  package var perOrigin: [Part<String>] {
    parts { $0.text("origin") }.sorted { ($0.key ?? "~") < ($1.key ?? "~") }
  }

  private func parts<Key>(_ key: (Record) -> Key?) -> [Part<Key>] {
    let groups = Dictionary(grouping: lines, by: key)
    return groups.map { Part(key: $0.key, amount: sum($0.value)) }
  }

  private func sum(_ lines: [Record]) -> Int {
    lines.reduce(0) { $0 + ($1.number("amount") ?? 0) }
  }
}
