import ChallengeCore
import Testing

@Suite("Personal data in records")
struct PersonalDataTests {
  @Test("every field of every kind has been thought about")
  func everyFieldIsDecided() {
    for kind in RecordKind.all {
      for field in kind.fields {
        #expect(
          PersonalData.isDecided(field),
          "\(kind.name).\(field.name): put it in a list of PersonalData")
      }
    }
  }

  @Test("names, contact data and own words are marked, short facts are not")
  func marks() throws {
    func mark(_ kind: String, _ field: String) throws -> PersonalData? {
      let known = try #require(RecordKind.named(kind)?.field(field))
      return PersonalData.of(known, in: kind)
    }
    #expect(try mark("challenger", "name") == .name)
    #expect(try mark("challenger", "person") == .name)
    #expect(try mark("challenger", "email") == .contact)
    #expect(try mark("view", "text") == .ownWords)
    #expect(try mark("note", "text") == .freeText)
    #expect(try mark("task", "area") == nil)
    #expect(try mark("decision", "date") == nil)
    #expect(try mark("contact-person", "reason") == .freeText)
  }

  @Test("supporters are counted and not listed")
  func supportersAreCounted() throws {
    let support = try #require(RecordKind.named("support"))
    for field in support.fields {
      #expect(PersonalData.of(field, in: "support") != .name, "\(field.name)")
      if case .lines = field.type { Issue.record("\(field.name) could be a list of people") }
    }
  }

  /// 111222333 and 123456782 pass the eleven-proof; 123456789 does not.
  @Test(
    "a citizen service number is found where it stands alone",
    arguments: [
      "123456782", "BSN 123456782", "mijn nummer is 111222333.", "(111222333)", "a\n123456782\nb",
      "bsn: 123456782, telefoon volgt",
    ])
  func found(text: String) { #expect(CitizenServiceNumber.stands(in: text)) }

  @Test(
    "what is no citizen service number is let through",
    arguments: [
      "123456789", "12345678", "0612345678", "1234567820", "€ 123456782", "€123456782",
      "123456782,50", "12-123456782", "https://x.example/123456782", "NL123456782B01",
      "zaak-123456782", "+123456782", "000000000", "nr.123456782", "EUR 1.234.567,82", "",
    ])
  func letThrough(text: String) { #expect(!CitizenServiceNumber.stands(in: text)) }
}
