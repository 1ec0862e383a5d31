import Casework
import ChallengeCore
import Terms

/// One case in an overview: what is counted, and nothing that names a person.
///
/// Flat and codable, for JSON and tables; money is in euro cents, and nil is "not recorded", never
/// zero.
package struct OverviewRow: Hashable, Sendable, Codable {
  package var `case`: String
  package var municipality: String
  package var profile: String
  package var profileVersion: Int
  package var workflow: String
  package var workflowVersion: Int
  /// Those of the task; of several tasks the last one.
  package var domain: String?
  package var area: String?
  /// Of every task of the case, each once.
  package var domains: [String]
  package var areas: [String]
  package var phase: String
  package var state: String
  package var stateLabelDutch: String
  package var stateLabelEnglish: String
  package var openedOn: CalendarDate
  /// Since when a case that was taken in had been in its state: when it began is not recorded, so that
  /// no time is counted of it.
  package var takenInSince: CalendarDate?
  /// Nil while the case runs.
  package var endedOn: CalendarDate?
  /// Until the end, or until the date of the report while the case runs.
  package var leadDays: Int
  /// Nil while the case runs, whatever is recorded of its end.
  package var outcome: String?
  package var reasons: [String]
  package var challengerReasons: [String]
  package var termsWithin: Int
  package var termsLate: Int
  /// Terms of which the end passed, after which the clock moved the case on.
  package var termsLapsed: Int
  /// Terms that run and are over their end.
  package var termsOverdue: Int
  /// Of those, the ones that the municipality owes.
  package var overdueByMunicipality: Int
  package var suspendedDays: Int
  package var escalations: Int
  package var contactPersonChanges: Int
  package var daysWaitedForInformation: Int?
  package var daysWaitedForContract: Int?
  /// Whether the start waits for a running contract on the date of the report.
  package var startWaitsOnContract: Bool
  package var budgetLinesCents: Int?
  /// Over the whole agreed duration; nil when nothing was agreed or when it comes to no total.
  package var budgetAgreedCents: Int?
  /// What there is of an agreed budget, under the codes of ``AmountSum``; nil when nothing is recorded.
  package var budgetStanding: String?
  package var spentCents: Int?
  /// Results that were agreed; those of a draft are not.
  package var resultsAgreed: Int
  package var resultsAchieved: Int
  package var resultsPartly: Int
  package var resultsNotAchieved: Int
  /// Not judged although the execution is over.
  package var resultsNotJudged: Int
  /// Not judged, and the execution runs or has not begun.
  package var resultsNotDue: Int
  package var daysPerState: [StateDays]
  /// Under the names of ``Phase``.
  package var daysPerPhase: [PartDays]
  /// Under the names of ``Mover``.
  package var daysPerWaiter: [PartDays]
  /// The phases one after the other, whatever the period.
  package var visits: [PhaseVisit]
  package var lessons: [Lesson]
  package var gaps: Int
  /// Of those by kind, under the names of ``Gap``; a kind that does not come is absent.
  package var gapsPerKind: [String: Int]
  package var factsMissing: Int
  /// What is on record and can hardly be so.
  package var oddFacts: Int
  package var entriesLater: Int
  /// Entries that somebody made for somebody else.
  package var entriesForOthers: Int
  package var corrections: Int

  /// Whether anything of the case may be published, so that its number may be told to everybody.
  package var isPublished: Bool

  package var hasEnded: Bool { endedOn != nil }
  package var isTakenIn: Bool { takenInSince != nil }

  /// Whether anything is counted of it that happens on days.
  var hasEvents: Bool {
    [
      termsWithin, termsLate, termsLapsed, termsOverdue, suspendedDays, escalations,
      contactPersonChanges, daysWaitedForInformation ?? 0, daysWaitedForContract ?? 0,
    ].contains { $0 > 0 }
  }

  package struct StateDays: Hashable, Sendable, Codable {
    package var state: String
    package var labelDutch: String
    package var labelEnglish: String
    package var days: Int
    package var isRunning: Bool
  }

  /// All days of one part of the way.
  package struct PartDays: Hashable, Sendable, Codable {
    package var part: String
    package var days: Int
    package var isRunning: Bool
  }

  package struct Lesson: Hashable, Sendable, Codable {
    /// `municipality`, `challenger`, or nil for the case as a whole.
    package var side: String?
    /// Nil when free text is not released.
    package var text: String?
  }
}

