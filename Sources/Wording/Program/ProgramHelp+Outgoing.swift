/// Help for what goes out: letters, documents and whole dossiers.
extension ProgramHelp {
  func outgoing(_ command: Command) -> String {
    switch command {
    case .insight:
      say(
        "Welke weg zaken namen, waar zij wachtten, op wie, en wat anders ging.",
        "Which way cases took, where they waited, on whom, and what went otherwise.")
    case .letter:
      say(
        "Maakt een brief of e-mail uit het dossier, of legt vast dat die is verstuurd.",
        "Makes a letter or e-mail from the dossier, or records that it was sent.")
    case .dossier:
      say(
        "Schrijft het hele dossier van een uitdager in één bestand.",
        "Writes the whole dossier of a challenger to one file.")
    case .document: say("Documenten van een zaak.", "Documents of a case.")
    case .addDocument:
      say("Voegt een bestand toe aan een zaak.", "Adds a file to a case.")
    case .listDocuments: say("Toont de documenten.", "Lists the documents.")
    case .saveDocument:
      say("Schrijft het bestand van een document weg.", "Writes out the file of a document.")
    default: ""
    }
  }

  func outgoing(_ option: Option) -> String {
    switch option {
    case .letterKind:
      say(
        "soort: confirmation, supplement, delay, decision, contact-change, escalation, follow-up, "
          + "invitation, reminder, questions of internal-request",
        "kind: confirmation, supplement, delay, decision, contact-change, escalation, follow-up, "
          + "invitation, reminder, questions or internal-request")
    case .letterRecord: say("waar de brief over gaat", "what the letter is about")
    case .letterTo: say("e-mailadres van de ontvanger", "e-mail address of the receiver")
    case .letterText: say("een eigen alinea erbij", "a paragraph of your own")
    case .attach: say("stuur de brief mee als ODT", "attach the letter as ODT")
    case .sent:
      say(
        "leg vast dat de brief op deze dag is verstuurd",
        "record that the letter was sent on this day")
    case .way: say("hoe de brief is verstuurd", "how the letter was sent")
    case .about: say("de vastlegging waar het stuk bij hoort", "the record it belongs to")
    case .documentKind: say("wat voor stuk het is", "what kind of document it is")
    case .visibility: say("wie het mag lezen", "who may read it")
    case .full:
      say(
        "met alles: wat u nog krijgt, het geld, en wat er is gezegd",
        "with everything: what is owed, the money, and what was said")
    case .provenance:
      say(
        "met bij elk gegeven wie het gaf en wanneer",
        "with who gave each fact, and when")
    case .process:
      say(
        "bij pnml: het deelproces van deze soort vastlegging",
        "with pnml: the process of this kind of record")
    case .dossierCase: say("zaaknummer; of geef --code", "case number; or give --code")
    default: ""
    }
  }
}
