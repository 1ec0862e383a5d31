import CaseStorage

/// The list of cases: its filter, its order, and what is done with several at once.
extension DeskWords {
  // MARK: Filter

  /// What a filter can choose by.
  package enum FilterField: Hashable, Sendable, CaseIterable {
    case urgency, phase, state, mine, contactPerson, area, domain, endings, search
  }

  package func filterField(_ field: FilterField) -> String {
    switch field {
    case .urgency: say("urgentie", "urgency")
    case .phase: say("fase", "phase")
    case .state: say("stand", "state")
    case .mine: say("van wie", "whose")
    case .contactPerson: say("contactpersoon", "contact person")
    case .area: say("gebied", "area")
    case .domain: say("domein", "domain")
    case .endings: say("afgesloten", "ended")
    case .search: say("gezocht op", "searched for")
    }
  }

  /// Whether ended cases are shown.
  package enum Endings: Hashable, Sendable, CaseIterable { case without, with, only }

  package func endings(_ endings: Endings) -> String {
    switch endings {
    case .without: say("alleen lopende zaken", "running cases only")
    case .with: say("met afgesloten zaken", "with ended cases")
    case .only: say("alleen afgesloten zaken", "ended cases only")
    }
  }

  package var all: String { say("alle", "all") }
  package var onlyMine: String { say("mijn zaken", "my cases") }
  package func inState(_ state: String) -> String { say("stand \(state)", "state \(state)") }
  package func contactIs(_ name: String) -> String { say("bij \(name)", "with \(name)") }
  package func inArea(_ area: String) -> String { say("gebied \(area)", "area \(area)") }
  package func inDomain(_ domain: String) -> String {
    say("beleidsterrein \(domain)", "policy field \(domain)")
  }

  package var filterTitle: String { say("Welke zaken?", "Which cases?") }
  package var filterKeys: String {
    say(
      "Tab ↑↓ veld   ←→ keuze   Enter tonen   Esc terug",
      "Tab ↑↓ field   ←→ choice   Enter show   Esc back")
  }

  package func changedByOthers(_ count: Int) -> String {
    say("\(count) gewijzigd door een ander", "\(count) changed by somebody else")
  }

  // MARK: Kept filters

  package var savedFilters: String { say("Bewaarde filters", "Saved filters") }
  package var saveThisFilter: String {
    asking("Dit filter bewaren onder een naam", "Save this filter under a name")
  }
  package func renameFilter(_ name: String) -> String {
    asking(
      "\(language.quote(name)) een andere naam geven", "Give \(language.quote(name)) another name")
  }
  package func discardFilter(_ name: String) -> String {
    say("\(language.quote(name)) weggooien", "Throw \(language.quote(name)) away")
  }
  package var whichName: String { say("Onder welke naam?", "Under which name?") }
  package var filterTextHint: String {
    say("Typ het zoals het in de zaak staat.", "Type it as it stands in the case.")
  }
  package var filterNameHint: String {
    say("Alleen u ziet uw bewaarde filters.", "Only you see your saved filters.")
  }
  package var noName: String { say("Geef een naam.", "Give a name.") }
  package func filterChosen(_ name: String) -> String {
    say("Filter \(language.quote(name))", "Filter \(language.quote(name))")
  }
  package func filterKept(_ name: String) -> String {
    say("Bewaard als \(language.quote(name)).", "Saved as \(language.quote(name)).")
  }
  package func filterDiscarded(_ name: String) -> String {
    say("\(language.quote(name)) is weggegooid.", "\(language.quote(name)) has been thrown away.")
  }

  // MARK: Order

  package var whichOrder: String { say("In welke volgorde?", "In which order?") }
  package var againReverses: String { say("nog eens: andersom", "again: the other way") }

  package func order(_ key: CaseOrder.Key, descending: Bool) -> String {
    switch key {
    case .harm: say("de dringendste eerst", "the most pressing first")
    case .number:
      descending
        ? say("hoogste nummer eerst", "highest number first")
        : say("op nummer", "by number")
    case .title: descending ? say("titel, Z–A", "title, Z–A") : say("titel, A–Z", "title, A–Z")
    case .phase:
      descending ? say("laatste fase eerst", "last phase first") : say("op fase", "by phase")
    case .opened:
      descending ? say("nieuwste eerst", "newest first") : say("oudste eerst", "oldest first")
    case .changed:
      descending
        ? say("laatst gewijzigd eerst", "last changed first")
        : say("langst ongewijzigd eerst", "longest unchanged first")
    case .due:
      descending
        ? say("laatste datum eerst", "latest date first")
        : say("eerste datum eerst", "earliest date first")
    }
  }

