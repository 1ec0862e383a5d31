import Casework
import ChallengeCore
import Foundation
import Terms
import Testing
import Wording

@testable import Reporting

/// The published set of the shipped examples, checked by means that are not ours.
@Suite("Open data")
struct OpenDataTests {
  static let terms = OpenDataTerms(
    address: "https://data.voorbeeld.example/uitdaagrecht/",
    publisher: "https://identifier.overheid.nl/tooi/id/gemeente/gm0000",
    territory: "https://identifier.overheid.nl/tooi/id/gemeente/gm0000",
    contact: "opendata@voorbeeld.example", since: ExampleCase.date("2026-01-01"), licence: .cc0,
    ocidPrefix: "ocds-abc123", grantPrefix: "360G-voorbeeld", organisation: "NL-KVK-00000000")

  static func set(
    _ dossiers: [Dossier]? = nil, _ terms: OpenDataTerms = terms, _ language: Language = .dutch
  ) throws -> PublishedSet {
    let on = ExampleCase.reportDate
    let cases = try (dossiers ?? ExampleCase.all()).compactMap { PublishedCase($0, on: on) }
    return PublishedSet(
      cases, municipality: "Gemeente Voorbeeld", terms: terms, on: on, language: language)
  }

  static func catalogue(_ set: PublishedSet) -> CatalogueMetadata {
    let files = [
      ("totals.csv", PublishedFile.Part.figures), ("tables.ods", .figures),
      ("published-cases.csv", .cases), ("ocds.json", .cases), ("360giving.json", .grants),
    ].map { name, part in
      PublishedFile(
        name: name, part: part, bytes: 120, hash: String(repeating: "0a", count: 32))
    }
    return CatalogueMetadata(
      set, files: files,
      period: ReportPeriod(from: ExampleCase.date("2022-01-01"), until: set.on))
  }

  private static func text(_ standard: String, _ language: Language) throws -> String {
    let set = try set(language: language)
    return switch standard {
    case "ocds": try #require(ContractingPackage(set)).text
    case "360giving": try #require(GrantPackage(set)?.text)
    default: catalogue(set).text
    }
  }

  private static func set(language: Language) throws -> PublishedSet {
    try set(nil, terms, language)
  }

