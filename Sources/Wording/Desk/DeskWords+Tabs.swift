import ChallengeCore
import Terms

extension DeskWords {
  /// The tabs of a dossier.
  package enum TabName: Hashable, Sendable, CaseIterable {
    case overview, actions, people, agreements, accountability, evaluation, terms, documents
    case lessons, timeline, records
  }

  /// What a tab is called in full, and in a narrow window.
  package func tab(_ name: TabName) -> (title: String, short: String) {
    switch name {
    case .overview: (say("Overzicht", "Overview"), say("Nu", "Now"))
    case .actions: (say("Handelingen", "Actions"), say("Doen", "Do"))
    case .people: (say("Mensen", "People"), say("Wie", "Who"))
    case .agreements: (say("Afspraken", "Agreements"), say("Afspr", "Agr"))
    case .accountability:
      (say("Verantwoording", "Accountability"), say("Verantw", "Account"))
    case .evaluation: (say("Evaluatie", "Evaluation"), say("Eval", "Eval"))
    case .terms: (say("Termijnen", "Terms"), say("Term", "Terms"))
    case .documents: (say("Stukken", "Documents"), say("Stuk", "Docs"))
    case .lessons: (say("Lessen", "Lessons"), say("Les", "Learn"))
    case .timeline: (say("Tijdlijn", "Timeline"), say("Tijd", "Time"))
    case .records: (say("Alle vastleggingen", "All records"), say("Alles", "All"))
    }
  }

  // MARK: Header

  package var endedMark: String { say("AFGESLOTEN", "ENDED") }
  package var readOnlyMark: String { say("ALLEEN LEZEN", "READ ONLY") }

  package func pastMark(_ date: CalendarDate) -> String {
    say("ZOALS HET WAS OP \(language.day(date))", "AS IT WAS ON \(language.day(date))")
  }

  /// Who is whose contact person, as the header says it: `contact gemeente: C. Contact`.
  package func contact(_ side: String, _ name: String?) -> String {
    say("contact \(side): \(name ?? "nog niemand")", "contact \(side): \(name ?? "nobody yet")")
  }

  /// A month in a narrow line: `3-2026`, `3/2026`.
  package func month(_ date: CalendarDate) -> String {
    say("\(date.month)-\(date.year)", "\(date.month)/\(date.year)")
  }

  // MARK: Filter

  package var filterLabel: String { say("Filter:", "Filter:") }
  package var filterDone: String { say("houden", "keep") }
  package var filterStop: String { say("alles tonen", "show all") }
  package func filtered(_ words: String) -> String {
    say("filter \(language.quote(words))", "filter \(language.quote(words))")
  }
  package var nothingInFilter: String {
    say("Niets gevonden; Esc toont weer alles.", "Nothing found; Esc shows everything again.")
  }

  package var noDayBefore: String {
    say("Ervoor is niets gebeurd.", "Nothing happened before it.")
  }
  package var isNow: String { say("Dit is het dossier van nu.", "This is the dossier of now.") }

  // MARK: Overview

  package var phases: String { say("Fasen", "Phases") }
  package var nextStep: String { say("De volgende stap", "The next step") }
  package func stillMissing(_ action: String) -> String {
    say("Nog nodig voor: \(action)", "Still needed for: \(action)")
  }
  package var sinceThen: String { say("Wat er sindsdien is gebeurd", "What has happened since") }
  package var nothingSince: String {
    say("Sindsdien is er niets gebeurd.", "Nothing has happened since.")
  }
  package func started(_ date: CalendarDate?) -> String {
    date.map { say("sinds \(language.day($0))", "since \(language.day($0))") }
      ?? say("nog niet begonnen", "not begun yet")
  }

  // MARK: People

  package func contactOf(_ side: String) -> String {
    say("Contactpersoon van de \(side)", "Contact person of the \(side)")
  }
  package var handOver: String {
    say("Het contact overdragen aan iemand anders", "Hand over the contact to somebody else")
  }
  package func stillToDo(_ action: String) -> String {
    say("Nog te doen: \(action)", "Still to be done: \(action)")
  }
  package var assignContact: String {
    say("Een contactpersoon aanwijzen", "Assign a contact person")
  }
  package var neutral: String { say("neutraal", "neutral") }
  package var notNeutral: String { say("niet neutraal verklaard", "not declared neutral") }
  package var noPhone: String { say("geen telefoonnummer bekend", "no phone number known") }
  package var noMail: String { say("geen mailadres bekend", "no mail address known") }
  package var contactsBefore: String { say("Wie het eerder was", "Who it was before") }
  package var whoDoesWhat: String { say("Wie doet wat", "Who does what") }
  package var theChallenger: String { say("De uitdager", "The challenger") }
  package var assessor: String { say("beoordelaar", "assessor") }
  package var decider: String { say("beslisser", "decision-maker") }
  package var adviser: String { say("adviseur", "adviser") }
  package var nobodyYet: String { say("nog niemand", "nobody yet") }
  package func until(_ from: CalendarDate, _ until: CalendarDate) -> String {
    say(
      "van \(language.day(from)) tot \(language.day(until))",
      "from \(language.day(from)) until \(language.day(until))")
  }
  package func since(_ date: CalendarDate) -> String {
    say("sinds \(language.day(date))", "since \(language.day(date))")
  }

