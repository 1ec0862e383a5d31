import Terms

extension DeskWords {
  // MARK: Evaluations

  package var evaluationsTitle: String { say("Evaluaties", "Evaluations") }

  /// How an evaluation stands.
  package enum EvaluationStanding: Hashable, Sendable, CaseIterable {
    case overdue, due, underWay, awaitsDecision, planned, done
  }

  package func standing(_ standing: EvaluationStanding) -> String {
    switch standing {
    case .overdue: say("te laat", "overdue")
    case .due: say("nu aan de beurt", "due")
    case .underWay: say("loopt", "under way")
    case .awaitsDecision: say("wacht op een besluit", "waits for a decision")
    case .planned: say("gepland", "planned")
    case .done: say("klaar", "done")
    }
  }

  package func standingHeading(_ standing: EvaluationStanding, _ count: Int) -> String {
    let text =
      standing == .done
      ? say(
        "klaar: zaken die lopen, en die dit jaar eindigden", "done: running, or ended this year")
      : self.standing(standing)
    return "\(text.capitalizedFirst) (\(language.number(count)))"
  }

  package func evaluationKind(isInterim: Bool) -> String {
    isInterim ? say("tussentijds", "interim") : say("eind", "final")
  }

  package func evaluationCount(_ count: Int) -> String {
    say(
      count == 1 ? "1 evaluatie" : "\(language.number(count)) evaluaties",
      count == 1 ? "1 evaluation" : "\(language.number(count)) evaluations")
  }

  package func lessonCount(_ count: Int) -> String {
    say(
      count == 1 ? "1 les, zonder namen" : "\(language.number(count)) lessen, zonder namen",
      count == 1 ? "1 lesson, without names" : "\(language.number(count)) lessons, without names")
  }

  package func stillReading(_ count: Int) -> String {
    say(
      "nog \(language.count(count, .challenge)) te bekijken",
      "\(language.count(count, .challenge)) still to look into")
  }

  package func missingCount(_ count: Int) -> String {
    say(
      count == 1 ? "er ontbreekt 1 ding" : "er ontbreken \(language.number(count)) dingen",
      "\(language.number(count)) missing")
  }

  package func decided(
    _ decision: String, on date: CalendarDate, evaluated: CalendarDate?
  ) -> String {
    let day = language.date(date)
    let done = evaluated.map {
      say("Geëvalueerd op \(language.day($0)). ", "Evaluated on \(language.day($0)). ")
    }
    return (done ?? "") + say("Besloten op \(day): \(decision).", "Decided on \(day): \(decision).")
  }

  package var noEvaluations: String {
    say(
      "Er is nog niets te evalueren: er loopt geen zaak in uitvoering of opvolging.",
      "There is nothing to evaluate yet: no case is in execution or follow-up.")
  }
  package var noEvaluationsInFilter: String {
    say(
      "Niets gevonden. Esc of 0 toont weer alles.",
      "Nothing found. Esc or 0 shows everything again.")
  }
  package var noLessonsAnywhere: String {
    say("Er zijn nog geen lessen vastgelegd.", "No lessons have been recorded yet.")
  }
}
