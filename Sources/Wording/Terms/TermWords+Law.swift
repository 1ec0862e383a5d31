import ChallengeCore
import Terms

extension TermWords {
  /// Why a day is not an ordinary day: `een zaterdag`, `Goede Vrijdag (art. 3 lid 2 …)`.
  ///
  /// - Parameter act: whether to name the act in full.
  func closure(_ closure: DayClosure, act: Bool) -> String {
    switch closure {
    case .saturday: language.say("een zaterdag", "a Saturday")
    case .sunday: language.say("een zondag", "a Sunday")
    case .feast(let feast): "\(self.feast(feast.kind)) (\(article(of: feast, act: act)))"
    }
  }

  /// A skipped day by its date: `maandag 6 april 2026 (tweede paasdag, art. 3 lid 1)`.
  func named(_ day: SkippedDay) -> String {
    guard case .feast(let feast) = day.closure else { return language.date(day.date) }
    return
      "\(language.date(day.date)) (\(self.feast(feast.kind)), \(article(of: feast, act: false)))"
  }

  private func article(of feast: FeastDay, act: Bool) -> String {
    let paragraph = feast.basis.paragraph
    return act
      ? language.say(
        "art. 3 lid \(paragraph) Algemene termijnenwet",
        "Algemene termijnenwet, art. 3(\(paragraph))")
      : language.say("art. 3 lid \(paragraph)", "art. 3(\(paragraph))")
  }

  /// Why the Algemene termijnenwet leaves an end where it is.
  func notCovered(_ reason: NoAtwReason, _ closure: DayClosure?) -> String {
    let unmoved =
      closure.map { day in
        let name = plain(day)
        return language.say(
          " De laatste dag is \(name), maar de termijn schuift daarom niet op.",
          " The last day is \(name), but that does not move the term.")
      } ?? ""
    return because(reason) + unmoved
  }

  private func plain(_ closure: DayClosure) -> String {
    if case .feast(let feast) = closure { return self.feast(feast.kind) }
    return self.closure(closure, act: false)
  }

  private func because(_ reason: NoAtwReason) -> String {
    switch reason {
    case .sourceNotCovered(let source):
      language.say(
        "De Algemene termijnenwet geldt hier niet, want de termijn staat in \(aSource(source)) "
          + "(art. 1 lid 1).",
        "The Algemene termijnenwet does not apply here, because the term is set in "
          + "\(aSource(source)) (art. 1(1)).")
    case .setAside(let source):
      language.say(
        "De Algemene termijnenwet geldt hier niet: \(theSource(source)) sluit haar uit.",
        "The Algemene termijnenwet does not apply here: \(theSource(source)) excludes it.")
    case .tooLong(let limit):
      language.say(
        "De Algemene termijnenwet geldt niet voor een termijn \(self.limit(limit)) "
          + "(art. 4 onder a).",
        "The Algemene termijnenwet does not apply to a term \(self.limit(limit)) (art. 4(a)).")
    case .countedBackwards:
      language.say(
        "De Algemene termijnenwet geldt niet voor een termijn die wordt teruggeteld "
          + "(art. 1 lid 2).",
        "The Algemene termijnenwet does not apply to a term that is counted back (art. 1(2)).")
    case .namedEnd:
      language.say(
        "Deze dag is zo aan de aanvrager genoemd en blijft staan (art. 4:14 Awb).",
        "This day was named to the applicant and stands as it is (art. 4:14 Awb).")
    }
  }

  private func aSource(_ source: TermSource) -> String {
    switch source {
    case .wet: language.say("een wet", "an act")
    case .amvb: language.say("een algemene maatregel van bestuur", "a general order in council")
    case .verordening: language.say("een verordening", "a municipal ordinance")
    case .overeenkomst: language.say("een overeenkomst", "an agreement")
    case .intern:
      language.say("de eigen planning van de gemeente", "the municipality's own planning")
    }
  }

  private func theSource(_ source: TermSource) -> String {
    switch source {
    case .intern: aSource(source)
    default: language.say("de \(self.source(source))", "the \(self.source(source))")
    }
  }

