import Testing

@testable import ChallengeCore

@Suite("The catalogue of records")
struct CatalogueTests {
  @Test("no two kinds have the same name")
  func kindsAreUnique() {
    let names = RecordKind.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("no kind has a field twice, and every name is lower case with hyphens")
  func fieldsAreUnique() {
    for kind in RecordKind.all {
      let names = kind.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.name)")
      for name in names + [kind.name] {
        #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(kind.name).\(name)")
      }
    }
  }

  @Test("every preset of a choice is one of its choices")
  func presetsAreChoices() {
    for kind in RecordKind.all {
      for field in kind.fields {
        guard case .choice(let choices) = field.type, let preset = field.preset else { continue }
        #expect(choices.contains(preset), "\(kind.name).\(field.name)")
      }
    }
  }

  @Test("every requirement that offers to add a record names a kind that exists")
  func requirementNamesAreUnique() {
    let names = Requirement.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Requirement.named(name)?.name == name) }
  }

  @Test(
    "families of requirements take only subjects that exist",
    arguments: [
      ("views-on:definition-test", true), ("views-on:weather", false),
      ("approved-by:challenger", true), ("approved-by:nobody", false), ("filled:answer", true),
    ])
  func families(name: String, exists: Bool) { #expect((Requirement.named(name) != nil) == exists) }

  @Test(
    "the text of a term effect is read, or refused",
    arguments: [
      ("start beslistermijn", true), ("stop x", true), ("suspend x a.b c.d", true),
      ("suspend x a.b", false), ("resume x", true), ("resume x a.b", true),
      ("extend x a.b", true), ("extend x", false), ("sleep x", false), ("start", false),
    ])
  func termEffects(text: String, isEffect: Bool) { #expect((TermEffect(text) != nil) == isEffect) }
}
