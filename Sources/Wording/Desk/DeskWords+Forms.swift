extension DeskWords {
  // MARK: Titles

  package func add(_ kind: String) -> String {
    say("Vastleggen: \(kind)", "Record: \(kind)")
  }

  package func change(_ kind: String) -> String { say("Wijzigen: \(kind)", "Change: \(kind)") }

  package func withdraw(_ kind: String) -> String {
    say("Intrekken: \(kind)", "Withdraw: \(kind)")
  }

  package var withdrawExplained: String {
    say(
      "De vastlegging telt niet meer mee. Ze blijft leesbaar, met uw reden.",
      "The record no longer counts. It stays readable, with your reason.")
  }

  package var withdrawReasonHint: String {
    say("Waarom de vastlegging niet meer telt.", "Why the record no longer counts.")
  }

  // MARK: New case

  package var newCase: String { say("Nieuwe zaak", "New case") }
  package var newCaseExplained: String {
    say(
      "Een titel is genoeg; de rest kan later.", "A title is enough; the rest can follow later.")
  }
  package var titleLabel: String { say("titel", "title") }
  package var titleHint: String {
    say(
      "Waar de uitdaging over gaat, in een paar woorden.",
      "What the challenge is about, in a few words.")
  }
  package var existingLabel: String { say("loopt al: stand", "already running: state") }
  package var existingHint: String {
    say(
      "Alleen voor een zaak die al liep: de stand waarin ze is, zoals in-uitvoering.",
      "Only for a case that was already running: the state it is in, such as in-uitvoering.")
  }
  package var sinceLabel: String { say("loopt al: sinds", "already running: since") }

  package func opened(_ number: String) -> String {
    say("Zaak \(number) is geopend.", "Case \(number) has been opened.")
  }
  package var statusCode: String {
    say(
      "Met deze code ziet de uitdager waar de zaak staat:",
      "With this code the challenger sees where the case stands:")
  }
  package var statusCodeOnce: String {
    say(
      "De code wordt één keer getoond. Geef hem nu door of schrijf hem op.",
      "The code is shown once. Pass it on now, or write it down.")
  }

  // MARK: Filling in

  package var noFields: String {
    say(
      "Er hoeft niets te worden ingevuld. Enter legt het vast.",
      "There is nothing to fill in. Enter saves it.")
  }
  package var nothingChosen: String { say("niets gekozen", "nothing chosen") }
  package var chooseHint: String { isSpoken ? "" : say("Spatie kiest.", "Space chooses.") }

  package func forExample(_ example: String) -> String {
    say("Bijvoorbeeld: \(example)", "For example: \(example)")
  }

  package var seeFields: String {
    say(
      "Nog niet vastgelegd: zie wat bij de velden staat.",
      "Not saved yet: see what stands at the fields.")
  }
  package var draftKept: String {
    say(
      "Nog niet vastgelegd. Wat u invulde, staat er nog als u terugkomt.",
      "Not saved yet. What you filled in is there when you come back.")
  }
  package var draftIsBack: String {
    say("Dit had u eerder ingevuld.", "You filled this in before.")
  }
  /// Behind the last line of what sending does, where there is more of it than fits.
  package var restOfConsequence: String { say("F3 toont alles", "F3 shows all") }
  /// Where why and definition do not fit.
  package var backgroundByKey: String {
    isSpoken
      ? ""
      : say(
        "F1 zegt waarom wij dit doen en wat een uitdaging is.",
        "F1 says why we do this and what a challenge is.")
  }
  package var noWayBack: String {
    say("Dit kan niet ongedaan worden gemaakt.", "This cannot be undone.")
  }

  // MARK: For somebody else

  package var behalfLabel: String { say("namens", "on behalf of") }
  package var behalfHint: String {
    say(
      "Wie dit deed of zei. Het telt als gedaan door die persoon; in het journaal staat ook dat u "
        + "het invoerde.",
      "Who did or said this. It counts as done by that person; the journal also says that you "
        + "entered it.")
  }
  package var inOwnName: String { say("uzelf", "yourself") }
  package var basisLabel: String { say("waaruit blijkt dat", "what shows it") }
  package var basisHint: String {
    say(
      "Het ondertekende papier, de e-mail, het telefoontje of het gesprek, met de datum. "
        + "Bijvoorbeeld: ondertekende brief van 4 maart 2027",
      "The signed paper, the e-mail, the call or the talk, with its date. "
        + "For example: signed letter of 4 March 2027")
  }

  // MARK: Results

  /// What sending a form has done.
  package enum Deed: Hashable, Sendable {
    /// A record was made, changed or withdrawn; of this kind, as it is called.
    case recorded(String)
    case changed(String)
    case withdrawn(String)
    /// Anything else, by the title of its form.
    case done(String)
  }

  package func deed(_ deed: Deed) -> String {
    switch deed {
    case .recorded(let kind): say("Vastgelegd: \(kind).", "Recorded: \(kind).")
    case .changed(let kind): say("Gewijzigd: \(kind).", "Changed: \(kind).")
    case .withdrawn(let kind): say("Ingetrokken: \(kind).", "Withdrawn: \(kind).")
    case .done(let title): say("Gedaan: \(title).", "Done: \(title).")
    }
  }

  package func done(_ deed: Deed, _ place: String) -> String {
    self.deed(deed) + say(" De zaak staat in \(place).", " The case is in \(place).")
  }

  package func doneGoOn(_ deed: Deed) -> String {
    self.deed(deed) + say(" U kunt hier verder.", " You can go on here.")
  }

  // MARK: Refusals and conflicts

  package var refused: String { say("Dit kan nog niet", "Not possible yet") }
  package var nothingChanged: String {
    say(
      "Er is niets veranderd. Wat u invulde, blijft staan.",
      "Nothing has changed. What you filled in stays.")
  }
  package var enterMends: String {
    isSpoken
      ? ""
      : say("Enter opent het formulier dat dit oplost", "Enter opens the form that lifts this")
  }

  package func refusedBanner(_ count: Int) -> String {
    let reasons = language.count(count, .reason)
    return say(
      "Nog niet gedaan: \(reasons). Ctrl-r toont ze.",
      "Not done yet: \(reasons). Ctrl-r shows them.")
  }

  package func alsoFields(_ count: Int) -> String {
    say(
      "Ook bij \(count == 1 ? "een veld" : "\(count) velden") staat wat er nog moet.",
      "What is still needed also stands at \(count == 1 ? "a field" : "\(count) fields").")
  }

  package var conflictTitle: String {
    say("De zaak is intussen veranderd", "The case has changed meanwhile")
  }
  package var conflict: String {
    say(
      "Iemand anders was eerder. Uw invoer is nog niet verwerkt. Dit is er sinds u begon "
        + "bijgekomen:",
      "Somebody else was first. What you entered has not been carried out. Since you began, "
        + "this has come:"
    )
  }
  package var conflictKept: String {
    say(
      "Wat u invulde, staat er nog. Kijk het na en leg het opnieuw vast.",
      "What you filled in is still there. Check it and save it again.")
  }
  package var conflictBanner: String {
    say(
      "De zaak is intussen veranderd. Kijk dit na en leg het opnieuw vast.",
      "The case has changed meanwhile. Check this and save it again.")
  }
}
