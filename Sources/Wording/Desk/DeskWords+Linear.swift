extension DeskWords {
  // MARK: The desk line by line

  package var linearWelcome: String {
    say(
      "r2c, gewone regels. Typ een nummer of een letter en druk op Enter.",
      "r2c, plain lines. Type a number or a letter and press Enter.")
  }

  package var linearNoCases: String {
    say(
      "Er zijn nog geen zaken. Typ n voor een nieuwe zaak.",
      "There are no cases yet. Type n for a new case.")
  }

  package var linearNothingFound: String {
    say("Geen zaken gevonden. Typ z voor alle zaken.", "No cases found. Type s for all cases.")
  }

  package func linearCases(_ first: Int, _ last: Int, _ count: Int) -> String {
    say(
      "Zaken \(first) tot en met \(last) van \(count), de dringendste eerst.",
      "Cases \(first) to \(last) of \(count), the most pressing first.")
  }

  package var linearListQuestion: String {
    say(
      "Nummer: zaak openen. v: verder. z woorden: zoeken. t: alleen te laat, of alles. n: "
        + "nieuwe zaak. q: stoppen.",
      "Number: open a case. m: more. s words: search. l: only late, or all. n: new case. q: quit.")
  }

  package var linearDossierQuestion: String {
    say(
      "Nummer: openen. o: overzicht. h: handelingen. v: vastleggingen. t: termijnen. g: "
        + "gebeurtenissen. +: iets vastleggen. d datum: zoals het was. q: terug.",
      "Number: open. o: overview. a: actions. r: records. t: terms. e: events. +: record "
        + "something. d date: as it was. q: back."
    )
  }

  package var linearRecordQuestion: String {
    say("w: wijzigen. i: intrekken. Enter: terug.", "c: change. i: withdraw. Enter: back.")
  }

  package var linearKindQuestion: String {
    say(
      "Wat wilt u vastleggen? Typ een deel van de naam, of Enter voor alles.",
      "What do you want to record? Type a part of the name, or Enter for all.")
  }

  package var linearNumberQuestion: String {
    say("Welk nummer? Enter: terug.", "Which number? Enter: back.")
  }

  package func linearNotUnderstood(_ answer: String) -> String {
    say(
      "\(language.quote(answer)) kan hier niet.", "\(language.quote(answer)) is not possible here.")
  }

  // MARK: Forms

  package var linearFormHelp: String {
    say(
      "Enter houdt wat er staat. - maakt leeg. ! stopt zonder te versturen.",
      "Enter keeps what is there. - makes it empty. ! stops without sending.")
  }

  package func linearField(_ number: Int, _ count: Int) -> String {
    say("Veld \(number) van \(count)", "Field \(number) of \(count)")
  }

  package var linearRequired: String { say("verplicht", "required") }
  package var linearAnswer: String { say("Antwoord:", "Answer:") }

  package func linearNow(_ value: String) -> String { say("Nu: \(value)", "Now: \(value)") }

  package var linearSendQuestion: String {
    say(
      "Versturen? j: ja. v: velden nalopen. q: niet versturen.",
      "Send? y: yes. f: go over the fields. q: do not send.")
  }

  package var linearNotSent: String {
    say("Niet verstuurd; er is niets veranderd.", "Not sent; nothing has changed.")
  }

  package var linearMendQuestion: String {
    say("Nummer: dit nu oplossen. Enter: later.", "Number: lift this now. Enter: later.")
  }
}