  private func limit(_ limit: AtwLengthLimit) -> String {
    switch limit {
    case .ninetyDays: language.say("van meer dan 90 dagen", "of more than 90 days")
    case .twelveWeeks: language.say("van meer dan twaalf weken", "of more than twelve weeks")
    case .threeMonths: language.say("van meer dan drie maanden", "of more than three months")
    case .inYears: language.say("van een of meer jaren", "of one or more years")
    }
  }

  /// Why a term has no end date, and what to do.
  package func explained(_ error: TermError) -> Explained {
    Explained(code: error.code, message: message(error), hint: hint(error))
  }

  private func message(_ error: TermError) -> String {
    switch error {
    case .outOfRange:
      language.say(
        "De termijn loopt buiten de jaren 1900 tot en met 9999.",
        "The term runs outside the years 1900 to 9999.")
    case .tooManyChanges(let count):
      language.say(
        "De termijn is \(language.number(count)) keer opgeschort of verlengd; "
          + "\(TermLimits.changesPerTerm) keer is de grens.",
        "The term was suspended or extended \(language.number(count)) times; "
          + "\(TermLimits.changesPerTerm) times is the limit.")
    case .answeredBeforeInvited(let suspension):
      language.say(
        "Het antwoord (\(language.day(suspension.answered))) komt eerder dan de uitnodiging "
          + "(\(language.day(suspension.invited))).",
        "The answer (\(language.day(suspension.answered))) comes before the invitation "
          + "(\(language.day(suspension.invited))).")
    case .suspendedAfterEnd(let suspension, let end):
      language.say(
        "De uitnodiging van \(language.day(suspension.invited)) komt te laat: "
          + "de termijn eindigde al op \(language.day(end)).",
        "The invitation of \(language.day(suspension.invited)) comes too late: "
          + "the term had already ended on \(language.day(end)).")
    case .newEndBeforeEnd(let newEnd, let end):
      language.say(
        "De nieuwe datum \(language.day(newEnd)) is eerder dan het einde dat al gold: "
          + "\(language.day(end)).",
        "The new date \(language.day(newEnd)) is earlier than the end that already held: "
          + "\(language.day(end)).")
    case .backwardTermChanged:
      language.say(
        "Een termijn die wordt teruggeteld, kan niet worden opgeschort of verlengd.",
        "A term that is counted back cannot be suspended or extended.")
    case .noticeBeforeOverdue(let received, let end):
      language.say(
        "De ingebrekestelling van \(language.day(received)) is te vroeg: "
          + "de termijn loopt tot en met \(language.day(end)).",
        "The notice of default of \(language.day(received)) is too early: "
          + "the term runs until \(language.day(end)).")
    }
  }

  private func hint(_ error: TermError) -> String {
    switch error {
    case .outOfRange:
      language.say("Controleer de begindatum en de lengte.", "Check the start date and the length.")
    case .tooManyChanges:
      language.say(
        "Voeg opschortingen die op elkaar aansluiten samen tot één.",
        "Merge suspensions that follow on each other into one.")
    case .answeredBeforeInvited:
      language.say(
        "Geef eerst de dag van de uitnodiging en dan die van het antwoord.",
        "Give the day of the invitation first, and then that of the answer.")
    case .suspendedAfterEnd:
      language.say(
        "Vraag om een aanvulling terwijl de termijn nog loopt, of verleng de termijn eerst.",
        "Ask for a supplement while the term is still running, or extend the term first.")
    case .newEndBeforeEnd(_, let end):
      language.say(
        "Kies een datum op of na \(language.day(end)).",
        "Choose a date on or after \(language.day(end)).")
    case .backwardTermChanged:
      language.say(
        "Verander de datum waarvan wordt teruggeteld.",
        "Change the date that is counted back from.")
    case .noticeBeforeOverdue(_, let end):
      language.say(
        "Stuur de ingebrekestelling op of na \(language.day(end.adding(days: 1))).",
        "Send the notice of default on or after \(language.day(end.adding(days: 1))).")
    }
  }
}
