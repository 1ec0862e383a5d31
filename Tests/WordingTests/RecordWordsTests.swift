import ChallengeCore
import Terms
import Testing

@testable import Wording

/// Every name of the catalogue has words in both languages.
@Suite(.serialized)
struct RecordWordsTests {
  @Test func `every kind of record has a name for one, for several, and a meaning`() {
    for kind in RecordKind.all {
      #expect(KindPhrase.all[kind.name] != nil, "no words for the kind \(kind.name)")
      for language in Language.allCases {
        let words = RecordWords(language)
        expectReadable(words.kind(kind.name), kind.name)
        expectReadable(words.kinds(kind.name), kind.name)
        expectSentence(words.meaning(ofKind: kind.name), kind.name)
        #expect(words.kind(kind.name) != words.kinds(kind.name), "\(kind.name)")
      }
    }
  }

  @Test func `every field has a label and a meaning`() {
    for kind in RecordKind.all {
      for field in kind.fields {
        #expect(FieldPhrase.shared[field.name] != nil, "no words for \(kind.name).\(field.name)")
        for language in Language.allCases {
          let words = RecordWords(language)
          expectReadable(words.field(field.name, of: kind.name), field.name)
          expectSentence(words.meaning(ofField: field.name, of: kind.name), field.name)
          expectReadable(words.type(field.type), field.name)
        }
      }
    }
  }

  @Test func `every choice has a label`() {
    for kind in RecordKind.all {
      for field in kind.fields {
        let values: [String] =
          switch field.type {
          case .choice(let known), .choices(let known): known
          default: []
          }
        for value in values {
          #expect(
            ChoiceNames.all[value] != nil, "no words for \(kind.name).\(field.name)=\(value)")
        }
      }
    }
    for text in ChoiceNames.all.values {
      for language in Language.allCases { expectReadable(text.text(in: language), "a choice") }
    }
  }

  @Test func `no words are kept for what is not in the catalogue`() {
    let kinds = Set(RecordKind.all.map(\.name))
    let fields = Set(
      RecordKind.all.flatMap { $0.fields.map(\.name) } + [VisibilityRules.field.name])
    let pairs = Set(
      RecordKind.all.flatMap { kind in kind.fields.map { "\(kind.name).\($0.name)" } })
    #expect(Set(KindPhrase.all.keys).subtracting(kinds).isEmpty)
    #expect(Set(FieldPhrase.shared.keys).subtracting(fields).isEmpty)
    #expect(Set(FieldPhrase.ofOneKind.keys).subtracting(pairs).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `everything of a closed set has words`(language: Language) {
    let words = RecordWords(language)
    for section in RecordKind.Section.allCases { expectReadable(words.section(section), "section") }
    for phase in Phase.allCases { expectReadable(words.phase(phase), "phase") }
    for role in Role.allCases { expectReadable(words.role(role), "role") }
    for side in Side.allCases { expectReadable(words.theSide(side), "side") }
    for seen in Visibility.allCases { expectReadable(words.visibility(seen), "visibility") }
    for gap in Gap.allCases { expectReadable(words.gap(gap), "gap") }
    for duty in Duty.allCases { expectReadable(words.duty(duty), "duty") }
    for kind in RecordKind.owedInformation { expectReadable(words.informationKind(kind), kind) }
    for value in MunicipalityProfile.Criterion.WeighedValue.allCases {
      #expect(words.weighedValue(value) != value.rawValue || language == .english)
    }
    for list in ProfileList.allCases {
      expectReadable(words.list(list), "list")
    }
  }

  @Test func `values read as people write them`() {
    let words = RecordWords(.dutch)
    let amount = Field("amount", .money, example: "")
    let date = Field("date", .date, example: "")
    let side = Field("side", .choice(["challenger"]), example: "")
    #expect(words.value(.number(5_600_000), of: amount) == "€ 56.000")
    #expect(words.value(.text("2026-04-03"), of: date) == "3 april 2026")
    #expect(words.value(.text("challenger"), of: side) == "uitdager")
    #expect(words.value(.flag(true), of: nil) == "ja")
    #expect(
      words.value(.gap(.notMeasured, reason: "nooit geteld"), of: amount)
        == "niet gemeten: nooit geteld")
  }
}
