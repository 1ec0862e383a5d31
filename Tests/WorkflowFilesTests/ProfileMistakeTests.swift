import ChallengeCore
import Testing
import WorkflowFiles

@Suite("A municipality profile")
struct ProfileMistakeTests {
  @Test("the small profile is read as it is written")
  func rightFile() throws {
    let profile = try ProfileFile.load(text: SmallFile.profile, file: "f").profile
    #expect(profile.coproductionCounts == false)
    #expect(profile.decisionTermAtw == nil)
    #expect(profile.criteria.map(\.value) == [.economic])
    #expect(profile.items(of: .referralRoutes).map(\.name) == ["subsidie"])
  }

  @Test("what a profile leaves out keeps its usual meaning")
  func usualMeaning() throws {
    let profile = try ProfileFile.load(text: SmallFile.profile, file: "f").profile
    #expect(RecordKind.challengerTypes.allSatisfy { profile.mayChallenge(type: $0) })
    #expect(profile.hardCore == AgreementSection.usualHardCore)
    #expect(profile.contactPersonMayBeProcessManager && profile.hasOwnPot)
    #expect(profile.complexDecisionTerm == nil && profile.lightRoute == nil)
    #expect(profile.thresholds.isEmpty && profile.deMinimis == nil)
    #expect(profile.publication == Publication() && profile.alerts == AlertTimes())
    #expect(profile.ground("kosten-hoger")?.about == nil && profile.openData == nil)
  }

  @Test("every key that may be left out is read")
  func groups() throws {
    let profile = try ProfileFile.load(text: SmallFile.fullProfile, file: "f").profile
    #expect(profile.mayChallenge(type: "resident"))
    #expect(!profile.mayChallenge(type: "commercial-party"))
    #expect(profile.complexDecisionTerm?.text == "52w")
    #expect(profile.organByTaskKind == ["delegated": "burgemeester"])
    #expect(profile.competentOrgan == "college")
    #expect(profile.hardCore == ["tasks", "risks"])
    #expect(!profile.contactPersonMayBeProcessManager && !profile.hasOwnPot)
    #expect(profile.arguesEachGround)
    #expect(profile.publication.organisationNames && !profile.publication.decisions)
    #expect(profile.lightRoute?.upTo == 300_000)
    #expect(profile.lightRoute?.leavesOut == ["advice-complete"])
    #expect(profile.thresholds.map(\.amount) == [22_100_000])
    #expect(profile.thresholds.first?.owner == "Inkoop")
    #expect(profile.deMinimis?.amount == 30_000_000 && profile.deMinimis?.years == 3)
    #expect(profile.alerts.contractEndMonths == [24, 12])
    #expect(profile.alerts.questionMoments == [.start, .ending])
    #expect(profile.alerts.questionDays == 14)
    #expect(profile.ground("kosten-hoger")?.about == .costs)
    #expect(profile.openData?.address == "https://data.voorbeeld.example/")
    #expect(profile.openData?.licence == .ccBy && profile.openData?.ocidPrefix == "ocds-abc123")
  }

  @Test(
    "an empty why or definition makes a profile unusable", arguments: ["purpose", "definition"])
  func emptyPurpose(key: String) throws {
    let lines = SmallFile.profile.split(separator: "\n").map { line in
      line.hasPrefix("\(key):") ? "\(key): { nl: \" \", en: \"\" }" : String(line)
    }
    let found = findings(in: lines.joined(separator: "\n"), as: .profile)
    #expect(found.count == 2 && found.allSatisfy { $0.hasSuffix("empty") }, "\(found)")
  }

  @Test("a mistake in what may be left out is named at its place", arguments: Self.groupMistakes)
  func groupMistake(_ mistake: Mistake) throws {
    let text = try mistake.made(in: SmallFile.fullProfile)
    #expect(findings(in: text, as: .profile) == mistake.findings)
  }

