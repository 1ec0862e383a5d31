import ChallengeCore
import Terms

/// How the two sides worked together, each in its own words.
package struct CooperationFacts: Hashable, Sendable {
  package let views: [ViewPair]
  package let evaluated: [Judgement]
  /// The same short questions to both sides, moment by moment.
  package let questions: [QuestionPair]
  package let perYear: Fact
  package let next: Fact
  package let held: Int
  package let heldInExecution: Int
  /// Days since the execution began until the work stopped; nil before it begins.
  package let daysInExecution: Int?
  /// Whether none on record means none: of a case that ran when it was entered nobody may have recorded
  /// them.
  package let isHeldKnown: Bool

  /// How many the agreed number a year comes to since the execution began, in whole contacts.
  package var expectedInExecution: Int? {
    guard case .number(let perYear) = perYear, let daysInExecution else { return nil }
    return perYear * daysInExecution / 365
  }
  package let moments: RecordTable

  /// What each side thinks of one subject; never merged.
  package struct ViewPair: Hashable, Sendable {
    package let subject: String
    package let municipality: [Opinion]
    package let challenger: [Opinion]
  }

  /// One view, or that a side gave none and why.
  package struct Opinion: Hashable, Sendable {
    package let text: Fact
    package let isWaived: Bool
  }

  /// What each side answered to one question at one moment; never merged.
  package struct QuestionPair: Hashable, Sendable {
    package let moment: ExperienceMoment
    /// A field of `experience`; nil is all questions at once.
    package let question: String?
    package let municipality: [Answer]
    package let challenger: [Answer]
  }

  /// What a side answered on a day; who answers again later, adds an answer.
  package struct Answer: Hashable, Sendable {
    package let fact: Fact
    package let on: CalendarDate
  }

  /// What an evaluation says of the cooperation of each side.
  package struct Judgement: Hashable, Sendable {
    package let record: RecordID
    package let municipality: Fact
    package let challenger: Fact
    package let attitudeMunicipality: Fact
    package let attitudeChallenger: Fact
    /// What both rest on.
    package let source: Fact
  }

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    views = Self.views(source)
    evaluated = source.active("evaluation").map { record in
      Judgement(
        record: record.id,
        municipality: source.clearing.fact(record, "cooperation-municipality"),
        challenger: source.clearing.fact(record, "cooperation-challenger"),
        attitudeMunicipality: source.clearing.fact(record, "attitude-municipality"),
        attitudeChallenger: source.clearing.fact(record, "attitude-challenger"),
        source: source.clearing.fact(record, "cooperation-source"))
    }
    questions = Self.questions(source)
    perYear = source.fact("contact-agreement", "per-year")
    next = source.fact("contact-agreement", "next")
    let all = source.active("contact-moment")
    let began = timeline.stays.first { $0.phase == .uitvoering }?.from
    held = all.count
    let stopped = source.workStoppedOn(timeline) ?? timeline.endedOn ?? source.on
    daysInExecution = began.map { max(0, $0.days(until: stopped)) }
    isHeldKnown = !all.isEmpty || timeline.takenIn == nil
    heldInExecution = began.map { began in all.count { ($0.date("date") ?? $0.on) >= began } } ?? 0
    moments = source.table(
      "contact-moment",
      [
        "date", "subject", "way", "place-chosen-by", "note", "well-challenger",
        "less-well-challenger", "well-municipality", "less-well-municipality", "agreements",
      ])
  }

  /// The questions as they are shown: a moment at which nobody answered anything is one row.
  var asked: [QuestionPair] {
    ExperienceMoment.allCases.flatMap { moment -> [QuestionPair] in
      let those = questions.filter { $0.moment == moment }
      guard !those.isEmpty, those.allSatisfy({ $0.municipality.isEmpty && $0.challenger.isEmpty })
      else { return those }
      return [QuestionPair(moment: moment, question: nil, municipality: [], challenger: [])]
    }
  }

  /// Of every moment that has come, whether anybody answered or not.
  static func questions(_ source: CaseSource) -> [QuestionPair] {
    let answers = source.active("experience")
    let notes = source.active("no-answer")
    let moments = ExperienceMoment.allCases.filter { moment in
      source.hasAsked(at: moment)
        || (answers + notes).contains { $0.text("moment") == moment.rawValue }
    }
    return moments.flatMap { moment in
      (RecordKind.experienceQuestions + ["remark"]).map { question in
        func side(_ side: Side) -> [Answer] {
          func said(_ records: [Record], _ fact: (Record) -> Fact) -> [Answer] {
            records.filter { $0.side() == side && $0.text("moment") == moment.rawValue }
              .map { Answer(fact: fact($0), on: $0.date("date") ?? $0.on) }
          }
          let given = said(answers) { source.clearing.fact($0, question) }
          guard given.isEmpty, question != "remark" else { return given }
          return Array(said(notes) { _ in .choice("no-answer") }.prefix(1))
        }
        return QuestionPair(
          moment: moment, question: question, municipality: side(.municipality),
          challenger: side(.challenger))
      }
    }
  }

  private static func views(_ source: CaseSource) -> [ViewPair] {
    let all = source.active("view")
    var subjects: [String] = []
    for subject in all.compactMap({ $0.text("subject") }) where !subjects.contains(subject) {
      subjects.append(subject)
    }
    return subjects.map { subject in
      func side(_ side: Side) -> [Opinion] {
        all.filter { $0.text("subject") == subject && $0.side() == side }.map { record in
          let isWaived = record.flag("waived") == true
          return Opinion(
            text: source.clearing.fact(record, isWaived ? "reason" : "text"), isWaived: isWaived)
        }
      }
      return ViewPair(
        subject: subject, municipality: side(.municipality), challenger: side(.challenger))
    }
  }
}

extension CaseSource {
  /// Whether the short questions of a moment have been asked until the day of the report.
  fileprivate func hasAsked(at moment: ExperienceMoment) -> Bool {
    let wanted = dossier.situation.profile.alerts.questionMoments.contains(moment)
    return wanted && challenge.wasAsked(at: moment, dossier.situation, until: on)
  }
}
