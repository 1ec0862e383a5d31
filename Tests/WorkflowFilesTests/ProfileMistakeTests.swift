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
