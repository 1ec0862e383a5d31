import Testing

@testable import ChallengeCore

/// Every place that records a fault of the challenger has one for the municipality, and the reverse.
///
/// > Source: tips 4 and 7; R-70.
@Suite("Records are balanced between the two sides")
struct BalanceTests {
  /// Words in the name of a field that tell of something that fell short or went well.
  static let tellingWords = [
    "well", "cause", "missing", "sufficient", "late", "fault", "fail", "breach", "short",
    "not-available", "reflection", "cooperation", "lesson", "blame", "guilt", "neglect", "wrong",
    "damage", "warning", "delay",
  ]

  /// What is recorded of the one side in a record of its own, with its mirror for the other.
  static let pairs: [(challenger: String, municipality: String)] = [
    ("supplement-request.missing", "information-delivery.not-available-reason"),
    ("supplement.sufficient", "information-delivery.sufficient"),
    ("postponement-consent.reason", "delay-notice.reason"),
    ("progress-signal.text", "complaint.text"),
    ("ending.challenger-reasons", "ending.reason-codes"),
  ]

  /// Lessons of the case as a whole, and what the findings on both sides rest on.
  static let ofBoth = [
    "ending.lesson", "recovery-agreement.cause", "evaluation.cooperation-source",
  ]

  /// Kinds in which something is held against somebody: each says against which side.
  static let kindsWithAFault = ["progress-signal", "urgent-end", "lesson", "view", "amendment"]

  private static var fields: [(kind: RecordKind, field: Field)] {
    RecordKind.all.flatMap { kind in kind.fields.map { (kind, $0) } }
  }

  private static func mirror(_ name: String) -> String? {
    let sides = Side.allCases.map(\.rawValue)
    for (own, other) in zip(sides, sides.reversed()) {
      let parts = name.split(separator: "-").map(String.init)
      if parts.contains(own) {
        return parts.map { $0 == own ? other : $0 }.joined(separator: "-")
      }
    }
    return nil
  }

  @Test("a field for the one side stands beside the same field for the other")
  func fieldsOfASideHaveTheirMirror() {
    let exempt = Self.actsOfOneSide.union(
      Self.pairs.flatMap { [$0.challenger, $0.municipality] })
    for (kind, field) in Self.fields {
      guard let mirror = Self.mirror(field.name), !exempt.contains("\(kind.name).\(field.name)")
      else { continue }
      let other = kind.field(mirror)
      #expect(other != nil, "\(kind.name).\(field.name) has no \(mirror)")
      #expect(other?.type == field.type, "\(kind.name).\(mirror) is of another type")
      #expect(other?.isRequired == field.isRequired, "\(kind.name).\(mirror) is asked otherwise")
    }
  }

  /// What only the one side can do or say in that record, and that holds nothing against anybody:
  /// the municipality agrees by deciding, and its own words stand in the note.
  static let actsOfOneSide: Set<String> = [
    "continuation.agreed-by-challenger", "contact-moment.challenger-words",
  ]

  @Test("a field that tells of a shortcoming says of which side, or has its mirror in the table")
  func tellingFieldsAreTwoSided() {
    let paired = Set(Self.pairs.flatMap { [$0.challenger, $0.municipality] } + Self.ofBoth)
    for (kind, field) in Self.fields {
      let parts = field.name.split(separator: "-")
      let isTelling = Self.tellingWords.contains { word in
        field.name == word || field.name.contains("\(word)-") || parts.contains { $0 == word }
          || parts.contains { $0.hasPrefix(word) && word.count > 4 }
      }
      guard isTelling, Self.mirror(field.name) == nil, !Self.namesASide(kind) else { continue }
      #expect(
        paired.contains("\(kind.name).\(field.name)"),
        "\(kind.name).\(field.name) is for one side: add a mirror for the other")
    }
  }

  private static func namesASide(_ kind: RecordKind) -> Bool {
    kind.fields.contains { $0.type == .choice(RecordKind.sides) }
  }

  @Test("both fields of every pair exist", arguments: pairs.indices)
  func pairsExist(index: Int) {
    let pair = Self.pairs[index]
    for name in [pair.challenger, pair.municipality] {
      let parts = name.split(separator: ".").map(String.init)
      #expect(RecordKind.named(parts[0])?.field(parts[1]) != nil, "\(name)")
    }
  }

  @Test(
    "a record that holds something against somebody says which side", arguments: kindsWithAFault)
  func faultsNameTheirSide(kind: String) throws {
    #expect(Self.namesASide(try #require(RecordKind.named(kind))))
  }

  @Test("both sides give their reasons for an ending from one list")
  func endingsHaveReasonsOfBothSides() throws {
    let ending = try #require(RecordKind.named("ending"))
    #expect(ending.field("reason-codes")?.type == ending.field("challenger-reasons")?.type)
  }
}
