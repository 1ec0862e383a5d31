/// The words of the first run, of the guide, and for somebody who is not registered.
package struct GuideWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: First run

  package var startTitle: String { say("Welkom", "Welcome") }

  package func startText(_ database: String) -> String {
    say(
      "Er zijn nog geen zaken. Wat u vastlegt, wordt bewaard in het bestand \(database). "
        + "Niets verlaat deze computer. U kunt nu drie dingen doen:",
      "There are no cases yet. What you record is kept in the file \(database). "
        + "Nothing leaves this computer. You can do three things now:")
  }

  package var examples: String { say("De voorbeelden bekijken", "Look at the examples") }
  package var examplesText: String {
    say(
      "Een volle werkplek met verzonnen zaken, om in te oefenen. Alles mag; na afloop wordt het "
        + "weggegooid en bent u hier terug.",
      "A full desk with invented cases, to practise on. Do anything you like; afterwards it is "
        + "thrown away and you are back here.")
  }
  package var firstCase: String { say("Een eerste zaak openen", "Open a first case") }
  package var firstCaseText: String {
    say(
      "Een titel is genoeg. Liep de uitdaging al, dan zegt u sinds wanneer en in welke stand.",
      "A title is enough. If the challenge was running already, you say since when and in which "
        + "state.")
  }
  package var readGuide: String { say("De gids lezen", "Read the guide") }
  package var readGuideText: String {
    say(
      "Vijf minuten: de vier fasen, een dag van een procesmanager, en de toetsen.",
      "Five minutes: the four phases, a process manager's day, and the keys.")
  }

  // MARK: Somebody who is not registered

  package var strangerTitle: String {
    say("U staat nog niet ingeschreven", "You are not registered")
  }

  package func strangerText(_ person: String) -> [String] {
    let name = language.quote(person)
    return [
      say(
        "Deze werkplek kent \(name) niet. Daarom ziet u geen zaken. Er is niets mis met het "
          + "programma of met uw gegevens.",
        "This desk does not know \(name). That is why you see no cases. Nothing is wrong with "
          + "the program or with your data."),
      say(
        "Vraag een beheerder om u in te schrijven. Die doet dat met deze opdracht:",
        "Ask an administrator to register you. This is the command for it:"),
      "r2c people add \(person) --name \"…\" --role process-manager",
      say(
        "Staat u al ingeschreven onder een andere naam? Stop dan en begin opnieuw met die naam:",
        "Are you registered under another name? Then quit and start again with that name:"),
      "r2c --as \(say("NAAM", "NAME"))",
      say(
        "Wilt u eerst rondkijken? Open dan de voorbeelden: r2c demo. De gids legt uit hoe alles "
          + "werkt.",
        "Do you want to look around first? Then open the examples: r2c demo. The guide explains "
          + "how everything works."),
    ]
  }

  /// How to see a case as its challenger does.
  package func tryStatus(_ database: String, _ code: String, _ number: String) -> String {
    say(
      "Zo ziet de uitdager zaak \(number), in een ander venster: r2c --db \(database) status \(code)",
      "This is how the challenger sees case \(number), in another window: "
        + "r2c --db \(database) status \(code)")
  }

  package func nextHit(_ hit: Int, of count: Int) -> String {
    count == 0
      ? say("niets gevonden", "nothing found")
      : say("volgende (\(hit)/\(count))", "next (\(hit)/\(count))")
  }

  // MARK: Guide

  package var guideTitle: String { say("De gids", "The guide") }

  package struct Chapter: Sendable {
    package let title: String
    package let paragraphs: [String]
  }

  package var chapters: [Chapter] {
    language == .dutch ? Self.dutch : Self.english
  }

  private static let dutch: [Chapter] = [
    Chapter(
      title: "Waar dit voor is",
      paragraphs: [
        "Bewoners mogen de gemeente uitdagen: zij vragen een taak van de gemeente over te nemen, "
          + "omdat zij denken dat het beter of anders kan. Dat heet het uitdaagrecht, of Right to "
          + "Challenge.",
        "Deze werkplek houdt van elke uitdaging bij waar zij staat, wie aan zet is en tot wanneer. "
          + "De regels van uw gemeente staan erin. U hoeft ze dus niet te onthouden: wat kan, kunt "
          + "u kiezen, en wat nog niet kan, zegt wat er nog moet.",
      ]),
    Chapter(
      title: "De vier fasen",
      paragraphs: [
        "Aanbod. De groep dient de uitdaging in. U bevestigt de ontvangst, wijst een neutrale "
          + "contactpersoon aan, voert het eerste gesprek en geeft de cijfers. Dan toetst u en "
          + "beslist de gemeente. De beslistermijn loopt vanaf de dag van ontvangst.",
        "Afspraken. Samen legt u vast: wat, wanneer, voor hoeveel geld, wat het oplevert, hoe de "
          + "groep verantwoording aflegt en wie wat doet als het anders loopt. Wat u bewust open "
          + "laat, legt u ook vast. Beide kanten keuren de afspraken goed.",
        "Uitvoering. De groep doet de taak. U spreekt elkaar zoals afgesproken, betaalt op tijd en "
          + "legt vast wat er gebeurt. Komt u er niet uit, dan gaat de vraag omhoog: escalatie.",
        "Opvolging. Aan het einde kijken beide kanten terug in een evaluatie. Dan gaat de taak "
          + "door, gaat zij terug of wordt zij anders. Elke zaak eindigt met een uitkomst, een "
          + "reden en een les.",
      ]),
    Chapter(
      title: "Een dag van een procesmanager",
      paragraphs: [
        "Begin bij Vandaag. Daar staat bovenaan waar de gemeente te laat is, dan wat binnenkort "
          + "moet, dan wat op u wacht. Enter opent de zaak die u kiest.",
        "In het dossier staat bovenin wie aan zet is en tot wanneer. Het blad Handelingen zegt wat "
          + "nu kan. Staat daar dat iets nog niet kan, kies dan de reden: Enter opent het formulier "
          + "dat haar wegneemt.",
        "Hebt u iemand gesproken? Leg het meteen vast, met een dag waarop u verder gaat. Wat niet "
          + "is vastgelegd, is voor uw opvolger niet gebeurd.",
        "Loopt u weg van een formulier, dan blijft staan wat u had ingevuld. Voordat iets gebeurt "
          + "dat niet terug kan, vraagt de werkplek het, met het gevolg erbij.",
      ]),
    Chapter(
      title: "De toetsen",
      paragraphs: [
        "Pijl omhoog en omlaag lopen, Enter opent, Esc of q gaat terug. De cijfers brengen u naar "
          + "een ander scherm, of naar een blad van het dossier. Tab doet dat ook.",
        "Een dubbele punt opent alle opdrachten: typ een paar letters van wat u wilt. Een schuine "
          + "streep zoekt. Een vraagteken zegt wat er op dit scherm kan. Ctrl-c stopt.",
        "De muis werkt ook: klik om te kiezen, nog eens om te openen. Met m zet u de muis uit en "
          + "kunt u tekst selecteren in uw terminal.",
        "Liever zonder schermen? Met r2c --plain gaat alles in vragen en antwoorden, goed te horen "
          + "met een schermlezer.",
      ]),
    Chapter(
      title: "Met anderen",
      paragraphs: [
        "U kunt met meer mensen tegelijk werken. Wat een ander verandert, verschijnt vanzelf. "
          + "Was iemand u voor, dan ziet u wat er veranderd is en stuurt u het uwe opnieuw.",
        "De groep kijkt mee. Bij elke zaak hoort een statuscode; wie die heeft, leest met r2c "
          + "status CODE waar het staat, in gewone woorden. Geef de code door zodra u een zaak "
          + "opent, want zij wordt maar één keer getoond.",
      ]),
    Chapter(
      title: "Waar u hulp vindt",
      paragraphs: [
        "Overal: het vraagteken. In een formulier: F1. Bij elk veld staat wat erin hoort. Deze gids "
          + "staat onder F6 en bij de opdrachten.",
        "Buiten de werkplek: r2c --help, r2c help en man r2c.",
      ]),
  ]

  private static let english: [Chapter] = [
    Chapter(
      title: "What this is for",
      paragraphs: [
        "Residents may challenge the municipality: they ask to take over one of its tasks because "
          + "they think it can be done better or differently. This is the Right to Challenge, in "
          + "Dutch uitdaagrecht.",
        "This desk keeps for each challenge where it stands, whose move it is and by when. The "
          + "rules of your municipality are in it. So you need not remember them: what is possible "
          + "can be chosen, and what is not possible yet says what is still needed.",
      ]),
    Chapter(
      title: "The four phases",
      paragraphs: [
        "Offer (aanbod). The group submits the challenge. You confirm receipt, assign a neutral "
          + "contact person, hold the first talk and give the figures. Then the challenge is "
          + "assessed and the municipality decides. The decision term runs from the day of receipt.",
        "Agreements (afspraken). Together you record what, when, for how much money, what it brings, "
          + "how the group accounts for it and who does what when things go otherwise. What you "
          + "deliberately leave open is recorded too. Both sides approve the agreements.",
        "Execution (uitvoering). The group does the task. You meet as agreed, pay in time and record "
          + "what happens. If you cannot agree, the question goes up: escalation.",
        "Follow-up (opvolging). At the end both sides look back in an evaluation. Then the task goes "
          + "on, goes back, or changes. Every case ends with an outcome, a reason and a lesson.",
      ]),
    Chapter(
      title: "A process manager's day",
      paragraphs: [
        "Begin with Today. At the top is where the municipality is late, then what is due soon, then "
          + "what waits for you. Enter opens the case that you choose.",
        "The top of a dossier says whose move it is and by when. The tab Actions says what can be "
          + "done now. Where something is not possible yet, choose the reason: Enter opens the form "
          + "that lifts it.",
        "Have you talked to somebody? Record it at once, with a day on which you go on. For your "
          + "successor, what is not recorded has not happened.",
        "When you leave a form, what you filled in stays. Before something happens that cannot be "
          + "undone the desk asks, and says what follows from it.",
      ]),
    Chapter(
      title: "The keys",
      paragraphs: [
        "Arrows move, Enter opens, Esc or q goes back. Digits bring you to another screen, or to a "
          + "tab of the dossier. Tab does so too.",
        "A colon opens all commands: type a few letters of what you want. A slash searches. A "
          + "question mark says what can be done on this screen. Ctrl-c quits.",
        "The mouse works too: click to choose, again to open. With m you switch the mouse off and "
          + "can select text in your terminal.",
        "Rather without screens? With r2c --plain everything goes by question and answer, easy to "
          + "hear with a screen reader.",
      ]),
    Chapter(
      title: "With others",
      paragraphs: [
        "Several people can work at the same time. What somebody else changes appears by itself. If "
          + "somebody was before you, you see what has changed and send yours again.",
        "The group looks along. Each case has a status code; whoever has it reads with r2c status "
          + "CODE where things stand, in plain words. Pass the code on when you open a case, for it "
          + "is shown only once.",
      ]),
    Chapter(
      title: "Where to find help",
      paragraphs: [
        "Everywhere: the question mark. In a form: F1. Each field says what belongs in it. This "
          + "guide is under F6 and among the commands.",
        "Outside the desk: r2c --help, r2c help and man r2c.",
      ]),
  ]
}
