import ChallengeCore
import Terms

/// What was agreed and what came of it, and the three values before and after.
package struct ResultFacts: Hashable, Sendable {
  package let results: [AgreedResult]
  /// Whether they were agreed: what was only drafted is no agreement.
  package let isAgreed: Bool
  /// Who evaluated, of each evaluation and interim evaluation.
  package let evaluators: [Evaluator]
  package let currentResults: RecordTable
  package let criteria: [WeighedCriterion]
  package let evaluations: RecordTable
  package let interim: RecordTable

  /// Somebody who evaluated, by role; by name where names are shown.
  package struct Evaluator: Hashable, Sendable {
    package let record: RecordID
    /// Who put the evaluation down.
    package let by: PersonFact
    /// Whom an interim evaluation names.
    package let named: Fact
    package let independent: Fact
  }

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    results = source.active("result").map { AgreedResult($0, source) }
    isAgreed = source.isAgreed(timeline)
    evaluators = ["interim-evaluation", "evaluation"].flatMap(source.active).map { record in
      Evaluator(
        record: record.id, by: source.clearing.person(record.by, acting: [.evaluator]),
        named: source.clearing.fact(record, "evaluator"),
        independent: source.clearing.fact(record, "independent"))
    }
    currentResults = source.table("current-result")
    criteria = WeighedCriterion.all(source)
    evaluations = source.table(
      "evaluation",
      [
        "date", "independent", "economic-value", "economic-source", "democratic-value",
        "democratic-source", "social-value", "social-source",
      ])
    interim = source.table("interim-evaluation")
  }
}

/// One agreed result with its measurements and what the evaluation found.
package struct AgreedResult: Hashable, Sendable {
  package let record: RecordID
  package let kind: Fact
  package let measure: Fact
  package let baseline: Fact
  package let target: Fact
  package let observer: Fact
  package let measurements: [Measurement]
  package let achieved: Fact
  package let verdict: Fact
  package let source: Fact
  package let explanation: Fact

  /// What a verdict would have to rest on and is not known, by the fields of `result` and
  /// `result-evaluation`; empty without a verdict.
  package var unfounded: [String] {
    guard verdict.isKnown else { return [] }
    return [("baseline", baseline), ("target", target), ("achieved", achieved)]
      .filter { !$0.1.isKnown }.map(\.0)
  }

  package struct Measurement: Hashable, Sendable {
    package let record: RecordID
    package let date: Fact
    package let value: Fact
    package let source: Fact
  }

  init(_ record: Record, _ source: CaseSource) {
    func own(_ field: String) -> Fact { source.clearing.fact(record, field) }
    self.record = record.id
    kind = own("kind")
    measure = own("measure")
    baseline = own("baseline")
    target = own("target")
    observer = own("observer")
    measurements = source.active("measurement").filter { $0.text("result") == record.id.text }
      .map { found in
        Measurement(
          record: found.id, date: source.clearing.fact(found, "date"),
          value: source.clearing.fact(found, "value"),
          source: source.clearing.fact(found, "source"))
      }
    let found = source.active("result-evaluation").last { $0.text("result") == record.id.text }
    achieved = source.clearing.fact(found, "achieved")
    verdict = source.clearing.fact(found, "verdict")
    self.source = source.clearing.fact(found, "source")
    explanation = source.clearing.fact(found, "explanation")
  }
}

/// A criterion under one of the values, as it was assessed before the decision.
package struct WeighedCriterion: Hashable, Sendable {
  package let value: MunicipalityProfile.Criterion.WeighedValue
  /// Its name in the profile.
  package let name: String
  package let criterion: Bilingual
  package let baseline: Fact
  package let proposal: Fact
  package let verdict: Fact
  package let argument: Fact

  static func all(_ source: CaseSource) -> [WeighedCriterion] {
    source.profile.criteria.map { criterion in
      let record = source.active("assessment").last {
        $0.text("criterion") == criterion.item.name
      }
      return WeighedCriterion(
        value: criterion.value, name: criterion.item.name, criterion: criterion.item.label,
        baseline: source.clearing.fact(record, "baseline"),
        proposal: source.clearing.fact(record, "proposal"),
        verdict: source.clearing.fact(record, "verdict"),
        argument: source.clearing.fact(record, "argument"))
    }
  }
}

/// The conditions of the agreement, what was left open, and what was noticed.
package struct ConditionFacts: Hashable, Sendable {
  package let conditions: RecordTable
  /// What the evaluation says of each of them, and of all together.
  package let evaluated: RecordTable
  package let judged: RecordTable
  package let openItems: [OpenItem]
  package let signals: RecordTable
  package let steering: RecordTable
  package let support: RecordTable

  init(_ source: CaseSource) {
    conditions = source.table(
      "condition", ["topic", "text", "standing", "chance", "consequence", "measure"])
    evaluated = source.table("condition-evaluation")
    judged = source.table("evaluation", ["conditions"])
    signals = source.table("progress-signal", ["date", "about", "severity", "text", "source"])
    steering = source.table("steering-clause", ["trigger", "who", "limit"])
    support = source.table("support-agreement", ["what", "who", "until"])
    openItems = OpenItem.all(source)
  }
}

/// An item of the agreement set that was left open on purpose.
package struct OpenItem: Hashable, Sendable {
  package let record: RecordID
  package let kind: String
  /// What the item is about, in the words of who wrote it.
  package let subject: Fact
  package let reason: Fact
  package let returnDate: Fact
  package let owner: Fact
  /// Whether the date to return to it has passed.
  package let isPast: Bool

  /// Where the different kinds of agreement say what they are about, the most telling first.
  private static let subjects = [
    "text", "measure", "what", "content", "trigger", "grounds", "schedule",
  ]

  static func all(_ source: CaseSource) -> [OpenItem] {
    source.challenge.openItems.filter { $0.visibility != .internal }.map { record in
      let subject = subjects.first { record.isAnswered($0) }
      return OpenItem(
        record: record.id, kind: record.kind,
        subject: subject.map { source.clearing.fact(record, $0) } ?? .notRecorded,
        reason: source.clearing.fact(record, "open-reason"),
        returnDate: source.clearing.fact(record, "return-date"),
        owner: source.clearing.fact(record, "owner"),
        isPast: record.date("return-date").map { $0 < source.on } ?? false)
    }
  }
}