  static let groupMistakes: [Mistake] = [
    Mistake("[advice-complete]", "[evaluation-complete]", "30:42 never-left-out"),
    Mistake("[advice-complete]", "[ending-explained]", "30:42 never-left-out"),
    Mistake("[advice-complete]", "[three-values-assessed]", "30:42 never-left-out"),
    Mistake("[advice-complete]", "[advies]", "30:42 unknown-requirement"),
    Mistake("up-to: 3000", "up-to: weinig", "30:23 not-an-amount"),
    Mistake("[tasks, risks]", "[taken]", "26:13 unknown-section"),
    Mistake("types: [resident]", "types: [bewoner]", "7:23 unknown-choice"),
    Mistake("about: costs", "about: kosten", "15:26 unknown-value"),
    Mistake("until: 2025-12-31", "until: 2023-12-31", "32:101 until-not-after-from"),
    Mistake("instruments: [commission]", "instruments: [opdracht]", "32:45 unknown-choice"),
    Mistake("licence: cc-by", "licence: vrij", "36:205 unknown-value"),
    Mistake("data.voorbeeld.example/\"", "data.voorbeeld.example\"", "36:23 not-as-expected"),
    Mistake("contact: data@voorbeeld", "contact: data.voorbeeld", "36:153 not-as-expected"),
    Mistake("ocds-abc123", "ocds-ABC", "36:225 not-as-expected"),
    Mistake("360G-klein", "klein", "36:252 not-as-expected"),
    Mistake("NL-KVK-00000000", "00000000", "36:278 not-as-expected"),
    Mistake("[after-start, at-end]", "[na-de-start, at-end]", "34:104 unknown-value"),
    Mistake("question-days: 14", "question-days: 0", "34:141 out-of-range"),
    Mistake("own-pot: no", "own_pot: no", "27:1 unknown-key ~ own-pot"),
  ]

  @Test("a mistake is named at its place", arguments: Self.mistakes)
  func mistake(_ mistake: Mistake) throws {
    let text = try mistake.made(in: SmallFile.profile)
    #expect(findings(in: text, as: .profile) == mistake.findings)
  }

  static let mistakes: [Mistake] = [
    Mistake("value: economic", "value: economics", "13:20 unknown-value ~ economic"),
    Mistake("length: 8w", "length: 8 weken", "18:26 not-a-length"),
    Mistake("source: verordening", "source: verordning", "18:38 unknown-term-source ~ verordening"),
    Mistake(
      "decision-character: beschikking", "decision-character: besluit", "20:21 unknown-value"),
    Mistake("coproduction-counts: no", "coproduction-counts: 0", "23:22 wrong-kind"),
    Mistake(
      "  subsidie: { nl: een subsidie, en: a grant }\n", "  Subsidie: x\n",
      "17:3 bad-name ~ subsidie", "17:13 wrong-kind"),
    Mistake("when-late:", "when_late:", "25:1 unknown-key ~ when-late"),
    Mistake("  taak: { nl: welke taak, en: which task }", "  taak: welke taak", "11:9 wrong-kind"),
  ]
}

@Suite("The words of letters in a profile")
struct LetterTemplateTests {
  private static let letters = """

    letters:
      salutation: { nl: "Dag {name},", en: "Hello {name}," }
      confirmation:
        opening: { nl: "Zaak {case}, uiterlijk {date:beslistermijn}.", en: "Case {case}." }
    """

  @Test("they are read as they are written, and can be left out")
  func read() throws {
    #expect(try ProfileFile.load(text: SmallFile.profile, file: "f").profile.letters == .standard)
    let letters = try ProfileFile.load(text: SmallFile.profile + Self.letters, file: "f").profile
      .letters
    #expect(letters.salutation?.dutch == "Dag {name},")
    #expect(letters.kinds[.confirmation]?.opening?.english == "Case {case}.")
    #expect(letters.kinds[.confirmation]?.closing == nil)
    #expect(letters.kinds[.decision] == nil)
  }

  @Test(
    "an unknown placeholder, kind or key is named with what was probably meant",
    arguments: [
      ("{name}", "{naem}", "unknown-placeholder ~ name"),
      ("{case}", "{case", "bad-placeholder"),
      ("confirmation:", "confirmaton:", "unknown-key ~ confirmation"),
      ("opening:", "openning:", "unknown-key ~ opening"),
    ])
  func mistakes(right: String, wrong: String, finding: String) {
    let text = SmallFile.profile + Self.letters.replacing(right, with: wrong)
    let found = findings(in: text, as: .profile)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasSuffix(finding) }, "\(found)")
  }
}