  // MARK: Terms

  package func termDays(_ gone: Int, of all: Int) -> String {
    say("dag \(gone) van \(all)", "day \(gone) of \(all)")
  }
  package func termBegan(_ from: CalendarDate) -> String {
    say("begon \(language.day(from))", "began \(language.day(from))")
  }
  package func termCountedBack(_ from: CalendarDate) -> String {
    say("teruggeteld van \(language.day(from))", "counted back from \(language.day(from))")
  }
  package func termSuspended(_ count: Int) -> String {
    say(
      count == 1 ? "stond één keer stil" : "stond \(count) keer stil",
      count == 1 ? "stood still once" : "stood still \(count) times")
  }
  package func termExtended(_ count: Int) -> String {
    say(
      count == 1 ? "één keer verlengd" : "\(count) keer verlengd",
      count == 1 ? "extended once" : "extended \(count) times")
  }

  // MARK: Documents

  package var documents: String { say("Documenten", "Documents") }
  package var letters: String {
    say("Verstuurde brieven en berichten", "Letters and messages sent")
  }
  package var noDocuments: String {
    say("Er zijn nog geen stukken.", "There are no documents yet.")
  }
  package var addDocument: String { say("Een document vastleggen", "Record a document") }
  package func documentVersion(_ number: Int, of count: Int) -> String {
    say("versie \(number) van \(count)", "version \(number) of \(count)")
  }
  package func size(bytes: Int) -> String {
    bytes < 10_000
      ? language.count(bytes, .byte) : "\(language.number((bytes + 512) / 1_024)) kB"
  }

  // MARK: Lessons

  package var ownLessons: String { say("Geleerd in deze zaak", "Learnt in this case") }
  package var noLessonsYet: String {
    say("In deze zaak is nog geen les vastgelegd.", "No lesson has been recorded in this case yet.")
  }
  package var addLesson: String { say("Een les vastleggen", "Record a lesson") }
  package var similarCases: String {
    say("Geleerd in zaken die hierop lijken", "Learnt in cases that are like this one")
  }
  package var forTheCase: String { say("de zaak", "the case") }

  // MARK: Timeline

  /// What kind of events the timeline shows.
  package enum EventKind: Hashable, Sendable, CaseIterable {
    case everything, steps, records, terms, corrections, clock
  }

  package func events(_ kind: EventKind) -> String {
    switch kind {
    case .everything: say("alles", "everything")
    case .steps: say("stappen", "steps")
    case .records: say("vastleggingen", "records")
    case .terms: say("termijnen", "terms")
    case .corrections: say("verbeteringen en intrekkingen", "corrections and withdrawals")
    case .clock: say("de klok", "the clock")
    }
  }

  package func onlyEvents(_ kind: EventKind) -> String {
    say("alleen \(events(kind))", "only \(events(kind))")
  }
  package func onlyBy(_ name: String) -> String { say("alleen \(name)", "only \(name)") }
  package var everybody: String { say("iedereen", "everybody") }
  package var whoseEvents: String { say("Van wie?", "By whom?") }
  package var whichEvents: String { say("Wat wilt u zien?", "What do you want to see?") }
  package var jumpToDay: String { say("Naar welke dag?", "To which day?") }
  package var jumpHint: String {
    say("4-3-2026, vandaag of -6w.", "4-3-2026, today or -6w.")
  }
  package var annulled: String { say("ONGEDAAN GEMAAKT", "UNDONE") }
  package var redated: String { say("DATUM VERBETERD", "DATE CORRECTED") }
  package var noEvents: String { say("Hier is niets gebeurd.", "Nothing happened here.") }

  // MARK: Records and actions

  package var history: String { say("Geschiedenis", "History") }
  package var course: String { say("Verloop", "Course") }
  package func recordAsItWas(_ date: CalendarDate) -> String {
    say("Zoals het stond op \(language.day(date)).", "As it stood on \(language.day(date)).")
  }
  package func saysNow(_ text: String) -> String { say("nu: \(text)", "now: \(text)") }
  package func lacks(_ count: Int) -> String {
    say("mist nog \(count)", "lacks \(count)")
  }
  package var whoMay: String { say("wie mag dit", "who may") }
  package var itAsks: String { say("Dit wordt gevraagd", "This is asked") }
}
