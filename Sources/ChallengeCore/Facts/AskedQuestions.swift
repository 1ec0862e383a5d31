import Terms

/// The same short questions, as they are asked of one side at one moment.
///
/// They are asked, not owed: the day to answer by is a wish, and nobody is late after it.
///
/// > Source: tips 4 and 10.
package struct AskedQuestions: Hashable, Sendable {
  package let moment: ExperienceMoment
  package let side: Side
  /// The day on which the moment comes.
  package let from: CalendarDate
  /// The day by which an answer is hoped for.
  package let by: CalendarDate
  /// The last day on which they are asked: people forget, and a next moment takes over.
  package let until: CalendarDate

  /// How often they have been asked at such a moment of this case, this time included.
  package let occurrence: Int

  /// Whether they are asked on a day.
  package func isAsked(on date: CalendarDate) -> Bool { from <= date && date <= until }
}

/// What is asked of each side and has no answer, whatever the day is, in order of day.
///
/// It follows from the case and its profile alone. An answer (`experience`) or the note that a side
/// gave none (`no-answer`) ends the asking. What lies before a case was taken in is not asked.
package func askedQuestions(
  _ challenge: Challenge, _ situation: Situation
) -> [AskedQuestions] {
  let plan = QuestionPlan(challenge, situation)
  let occasions = plan.occasions
  return occasions.enumerated().flatMap { index, occasion -> [AskedQuestions] in
    let next = occasions.dropFirst(index + 1).first { $0.on > occasion.on }?.on
    let end = occasion.on.adding(days: plan.days + Limits.questionDaysAfter)
    let until = min(end, next?.adding(days: -1) ?? end)
    let before = occasions.prefix(index).count { $0.moment == occasion.moment }
    return Side.allCases.filter { !plan.isSettled(occasion, among: occasions, by: $0) }.map {
      side in
      AskedQuestions(
        moment: occasion.moment, side: side, from: occasion.on,
        by: min(occasion.on.adding(days: plan.days), until), until: until,
        occurrence: before + 1)
    }
  }
}

extension Challenge {
  /// Whether a moment of the questions has come by a day, answered or not.
  package func wasAsked(
    at moment: ExperienceMoment, _ situation: Situation, until date: CalendarDate
  ) -> Bool {
    switch moment {
    case .yearly, .ending:
      QuestionPlan(self, situation).occasions.contains { $0.moment == moment && $0.on <= date }
    default: hasCome(moment, situation.workflow)
    }
  }
}

/// The moments of a case at which the questions are asked.
struct QuestionPlan {
  /// A moment and the day on which it comes.
  struct Occasion: Hashable {
    let moment: ExperienceMoment
    let on: CalendarDate
  }

  private let challenge: Challenge
  private let situation: Situation

  init(_ challenge: Challenge, _ situation: Situation) {
    self.challenge = challenge
    self.situation = situation
  }

  /// Days to answer.
  var days: Int { situation.profile.alerts.questionDays }

  private var machine: Machine { situation.workflow.main }

  /// In order of day; of what comes on the same day only the last is asked.
  var occasions: [Occasion] {
    let wanted = situation.profile.alerts.questionMoments
    let first = challenge.takenIn == nil ? challenge.openedOn : tookInOn
    let found = ExperienceMoment.allCases.filter(wanted.contains).flatMap { moment in
      on(moment).filter { $0 >= first }.map { Occasion(moment: moment, on: $0) }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    .map(\.element)
    return ordered.enumerated().filter { index, occasion in
      !ordered.dropFirst(index + 1).contains { $0.on == occasion.on }
    }.map(\.element)
  }

  /// The day after the case was entered here: of what came with it nothing is asked.
  private var tookInOn: CalendarDate { challenge.openedOn.adding(days: 1) }

  /// Whether a side has answered, or it was noted that it gives no answer.
  func isSettled(_ occasion: Occasion, among all: [Occasion], by side: Side) -> Bool {
    let same = all.filter { $0.moment == occasion.moment }
    return ["experience", "no-answer"].flatMap { challenge.active($0) }.contains { record in
      guard record.side() == side, record.text("moment") == occasion.moment.rawValue else {
        return false
      }
      let date = record.date("date") ?? record.on
      // What is answered belongs to the last time that it was asked.
      return (same.last { $0.on <= date } ?? same.first) == occasion
    }
  }

  private func on(_ moment: ExperienceMoment) -> [CalendarDate] {
    let day: CalendarDate? =
      switch moment {
      case .decision: decidedOn
      case .agreements: challenge.agreedOn
      case .start: startedOn
      case .final: lookedBackOn
      case .ending: endedOn
      case .interim, .yearly: nil
      }
    switch moment {
    case .interim: return evaluations
    case .yearly: return anniversaries
    default: return day.map { [$0] } ?? []
    }
  }

  private var decidedOn: CalendarDate? {
    challenge.active("decision").first.map {
      $0.date("made-known") ?? $0.date("date") ?? $0.on
    }
  }

  private var startedOn: CalendarDate? { entered(.uitvoering) }

  private var lookedBackOn: CalendarDate? {
    entered(.opvolging)
      ?? challenge.active("evaluation").first.map { $0.date("date") ?? $0.on }
  }

  /// The first day on which the main line came into a phase.
  private func entered(_ phase: Phase) -> CalendarDate? {
    challenge.steps.first { step in
      step.record == nil && step.annulled == nil
        && step.entered.contains { machine.states[$0]?.phase == phase }
    }?.on
  }

  /// The end of a case that was not evaluated; a decision shortly before it asks the same already.
  private var endedOn: CalendarDate? {
    guard lookedBackOn == nil, let ended = challenge.endedOn(situation.workflow) else { return nil }
    let isAsked = situation.profile.alerts.questionMoments.contains(.decision)
    if isAsked, let decidedOn, decidedOn.adding(days: days) >= ended { return nil }
    return ended
  }

  private var evaluations: [CalendarDate] {
    challenge.active("interim-evaluation").compactMap { record in
      [record.date("planned"), record.date("discussed")].compactMap(\.self).min() ?? record.on
    }.sorted()
  }

  /// Each year after the start until a year from the last thing that happened, without those in
  /// which there was an interim evaluation.
  private var anniversaries: [CalendarDate] {
    guard let startedOn else { return [] }
    let asksInterim = situation.profile.alerts.questionMoments.contains(.interim)
    let interim = asksInterim ? evaluations : []
    let end =
      lookedBackOn ?? challenge.endedOn(situation.workflow)
      ?? challenge.lastActivity.adding(years: 1)
    return (1...Limits.questionYears).map { startedOn.adding(years: $0) }.filter { day in
      day <= end && !interim.contains { $0 > day.adding(years: -1) && $0 <= day.adding(days: days) }
    }
  }
}
