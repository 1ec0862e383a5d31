import Testing
import WorkflowFiles

@Suite("Mistakes in a workflow")
struct WorkflowMistakeTests {
  @Test("the small workflow is right")
  func rightFile() { #expect(findings(in: SmallFile.workflow, as: .workflow) == []) }

  @Test("a mistake is named at its place", arguments: Self.mistakes)
  func mistake(_ mistake: Mistake) throws {
    let text = try mistake.made(in: SmallFile.workflow)
    #expect(findings(in: text, as: .workflow) == mistake.findings)
  }

  static let mistakes: [Mistake] = [
    // Names, keys and values.
    Mistake("workflow: proef", "workflow: Proef_1", "1:11 bad-name ~ proef-1"),
    Mistake("version: 1", "version: een", "2:10 wrong-kind"),
    Mistake("version: 1", "version: 0", "2:10 out-of-range"),
    Mistake("version: 1", "versoin: 1", "2:1 unknown-key ~ version"),
    Mistake("version: 1\n", "", "1:1 missing-key"),
    Mistake("en: Trial", "eng: Trial", "3:21 unknown-key ~ en"),
    Mistake("title: { nl: Proef, en: Trial }", "title: Proef", "3:8 wrong-kind"),
    Mistake("nl: antwoorden,", "nl: antwoorden, en vragen,", "19:33 unknown-key"),
    Mistake("nl: antwoorden,", "nl: '',", "19:21 empty"),
    Mistake(
      "{ nl: antwoorden, en: answer }", "{ nl: [antwoorden], en: answer }", "19:21 wrong-kind"),
    Mistake("final: true", "final: misschien", "38:12 wrong-kind"),
    Mistake("final: true", "final: true\n    by: [decider]", "39:5 duplicate-key"),
    Mistake("final: true", "? [final]\n    : true", "38:7 key-not-allowed"),
    Mistake("final: true", "<<: { final: true }", "38:5 key-not-allowed"),
    Mistake("by: [process-manager]", "by: process-manager", "36:9 wrong-kind"),
    Mistake("by: [process-manager]", "by: []", "36:9 empty"),
    Mistake(
      "by: [process-manager]", "by: [proces-manager]", "36:10 unknown-role ~ process-manager"),
    // Terms.
    Mistake("owed-by: municipality", "owed-by: gemeente", "7:14 unknown-side"),
    Mistake("length: 6w", "length: 6 weken", "8:13 not-a-length"),
    Mistake("length: 6w", "length: until request.recieved", "8:13 unknown-field ~ received"),
    Mistake("length: 6w", "length: 8w before request.written", "8:13 not-a-date-field"),
    Mistake("length: 6w", "length: profile", "9:5 keys-exclude"),
    Mistake("    source: intern\n", "", "6:5 missing-key"),
    Mistake("source: intern", "source: intren", "9:13 unknown-term-source ~ intern"),
    Mistake(
      "from: request.received", "from: requests.received", "10:11 unknown-record-kind ~ request"),
    Mistake("from: request.received", "from: request", "10:11 unknown-field ~ request.received"),
    Mistake("warn: 7", "warn: 7000", "11:11 out-of-range"),
    Mistake(
      "  antwoordtermijn:\n", "  Antwoord termijn:\n", "5:3 bad-name ~ antwoord-termijn",
      "16:21 unknown-term ~ Antwoord termijn", "16:64 unknown-term ~ Antwoord termijn",
      "20:15 unknown-term ~ Antwoord termijn", "21:13 unknown-term ~ Antwoord termijn",
      "22:12 unknown-term ~ Antwoord termijn", "27:7 unknown-term ~ Antwoord termijn"),
    Mistake("entry: [start antwoordtermijn]\n    ", "", "5:3 unused-term"),
    // States.
    Mistake("phase: aanbod", "phase: aanbood", "15:12 unknown-phase ~ aanbod"),
    Mistake("    phase: aanbod\n", "", "13:3 state-without-phase"),
    Mistake(
      "resident: { nl: Klaar., en: Done. }", "exit: [stop antwoordtermijn]",
      "28:3 state-without-text"),
    Mistake("    moves:", "    moves: []\n    label2:", "17:12 empty", "18:5 unknown-key ~ label"),
    Mistake(
      "term: antwoordtermijn", "term: antwoord-termijn", "20:15 unknown-term ~ antwoordtermijn"),
    Mistake(
      "term: antwoordtermijn", "until: challenger-know",
      "20:16 unknown-requirement ~ challenger-known"),
    Mistake("by: municipality\n", "by: challanger\n", "7:14 unknown-side ~ challenger"),
    Mistake(
      "{date:antwoordtermijn}.\", en", "{date:antwoord}.\", en",
      "16:21 unknown-term ~ antwoordtermijn"),
    Mistake(
      "{date:antwoordtermijn}.\", en", "{contakt}.\", en", "16:21 unknown-placeholder ~ contact"),
    Mistake("{date:antwoordtermijn}.\", en", "{contact.\", en", "16:21 bad-placeholder"),
    Mistake("end: true", "end: true\n    on: { rond-af: { to: open } }", "32:5 keys-exclude"),
    Mistake("phase: aanbod", "initial: open", "13:3 state-without-phase", "15:5 missing-key"),
    Mistake("phase: aanbod", "states: {}", "13:3 state-without-phase", "15:13 empty"),
    Mistake("  klaar:\n", "  klaar: klaar\n  klaar2:\n", "28:10 wrong-kind"),
    Mistake(
      "  klaar:\n",
      "  later:\n    label: { nl: Later, en: Later }\n    phase: aanbod\n  klaar:\n",
      "28:3 state-without-text", "28:3 state-without-move"),
    Mistake(
      "  klaar:\n", "  Klaar:\n", "25:13 chart.unknown-target ~ Klaar",
      "27:36 chart.unknown-target ~ Klaar", "28:3 bad-name ~ klaar"),
    // Transitions.
    Mistake("to: klaar\n", "to: klar\n", "25:13 chart.unknown-target ~ klaar"),
    Mistake("to: klaar\n", "too: klaar\n", "25:9 unknown-key ~ to"),
    Mistake("      rond-af:\n", "      rond-aff:\n", "24:7 unknown-event ~ rond-af"),
    Mistake("      rond-af:\n", "      lever:\n", "24:7 wrong-machine"),
    Mistake(
      "lapse.antwoordtermijn: {", "lapse.antwoordtemijn: {", "27:7 unknown-term ~ antwoordtermijn"),
    Mistake(
      "lapse.antwoordtermijn: {", "done.state.opne: {", "27:7 chart.unknown-done-state ~ open"),
    Mistake(
      "lapse.antwoordtermijn: { to: klaar }", "lapse.antwoordtermijn: klaar", "27:30 wrong-kind"),
    Mistake("challenger-known", "chalenger-known", "26:19 unknown-requirement ~ challenger-known"),
    Mistake(
      "challenger-known", "\"views-on:refusel\"", "26:19 unknown-requirement ~ views-on:refusal"),
    Mistake("challenger-known", "\"filled:delivered\"", "26:19 unknown-field"),
    Mistake(
      "challenger-known", "{ any: [challenger-known, { not: taak-known }] }",
      "26:52 unknown-requirement"),
    Mistake("challenger-known", "{ some: [challenger-known] }", "26:21 unknown-key"),
    Mistake("challenger-known", "[challenger-known]", "26:19 wrong-kind"),
    Mistake("filled:delivered", "filled:delivred", "51:48 unknown-field ~ delivered"),
    Mistake(
      "start antwoordtermijn", "strat antwoordtermijn", "21:13 bad-effect ~ start antwoordtermijn"),
    Mistake(
      "start antwoordtermijn", "start antwoordtermin", "21:13 unknown-term ~ antwoordtermijn"),
    Mistake(
      "start antwoordtermijn", "extend antwoordtermijn request.text", "21:13 not-a-date-field"),
    Mistake("to: klaar }", "to: klaar }\n    always: [{ to: open }]", "28:14 chart.eventless-loop"),
    Mistake(
      "to: klaar }", "to: klaar }\n    always: [{ to: klaar }, { to: klaar }]",
      "28:29 chart.shadowed-transition"),
    Mistake(
      "phase: aanbod",
      "phase: aanbod\n    initial: a\n    states: { b: { label: { nl: B, en: B } } }",
      "16:14 chart.unknown-initial ~ b"),
    Mistake(
      "phase: aanbod",
      "phase: aanbod\n    states: { b: { label: { nl: B, en: B } }, klaar: { label: { nl: C, en: C } } }",
      "29:3 chart.duplicate-name"),
    Mistake(
      "phase: aanbod",
      "phase: aanbod\n    states: { b: { label: { nl: B, en: B } }, c: { label: { nl: C, en: C } } }",
      "16:47 chart.unreachable-state"),
    Mistake(
      "phase: aanbod",
      "phase: aanbod\n    states: { b: { label: { nl: B, en: B } }, c: { history: shalow, initial: b } }",
      "16:61 unknown-history-kind ~ shallow"),
    Mistake("to: klaar\n", "to: [klaar, open]\n", "25:21 chart.conflicting-targets"),
    // Actions.
    Mistake("kind: ending", "kind: endin", "37:23 unknown-record-kind ~ ending"),
    Mistake("outcome: explored", "outcome: exploded", "37:47 unknown-choice ~ explored"),
    Mistake("outcome: explored", "outcom: explored", "37:38 unknown-field ~ outcome"),
    Mistake("} }]", "}, demands: [reasons] }]", "37:69 unknown-field ~ challenger-reasons"),
    Mistake(
      "process: information-delivery", "process: information",
      "43:14 unknown-record-kind ~ information-delivery", "51:15 wrong-machine"),
    Mistake("    process: information-delivery\n", "", "43:12 missing-key", "50:15 wrong-machine"),
    Mistake("fills: [delivered]", "fills: [deliverd]", "44:13 unknown-field ~ delivered"),
    Mistake(
      "[{ kind: ending,",
      "[{ kind: decision, set: { kind: grant } }, { kind: advice }, { kind: ending,",
      "33:3 field-clash"),
    Mistake(
      "  lever:\n",
      "  extra:\n    label: { nl: Extra, en: Extra }\n"
        + "    explains: { nl: Extra., en: Extra. }\n    by: [panel]\n  lever:\n",
      "39:3 unused-action"),
    Mistake(
      "  information-delivery:\n", "  information-deliverie:\n",
      "43:14 unknown-record-kind ~ information-deliverie",
      "46:3 unknown-record-kind ~ information-delivery", "51:15 wrong-machine",
      "51:48 unknown-field"),
  ]
}
