import ChallengeCore
import Terms
import Wording

/// A moment that was planned, and when it came: planned against actual.
package struct PublishedMilestone: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case decision, start, end, payment, evaluation, account, result
  }

  package enum Status: String, Hashable, Sendable {
    case scheduled
    case met
    case notMet
    case partiallyMet
  }

  /// Unique in the case: the record or the term.
  package let id: String
  package let kind: Kind
  /// What a result was measured by; nil for other kinds, which are named by their kind.
  package let measure: String?
  package let due: CalendarDate?
  package let met: CalendarDate?
  /// Nil when nothing on record says it.
  package let status: Status?

  /// - Parameter namesWork: whether what somebody typed about the results may be shown.
  static func all(
    _ source: CaseSource, _ report: CaseReport, _ agreement: PublishedAgreement, namesWork: Bool
  ) -> [PublishedMilestone] {
    decisions(source, report) + bounds(source, agreement)
      + agreement.payments.filter { !$0.isDropped }.map {
        dated($0.record.text, .payment, due: $0.due, met: $0.paid, on: source.on)
      } + evaluations(source) + accounts(source) + results(source, report, namesWork)
  }

  private static func dated(
    _ id: String, _ kind: Kind, due: CalendarDate?, met: CalendarDate?, on date: CalendarDate
  ) -> PublishedMilestone {
    let open: Status? = due.map { $0 < date ? .notMet : .scheduled }
    return PublishedMilestone(
      id: id, kind: kind, measure: nil, due: due, met: met, status: met == nil ? open : .met)
  }

  private static func decisions(
    _ source: CaseSource, _ report: CaseReport
  ) -> [PublishedMilestone] {
    let terms = report.timeline.terms.filter { term in
      term.record == nil && source.workflow.terms[term.name]?.length == .profileDecisionTerm
    }
    return terms.compactMap { term in
      switch term.verdict {
      case .within, .late:
        dated(term.name, .decision, due: term.end, met: term.endedOn, on: source.on)
      case .running, .overdue, .suspended:
        dated(term.name, .decision, due: term.end, met: nil, on: source.on)
      case .lapsed, .cancelled, .unused, .reached: nil
      }
    }
  }

  private static func bounds(
    _ source: CaseSource, _ agreement: PublishedAgreement
  ) -> [PublishedMilestone] {
    let start = source.latest("start-term")
    let planned = start?.date("start-date")
    var found: [PublishedMilestone] = []
    if let start, planned != nil || agreement.startedOn != nil {
      found.append(
        dated(start.id.text, .start, due: planned, met: agreement.startedOn, on: source.on))
    }
    if let duration = source.latest("duration"), let until = agreement.until {
      // What stopped before its day did not reach it: the day it stopped is no day on which it was met.
      let stopped = agreement.stoppedOn
      let isEarly = stopped.map { $0 < until } ?? false
      let open: Status? = until < source.on ? nil : .scheduled
      let status: Status? = stopped == nil ? open : isEarly ? .notMet : .met
      // Of work that goes on after the agreed end, nothing tells that it ended.
      found.append(
        PublishedMilestone(
          id: duration.id.text, kind: .end, measure: nil, due: until,
          met: isEarly ? nil : stopped, status: status))
    }
    return found
  }

  private static func evaluations(_ source: CaseSource) -> [PublishedMilestone] {
    source.active("interim-evaluation").map {
      dated(
        $0.id.text, .evaluation, due: $0.date("planned"), met: $0.date("discussed"), on: source.on)
    }
      + source.active("evaluation").map {
        dated($0.id.text, .evaluation, due: nil, met: $0.date("date"), on: source.on)
      }
  }

  /// What was planned and what came stand beside each other: nobody recorded which came for which.
  private static func accounts(_ source: CaseSource) -> [PublishedMilestone] {
    let planned = source.active("accountability-agreement").flatMap { record in
      record.list("moments").enumerated().compactMap { index, text -> PublishedMilestone? in
        guard let due = CalendarDate(iso: text.trimmed) else { return nil }
        return PublishedMilestone(
          id: "\(record.id.text)-\(index + 1)", kind: .account, measure: nil, due: due, met: nil,
          status: due < source.on ? nil : .scheduled)
      }
    }
    let received = source.active("accountability-record").compactMap { record in
      record.date("received").map {
        dated(record.id.text, .account, due: nil, met: $0, on: source.on)
      }
    }
    return planned + received
  }

  private static func results(
    _ source: CaseSource, _ report: CaseReport, _ namesWork: Bool
  ) -> [PublishedMilestone] {
    report.results.results.map { result in
      let status: Status? =
        switch result.verdict {
        case .choice("achieved"): .met
        case .choice("partly"): .partiallyMet
        case .choice("not-achieved"): .notMet
        default: nil
        }
      return PublishedMilestone(
        id: result.record.text, kind: .result, measure: namesWork ? result.measure.plainText : nil,
        due: nil, met: nil, status: status)
    }
  }
}