  @Test(
    "is valid, and would not be without what the standard requires",
    arguments: ["ocds", "360giving", "dcat"])
  func valid(standard: String) async throws {
    for (language, extra) in [(Language.dutch, ["--mutants"]), (.english, [])] {
      let file = FileManager.default.temporaryDirectory
        .appending(path: "\(standard)-\(UUID().uuidString).json")
      try Self.text(standard, language).write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      let (status, output) = try await Outside.run("open_data.py", [standard, file.path] + extra)
      #expect(status == 0, "\(output.prefix(4_000))")
      #expect(output.hasPrefix("valid"))
      if !extra.isEmpty { #expect(output.contains("mutants noticed")) }
    }
  }

  @Test("the same cases give the same bytes", arguments: ["ocds", "360giving", "dcat"])
  func sameBytes(standard: String) throws {
    #expect(try Self.text(standard, .dutch) == Self.text(standard, .dutch))
  }

  @Test("the files say the same as the tables, counted from the files alone")
  func filesReconcile() throws {
    let set = try Self.set()
    let rows = try Rows(DataSet(set).table("published-cases"))
    let payments = try Rows(DataSet(set).table("published-payments"))
    let releases = try Self.objects(#require(ContractingPackage(set)).text, "releases")
    #expect(releases.count == rows.count && rows.count > 10)
    #expect(
      releases.map { ($0["ocid"] as? String)?.replacing("ocds-abc123-", with: "") }
        == rows.column("case").map(\.asText))

    let contracts = releases.flatMap { $0["contracts"] as? [[String: Any]] ?? [] }
    #expect(contracts.count >= 3)
    let values = contracts.compactMap { ($0["value"] as? [String: Any])?["amount"] as? Double }
    let signed = rows.filter {
      $0["signedOn"] != .empty && $0["decision"] == .text("grant") && $0["agreedCents"] != .empty
    }
    #expect(values.map { Int($0 * 100) } == signed.compactMap { $0["agreedCents"]?.asNumber })

    let grants = try Self.objects(#require(GrantPackage(set)?.text), "grants")
    #expect(!grants.isEmpty)
    for grant in grants {
      let number = try #require(grant["id"] as? String).replacing("360G-voorbeeld-", with: "")
      let row = try #require(rows.first { $0["case"] == .text(number) })
      let awarded = try #require(grant["amountAwarded"] as? Double)
      #expect(row["agreedCents"] == .number(Int(awarded * 100)), "\(number)")
      let paid = payments.filter { $0["case"] == .text(number) && $0["paid"] != .empty }
        .compactMap { $0["amountCents"]?.asNumber }.reduce(0, +)
      #expect(Int((grant["amountDisbursed"] as? Double ?? 0) * 100) == paid, "\(number)")
    }
    let left = try Rows(DataSet(set).table("left-out")).column("case").map(\.asText)
    let money = rows.filter {
      [.text("subsidy"), .text("combination")].contains($0["instrument"])
        && ![.text("refuse"), .text("not-treat")].contains($0["decision"])
    }
    #expect(grants.count + left.count == money.count)
  }

  @Test("only what is public of a case is published")
  func onlyPublicCases() throws {
    let all = try ExampleCase.all()
    let set = try Self.set()
    let published = Set(set.cases.map(\.number))
    for dossier in all where !published.contains(dossier.challenge.number) {
      let records = dossier.challenge.active("decision") + dossier.challenge.active("ending")
      #expect(records.allSatisfy { $0.visibility != .public }, "\(dossier.challenge.number)")
    }
    #expect(published.count < all.count)
    for one in set.cases where one.profile == "polderdam" { #expect(one.decision == nil) }
  }

  @Test("every column of the published tables has a meaning", arguments: Language.allCases)
  func columnsHaveMeanings(language: Language) throws {
    for table in try DataSet(Self.set()).tables {
      for column in table.columns {
        #expect(
          DataWords(language).meaning(column.name, in: table.name)?.isEmpty == false,
          "\(table.name).\(column.name)")
      }
    }
  }

  @Test("without a prefix or a number of its own a municipality gets no identifiers made up")
  func nothingIsMadeUp() throws {
    var bare = Self.terms
    bare = OpenDataTerms(
      address: bare.address, publisher: bare.publisher, territory: bare.territory,
      contact: bare.contact, since: bare.since, licence: bare.licence)
    let set = try Self.set(nil, bare)
    #expect(ContractingPackage(set) == nil && GrantPackage(set) == nil)
    #expect(GrantPackage(try Self.set([]))?.text == nil)
  }

  private static func objects(_ text: String, _ key: String) throws -> [[String: Any]] {
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(whole?[key] as? [[String: Any]])
  }
}

@Suite("Open data about people")
struct OpenDataPrivacyTests {
  private func forms(_ dossiers: [Dossier]) throws -> [(String, String)] {
    let set = try OpenDataTests.set(dossiers)
    return [
      ("ocds", ContractingPackage(set)?.text ?? ""), ("360giving", GrantPackage(set)?.text ?? ""),
      ("dcat", OpenDataTests.catalogue(set).text),
    ] + DataSet(set).tables.map { ("csv \($0.name)", CSVText($0).text) }
  }

  @Test("nobody of the register and no challenger who is a person is in it")
  func nobodyIsNamed() throws {
    let all = try ExampleCase.all()
    let forms = try forms(all)
    let organisations = all.compactMap { dossier -> String? in
      let published = PublishedCase(dossier, on: ExampleCase.reportDate)?.recipient
      return if case .organisation(let name, _) = published { name } else { nil }
    }
    #expect(!organisations.isEmpty)
    for dossier in all {
      let people = dossier.situation.people.values.flatMap { [$0.name, $0.email, $0.phone] }
      let challengers = dossier.challenge.records.filter { $0.kind == "challenger" }
        .flatMap { [$0.text("name"), $0.text("email"), $0.text("address")] }
      let words = Set((people + challengers).compactMap { $0 }).subtracting(organisations)
      for word in words where word.contains(where: { " @-".contains($0) }) {
        for (name, text) in forms {
          let isNamed = text.contains(word)
          #expect(!isNamed, "\(name): \(word)")
        }
      }
    }
  }

  @Test("a resident takes title and area along; a group keeps them, an organisation its name")
  func recipients() throws {
    let history = try ExampleCase.text("Examples/havenstad-kade-complex-en-eigen-pot.yaml")
    func published(_ form: String) throws -> PublishedCase {
      let text = history.replacing("legal-form: company", with: form)
      let dossier = try #require(try ExampleCase.dossiers([text]).first)
      return try #require(PublishedCase(dossier, on: ExampleCase.reportDate))
    }
    let company = try published("legal-form: company")
    #expect(company.recipient == .organisation(name: "Kadebedrijf Voorbeeld", register: nil))
    #expect(company.title != nil && !company.areas.isEmpty)
    for form in ["legal-form: sole-trader", "legal-form: informal"] {
      let one = try published(form)
      #expect(one.recipient.isPrivate)
      #expect(one.title == nil && one.areas.isEmpty)
      #expect(one.milestones.allSatisfy { $0.measure == nil })
    }
  }

  @Test("what people type stays text")
  func textStaysText() throws {
    let value = OpenJSON.object(of: [
      "a": .text("\"</script>\u{1B}[2J\u{2028}\\ \u{7}é"), "b": .euros(cents: -5),
      "c": .euros(cents: 1_250), "d": .euros(cents: 5_200_000), "e": .list([]), "f": nil,
    ])
    let read = try JSONSerialization.jsonObject(with: Data(value.document.utf8)) as? [String: Any]
    #expect(read?["a"] as? String == "\"</script>\u{1B}[2J\u{2028}\\ \u{7}é")
    #expect(read?["b"] as? Double == -0.05 && read?["c"] as? Double == 12.5)
    #expect(read?["d"] as? Int == 52_000 && read?.keys.contains("f") == false)
    #expect(!value.document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

/// Rows of a table by the names of its columns.
private struct Rows: Sequence {
  let rows: [[String: DataCell]]

  init(_ table: DataTable?) throws {
    let table = try #require(table)
    rows = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row))
    }
  }

  var count: Int { rows.count }
  func column(_ name: String) -> [DataCell] { rows.map { $0[name] ?? .empty } }
  func makeIterator() -> IndexingIterator<[[String: DataCell]]> { rows.makeIterator() }
}

extension DataCell {
  fileprivate var asText: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var asNumber: Int? { if case .number(let number) = self { number } else { nil } }
}
