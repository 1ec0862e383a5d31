import ChallengeCore
import Terms

/// Destroyed cases and copies that were made, as JSON and back.
extension EventCodec {
  static func json(_ destroyed: CasesDestroyed) -> [String: JSONValue?] {
    [
      "cases": .list(
        destroyed.parts.map {
          .object(["case": .text($0.number.text), "entries": .text(text($0.versions))])
        }),
      "register": .list(destroyed.register.map { .number($0) }), "on": .text(destroyed.on.iso),
      "ground": .text(destroyed.ground), "list": destroyed.list.map { .text($0) },
      "signedBy": destroyed.signedBy.map { .text($0.text) },
      "figures": .list(destroyed.figures.map(json)),
    ]
  }

  private static func json(_ figures: CaseFigures) -> JSONValue {
    .object([
      "outcome": .text(figures.outcome), "year": .number(figures.year),
      "days": .object(figures.days.mapValues { .number($0) }),
    ])
  }

  static func json(_ copy: CopyMade) -> [String: JSONValue?] {
    [
      "kind": .text(storedName(copy.kind)), "file": .text(copy.file),
      "cases": copy.cases.map { .texts($0.map(\.text)) }, "head": .text(copy.head),
      "clearance": copy.clearance.map(JSONValue.text), "ground": copy.ground.map(JSONValue.text),
    ]
  }

  static func storedName(_ kind: CopyMade.Kind) -> String {
    switch kind {
    case .backup: "backup"
    case .export: "export"
    case .report: "report"
    case .personalData: "personal-data"
    case .document: "document"
    }
  }

  static let copyKinds = Dictionary(
    uniqueKeysWithValues: CopyMade.Kind.allCases.map { (storedName($0), $0) })

  /// Versions as `1-34,36`.
  private static func text(_ versions: [ClosedRange<Int>]) -> String {
    versions.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// Reads what ``text(_:)`` gives; nil when it is anything else.
  static func versions(_ text: String) -> [ClosedRange<Int>]? {
    var versions: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first >= 1, last >= first
      else { return nil }
      versions.append(first...last)
    }
    return versions
  }
}

extension PayloadReader {
  func casesDestroyed() throws(CodecProblem) -> CasesDestroyed {
    var parts: [CasesDestroyed.Part] = []
    for part in try readers("cases") {
      parts.append(
        CasesDestroyed.Part(
          number: CaseNumber(try part.text("case")),
          versions: try part.require("entries", EventCodec.versions(try part.text("entries")))))
    }
    var figures: [CaseFigures] = []
    for line in try readers("figures") {
      var days: [String: Int] = [:]
      let stored = try line.object("days")
      for name in stored.members.keys { days[name] = try stored.number(name) }
      figures.append(
        CaseFigures(outcome: try line.text("outcome"), year: try line.number("year"), days: days))
    }
    return CasesDestroyed(
      parts: parts, register: try numbers("register"), on: try date("on"),
      ground: try text("ground"), list: try optionalText("list"),
      signedBy: try optionalText("signedBy").map(PersonID.init), figures: figures)
  }

  func copyMade() throws(CodecProblem) -> CopyMade {
    CopyMade(
      kind: try choice("kind", EventCodec.copyKinds), file: try text("file"),
      cases: members["cases"] == nil ? nil : try texts("cases").map { CaseNumber($0) },
      head: try text("head"), clearance: try optionalText("clearance"),
      ground: try optionalText("ground"))
  }

  private func numbers(_ key: String) throws(CodecProblem) -> [Int] {
    guard case .list(let items) = members[key] else { throw problem(key) }
    var numbers: [Int] = []
    for item in items {
      guard case .number(let number) = item else { throw problem(key) }
      numbers.append(number)
    }
    return numbers
  }
}
