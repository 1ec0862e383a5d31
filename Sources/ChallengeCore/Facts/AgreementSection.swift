/// A part of the agreement set that may not be absent.
///
/// > Source: R-30; the usual hard core is that of R-32.
package struct AgreementSection: Hashable, Sendable {
  package let kind: String
  /// For conditions: which topic.
  package let topic: String?
  /// Whether it belongs to the hard core where a profile does not say what does.
  package let isUsuallyHardCore: Bool
  /// The field without which an item of the hard core is not settled.
  package let coreField: String?

  package var name: String { topic ?? kind }

  var remedy: Remedy { .add(kind: kind, fields: topic.map { ["topic": $0] } ?? [:]) }

  package static let all: [AgreementSection] = [
    AgreementSection(
      kind: "start-term", topic: nil, isUsuallyHardCore: true, coreField: "start-date"),
    AgreementSection(kind: "result", topic: nil, isUsuallyHardCore: false, coreField: nil),
    AgreementSection(kind: "condition", topic: "tasks", isUsuallyHardCore: true, coreField: nil),
    AgreementSection(kind: "condition", topic: "risks", isUsuallyHardCore: false, coreField: nil),
    AgreementSection(kind: "condition", topic: "quality", isUsuallyHardCore: true, coreField: nil),
    AgreementSection(
      kind: "condition", topic: "cooperation", isUsuallyHardCore: false, coreField: nil),
    AgreementSection(
      kind: "accountability-agreement", topic: nil, isUsuallyHardCore: true, coreField: nil),
    AgreementSection(
      kind: "support-agreement", topic: nil, isUsuallyHardCore: false, coreField: nil),
    AgreementSection(
      kind: "budget-agreement", topic: nil, isUsuallyHardCore: true, coreField: "amount"),
    AgreementSection(kind: "duration", topic: nil, isUsuallyHardCore: false, coreField: nil),
    AgreementSection(
      kind: "contact-agreement", topic: nil, isUsuallyHardCore: false, coreField: nil),
    AgreementSection(kind: "steering-clause", topic: nil, isUsuallyHardCore: false, coreField: nil),
    AgreementSection(kind: "end-and-return", topic: nil, isUsuallyHardCore: true, coreField: nil),
  ]

  /// Fields of an agreement that say how it stands, and nothing of what was agreed.
  package static let aboutStanding: Set<String> = [
    "standing", "open-reason", "return-date", "owner",
  ]

  package static let usualHardCore = Set(all.filter(\.isUsuallyHardCore).map(\.name))

  /// The sections that may not be left open at the start, as this profile has it.
  ///
  /// > Source: tip 6, both halves; domain report section 6, "fixed agreements vs leave room".
  package static func hardCore(_ profile: MunicipalityProfile) -> [AgreementSection] {
    all.filter { profile.hardCore.contains($0.name) }
  }

  /// Whether an item of this part says what was agreed, and is not left open.
  package func isSettled(_ item: Record) -> Bool {
    !item.isDeliberatelyOpen && (coreField.map(item.isAnswered) ?? true)
  }
}
