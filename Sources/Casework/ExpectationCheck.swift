import ChallengeCore
import Terms
import WorkflowFiles

/// Compares a case with what a history expects of it.
struct ExpectationCheck {
  private let dossier: Dossier
  private let possible: [Possibility]

  init(_ dossier: Dossier, _ possible: [Possibility]) {
    self.dossier = dossier
    self.possible = possible
  }

  func mismatches(_ expectation: Expectation) -> [Player.Mismatch] {
    var found: [Player.Mismatch] = []
    func compare(_ key: String, _ expected: String?, _ actual: String) {
      guard let expected, expected != actual else { return }
      found.append(.init(key: key, expected: expected, found: actual))
    }
    let summary = dossier.summary
    compare("phase", expectation.phase?.rawValue, summary.phase.rawValue)
    for state in expectation.states ?? [] where !active.contains(state) {
      found.append(.init(key: "state", expected: state, found: summary.state))
    }
    for (term, end) in (expectation.due ?? [:]).sorted(by: { $0.key < $1.key }) {
      compare("due.\(term)", end.iso, openTerm(term)?.end.iso ?? "-")
    }
    if let sides = expectation.move { compareMoves(sides, &found) }
    compare("version", expectation.version.map(String.init), String(summary.version))
    compare("ended", expectation.hasEnded.map(Self.word), Self.word(summary.hasEnded))
    compare("outcome", expectation.outcome, summary.outcome ?? "-")
    compare(
      "overdue", expectation.isOverdue.map(Self.word),
      Self.word(dossier.terms.contains { isLate($0) }))
    compare(
      "provisional", expectation.isProvisional.map(Self.word),
      Self.word(dossier.challenge.terms.contains(where: \.isProvisional)))
    if let wanted = expectation.warnings {
      let all = Set(ChallengeCore.warnings(dossier.challenge, dossier.situation).map(\.code))
      compare("warn", Self.list(wanted), Self.list(all))
    }
    let open = Set(possible.filter(\.missing.isEmpty).map(\.action.name))
    for action in expectation.open ?? [] where !open.contains(action) {
      found.append(
        .init(key: "open", expected: action, found: open.sorted().joined(separator: ", ")))
    }
    return found
  }

  private var active: Set<String> {
    let processes = dossier.challenge.records.flatMap { $0.snapshot?.active ?? [] }
    return Set(dossier.challenge.snapshot.active + processes)
  }

  /// Every side that is named has a move; an empty list says that nobody has.
  private func compareMoves(_ sides: Set<Side>, _ found: inout [Player.Mismatch]) {
    let actual = Set(dossier.summary.moves.map(\.by))
    guard sides.isEmpty ? !actual.isEmpty : !sides.isSubset(of: actual) else { return }
    found.append(.init(key: "move", expected: Self.words(sides), found: Self.words(actual)))
  }

  private func openTerm(_ name: String) -> RunningTerm? {
    let terms = dossier.challenge.terms.filter { $0.name == name }
    return terms.last(where: \.isOpen) ?? terms.last
  }

  private func isLate(_ term: Dossier.Term) -> Bool {
    term.definition?.owedBy == .municipality && term.term.isLate(on: dossier.on)
  }

  private static func list(_ codes: Set<String>) -> String {
    codes.isEmpty ? "-" : codes.sorted().joined(separator: ", ")
  }

  private static func words(_ sides: Set<Side>) -> String {
    sides.map(\.rawValue).sorted().joined(separator: ", ")
  }

  private static func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
}