extension OverviewRow {
  /// The row of a case; made one at a time, so that a report of many cases needs little memory.
  ///
  /// - Parameters:
  ///   - course: how the same case went, where that is known already.
  ///   - period: when given, what happened is counted in it alone: escalations by the day
  ///   they were raised, changes of contact person by their day, terms by the day they stopped,
  ///   days by the days themselves, stays in a state by the day they ended or as still running.
  package init(
    _ dossier: Dossier, on date: CalendarDate, options: ReportOptions = .anonymised,
    period: ReportPeriod? = nil, course: InsightRow? = nil
  ) {
    let source = CaseSource(dossier, on: date, options: options)
    self.init(source, Counted(source), period, course?.waits ?? StayWaits.all(source))
  }

  package init(_ report: CaseReport, _ dossier: Dossier, _ period: ReportPeriod? = nil) {
    let source = CaseSource(dossier, on: report.on, options: report.options)
    self.init(source, Counted(report), period, StayWaits.all(source))
  }

  private init(
    _ source: CaseSource, _ report: Counted, _ period: ReportPeriod?, _ waits: [StayWaits]
  ) {
    let dossier = source.dossier
    let summary = dossier.summary
    let card = report.card
    let timeline = report.timeline
    let ending = dossier.challenge.latest("ending")
    func counts(_ date: CalendarDate?) -> Bool {
      date.map { period?.contains($0) ?? true } ?? (period == nil)
    }
    // What was done counts once the term has been stopped, so that it counts in one period.
    let terms = timeline.terms.filter {
      $0.endedOn == nil ? $0.doneOn == nil : counts($0.endedOn)
    }
    let stays = timeline.stays.filter { $0.until == nil || counts($0.until) }
    let visits = PhaseVisit.all(timeline.stays)
    let results = report.isAgreed ? report.results : []
    func verdicts(_ name: String) -> Int { results.count { $0.verdict == .choice(name) } }
    let unjudged = results.count { !$0.verdict.isKnown }
    let isOver = timeline.isExecutionOver
    self.init(
      case: report.number.text, municipality: card.municipality, profile: card.profile,
      profileVersion: card.profileVersion, workflow: card.workflow,
      workflowVersion: card.workflowVersion, domain: card.domain.plainText,
      area: card.area.plainText, domains: report.tasks.compactMap(\.domain.plainText).once,
      areas: report.tasks.compactMap(\.area.plainText).once, phase: card.phase.rawValue,
      state: summary.state,
      stateLabelDutch: card.state.dutch, stateLabelEnglish: card.state.english,
      openedOn: card.openedOn, takenInSince: card.takenInSince, endedOn: card.endedOn,
      leadDays: card.leadDays,
      outcome: card.endedOn == nil ? nil : ending?.text("outcome"),
      reasons: ending?.list("reason-codes") ?? [],
      challengerReasons: ending?.list("challenger-reasons") ?? [],
      termsWithin: terms.count { $0.verdict == .within }, termsLate: terms.count(where: \.wasLate),
      termsLapsed: terms.count { $0.verdict == .lapsed },
      termsOverdue: terms.count(where: \.isOverdue),
      overdueByMunicipality: terms.count { $0.isOverdue && $0.owedBy == .municipality },
      suspendedDays: timeline.terms.flatMap(\.suspensions).reduce(0) { $0 + $1.days(in: period) },
      escalations: timeline.escalations.count { counts($0.requestedOn) },
      contactPersonChanges: timeline.contactChanges.count { counts($0.on) },
      daysWaitedForInformation: timeline.daysWaited(for: .information, in: period),
      daysWaitedForContract: timeline.daysWaited(for: .contract, in: period),
      startWaitsOnContract: timeline.startWaitsOnContract,
      budgetLinesCents: report.money.budgetLinesCents,
      budgetAgreedCents: report.money.agreed.cents, budgetStanding: report.money.agreed.code,
      spentCents: report.money.spentCents,
      resultsAgreed: results.count, resultsAchieved: verdicts("achieved"),
      resultsPartly: verdicts("partly"), resultsNotAchieved: verdicts("not-achieved"),
      resultsNotJudged: isOver ? unjudged : 0, resultsNotDue: isOver ? 0 : unjudged,
      daysPerState: StateTotal.all(stays).map(StateDays.init),
      daysPerPhase: PartDays.phases(visits.filter { $0.until == nil || counts($0.until) }),
      daysPerWaiter: PartDays.movers(
        StayWaits.sum(waits.filter { $0.until == nil || counts($0.until) }),
        isRunning: card.endedOn == nil), visits: visits,
      lessons: Self.lessons(report), gaps: report.quality.gaps.count,
      gapsPerKind: report.quality.gaps.reduce(into: [:]) { $0[$1.gap.rawValue, default: 0] += 1 },
      factsMissing: report.quality.missing.count, oddFacts: report.quality.odd.count,
      entriesLater: report.quality.laterCount,
      entriesForOthers: report.quality.proxies.count,
      corrections: report.quality.corrections.count, isPublished: source.isPublished)
  }