  // MARK: Board

  package func moreCards(_ count: Int) -> String {
    say("nog \(language.number(count))", "\(language.number(count)) more")
  }

  /// What else there is to do in a case.
  package func moreThings(_ count: Int) -> String {
    count == 1
      ? say("en nog 1 ander ding", "and 1 other thing")
      : say("en nog \(count) andere dingen", "and \(count) other things")
  }

  // MARK: Several at once

  /// `3 gekozen, 1 niet in beeld`.
  package func marked(_ count: Int, hidden: Int) -> String {
    let marked = say("\(count) aangekruist", "\(count) marked")
    return hidden == 0 ? marked : marked + say(", \(hidden) niet in beeld", ", \(hidden) not shown")
  }

  package func markedIsFull(_ limit: Int) -> String {
    say("Meer dan \(limit) tegelijk kan niet.", "No more than \(limit) at once.")
  }

  /// What can be done with several cases.
  package enum TogetherDeed: String, Hashable, Sendable, CaseIterable {
    case handOver, contactMoment, action, record, commandLine
  }

  package func together(_ deed: TogetherDeed) -> String {
    switch deed {
    case .handOver: say("Contactpersoon overdragen", "Hand over the contact person")
    case .contactMoment: say("Contactmoment vastleggen", "Record a contact moment")
    case .action: asking("Een handeling doen", "Take an action")
    case .record: asking("Iets anders vastleggen", "Record something else")
    case .commandLine:
      say("Opdrachtregel voor rapport of export", "Command line for a report or export")
    }
  }

  package func togetherTitle(_ count: Int) -> String {
    let cases = language.count(count, .challenge)
    return say("Samen doen: \(cases)", "Do together: \(cases)")
  }

  package func possibleIn(_ count: Int, of all: Int) -> String {
    say("kan in \(count) van \(all)", "possible in \(count) of \(all)")
  }

  package var noActionForMany: String {
    say(
      "Er is geen handeling die nu in deze zaken kan.",
      "There is no action that is possible in these cases now.")
  }

  package var commandLinesTitle: String {
    say(
      "Voor de opdrachtregel; selecteer wat u nodig hebt.",
      "For the command line; select what you need.")
  }

  package func forCases(_ count: Int) -> String {
    say("Voor \(language.count(count, .challenge)).", "For \(language.count(count, .challenge)).")
  }

  package var fieldIsEmpty: String { say("Dit veld is nog leeg.", "This field is still empty.") }

  package func andMore(_ count: Int) -> String {
    count == 1
      ? say("en nog 1 andere zaak", "and 1 other case")
      : say("en nog \(count) andere zaken", "and \(count) other cases")
  }

  package func confirmTogether(_ count: Int) -> String {
    let cases = language.count(count, .challenge)
    return say(
      "Dit gebeurt in \(cases), in elke zaak apart. Wat gedaan is, blijft in het journaal staan; "
        + "wat in een zaak niet mag, gebeurt daar niet.",
      "This is done in \(cases), in each case by itself. What is done stays in the journal; what "
        + "is not allowed in a case is not done there.")
  }

  package func togetherBusy(_ finished: Int, of count: Int) -> String {
    say("Bezig: \(finished) van \(count)", "Busy: \(finished) of \(count)")
  }

  /// `7 gedaan, 2 geweigerd`.
  package func togetherOver(done: Int, refused: Int, left: Int) -> String {
    var parts = [say("\(done) gedaan", "\(done) done")]
    if refused > 0 { parts.append(say("\(refused) geweigerd", "\(refused) refused")) }
    if left > 0 { parts.append(say("\(left) niet gedaan", "\(left) not done")) }
    return parts.joined(separator: ", ")
  }

  package func refusedIn(_ count: Int) -> String {
    say("Geweigerd (\(count))", "Refused (\(count))")
  }
  package func notDoneIn(_ count: Int) -> String {
    say("Niet gedaan, want gestopt (\(count))", "Not done, because stopped (\(count))")
  }
  package func doneIn(_ count: Int) -> String { say("Gedaan (\(count))", "Done (\(count))") }
  package var togetherBusyKeys: String {
    say("Esc stopt na deze zaak", "Esc stops after this case")
  }
  package var togetherOverKeys: String {
    say("↑↓ lopen   Enter zaak openen   Esc terug", "↑↓ move   Enter open case   Esc back")
  }
}