  private static func lessons(_ report: Counted) -> [Lesson] {
    report.lessons.compactMap { lesson in
      switch lesson.text {
      case .text(let text): Lesson(side: lesson.side?.rawValue, text: text)
      case .textWithheld: Lesson(side: lesson.side?.rawValue, text: nil)
      default: nil
      }
    }
  }
}

/// What of a case is counted: a part of its report, so that a report of many cases makes no more.
private struct Counted {
  let number: CaseNumber
  let card: CaseCard
  let tasks: [TaskFact]
  let timeline: TimelineFacts
  let results: [AgreedResult]
  /// Whether what stands in the agreements was agreed.
  let isAgreed: Bool
  let money: MoneySums
  let lessons: [LessonFacts.Lesson]
  let quality: QualityFacts

  init(_ report: CaseReport) {
    number = report.number
    card = report.card
    tasks = report.tasks
    timeline = report.timeline
    results = report.results.results
    isAgreed = report.results.isAgreed
    money = report.money.sums
    lessons = report.lessons.lessons
    quality = report.quality
  }

  init(_ source: CaseSource) {
    number = source.challenge.number
    timeline = TimelineFacts(source)
    card = CaseCard(source, timeline)
    tasks = source.active("task").map { TaskFact($0, source) }
    results = source.active("result").map { AgreedResult($0, source) }
    isAgreed = source.isAgreed(timeline)
    money = MoneySums(source, timeline)
    lessons = LessonFacts.lessons(source)
    quality = QualityFacts(source, timeline)
  }
}

extension OverviewRow.StateDays {
  fileprivate init(_ total: StateTotal) {
    self.init(
      state: total.state, labelDutch: total.label.dutch, labelEnglish: total.label.english,
      days: total.days, isRunning: total.isRunning)
  }
}

extension SuspensionFact {
  /// The days on which the term stood still, in a period or altogether.
  func days(in period: ReportPeriod?) -> Int {
    guard let period, days > 0 else { return days }
    return period.days(after: invited, through: invited.adding(days: days))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order in which they first come.
  var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension TermFact {
  fileprivate var wasLate: Bool { if case .late = verdict { true } else { false } }
  fileprivate var isOverdue: Bool { if case .overdue = verdict { true } else { false } }
}

extension Fact {
  var plainText: String? { if case .text(let text) = self { text } else { nil } }
}
