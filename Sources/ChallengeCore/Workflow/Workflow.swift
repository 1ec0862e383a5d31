import Statechart
import Terms

/// A checked workflow: the states of a challenge, what can be done in each, and the words for it.
///
/// Made from a file in `Workflows/` by `WorkflowFiles`; nothing in it is code.
package struct Workflow: Sendable {
  package let name: String
  package let version: Int
  package let title: Bilingual
  /// The main line; every case is in exactly one configuration of it.
  package let main: Machine
  /// One small machine for each record of these kinds, by kind.
  package let processes: [String: Machine]
  package let terms: [String: TermDefinition]
  package let actions: [String: ActionDefinition]
  /// Action names in the order of the file.
  package let actionOrder: [String]
  /// By the name of a state of the main line.
  private let movesByTerm: [String: [TermDefinition]]

  package init(
    name: String, version: Int, title: Bilingual, main: Machine, processes: [String: Machine],
    terms: [String: TermDefinition], actions: [String: ActionDefinition], actionOrder: [String]
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.main = main
    self.processes = processes
    self.terms = terms
    self.actions = actions
    self.actionOrder = actionOrder
    var movesByTerm: [String: [TermDefinition]] = [:]
    for state in main.states.values {
      let own = state.moves.compactMap { $0.term.flatMap { terms[$0] } }
      for place in [state] + main.around(state.name) { movesByTerm[place.name, default: []] += own }
    }
    self.movesByTerm = movesByTerm
  }

  /// The terms by which somebody has a move in a state of the main line or in the states inside it,
  /// in no particular order.
  package func termsOfMoves(in state: String) -> [TermDefinition] { movesByTerm[state] ?? [] }

  /// The machine of a record kind, or the main line.
  package func machine(of kind: String?) -> Machine? {
    guard let kind else { return main }
    return processes[kind]
  }
}

/// A chart with what the states mean to people.
package struct Machine: Sendable {
  package let name: String
  package let chart: Chart
  package let states: [String: StateMeaning]
  package let requirements: [Requirement]

  /// - Parameter requirements: what each fact of the chart stands for, in the order of the chart's
  ///   facts.
  package init(
    name: String, chart: Chart, states: [String: StateMeaning], requirements: [Requirement]
  ) {
    self.name = name
    self.chart = chart
    self.states = states
    self.requirements = requirements
  }

  /// The states around a state that have a meaning, the nearest first.
  package func around(_ state: String) -> [StateMeaning] {
    var found: [StateMeaning] = []
    var current = chart.state(named: state).flatMap(chart.parent)
    while let outer = current {
      if let meaning = states[chart.name(of: outer)] { found.append(meaning) }
      current = chart.parent(of: outer)
    }
    return found
  }
}

/// What a state means to the people in it.
package struct StateMeaning: Hashable, Sendable {
  package let name: String
  package let label: Bilingual
  /// The phase; nil takes that of the state around it.
  package let phase: Phase?
  /// What the challenger reads; nil marks a detail of the state around it.
  package let residentText: Bilingual?
  /// Texts that stand instead of it while something holds; the first that does counts.
  package let variants: [ResidentVariant]
  package let moves: [MoveDefinition]
  /// Whether the case has ended here.
  package let isEnd: Bool

  package init(
    name: String, label: Bilingual, phase: Phase?, residentText: Bilingual?,
    variants: [ResidentVariant] = [], moves: [MoveDefinition], isEnd: Bool
  ) {
    self.name = name
    self.label = label
    self.phase = phase
    self.residentText = residentText
    self.variants = variants
    self.moves = moves
    self.isEnd = isEnd
  }
}

/// What the challenger reads in a state while something holds.
package struct ResidentVariant: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// A date in the usual text has passed.
    case past
    /// This requirement holds.
    case requirement(String)
  }

  package let when: Condition
  package let text: Bilingual

  package init(when: Condition, text: Bilingual) {
    self.when = when
    self.text = text
  }
}

/// Whose move it is in a state: what is expected, and by which term.
package struct MoveDefinition: Hashable, Sendable {
  package let by: Side
  package let what: Bilingual
  package let term: String?
  /// The requirement that ends this move; while it fails, the move stands. Nil: always.
  package let until: String?
  /// The day on which it is to happen, in a record; nobody is late after it.
  package let date: FieldReference?

  package init(
    by: Side, what: Bilingual, term: String?, until: String?, date: FieldReference? = nil
  ) {
    self.by = by
    self.what = what
    self.term = term
    self.until = until
    self.date = date
  }
}

/// Something that a person can do to a case: an event of one of its machines.
package struct ActionDefinition: Hashable, Sendable {
  package let name: String
  package let label: Bilingual
  /// What it does and what follows, in a sentence.
  package let explanation: Bilingual
  /// The roles that may take it.
  package let by: Set<Role>
  /// The record kind whose machine it drives; nil for the main line.
  package let process: String?
  /// The records that its fields make, with the values that it sets itself.
  package let records: [AttachedRecord]
  /// Fields of the process's own record that are filled in by this action.
  package let fills: [String]
  /// Whether there is no way back.
  package let isFinal: Bool

  package init(
    name: String, label: Bilingual, explanation: Bilingual, by: Set<Role>, process: String?,
    records: [AttachedRecord], fills: [String], isFinal: Bool
  ) {
    self.name = name
    self.label = label
    self.explanation = explanation
    self.by = by
    self.process = process
    self.records = records
    self.fills = fills
    self.isFinal = isFinal
  }
}

/// A record that comes with an action.
package struct AttachedRecord: Hashable, Sendable {
  package let kind: String
  /// Values set by the workflow; they are not asked of anybody.
  package let set: [String: String]
  /// Fields that this action demands beyond those that the kind requires.
  package let demands: [String]

  package init(kind: String, set: [String: String], demands: [String]) {
    self.kind = kind
    self.set = set
    self.demands = demands
  }
}

/// How a term starts, how long it runs and on what ground.
package struct TermDefinition: Hashable, Sendable {
  package enum Length: Hashable, Sendable {
    case fixed(TermLength)
    /// From the municipality's profile: the term to decide on a request.
    case profileDecisionTerm
    /// Until a date that a record names.
    case until(FieldReference)
    /// This long before a date that a record names, counted back.
    case before(FieldReference, TermLength)
  }

  package let name: String
  package let label: Bilingual
  package let owedBy: Side
  package let length: Length
  /// Nil takes that of the profile's decision term.
  package let source: TermSource?
  package let article: String?
  /// Another length, when a field says yes.
  package let alternative: Alternative?
  /// Where day 0 stands; nil is the date of the step that starts it.
  package let from: FieldReference?
  /// The term of the main line whose last day is day 0, when that term was given.
  package let fromEndOf: String?
  /// Whether the end is only a date on which something happens: nobody can be late with it.
  package let isMoment: Bool
  /// How many days before the end it is called due soon.
  package let warnDays: Int
  /// What the resident can do when the municipality is late with this.
  package let whenLate: Bilingual?
  /// How much the law lets the municipality put off the end; nil when a notice moves nothing.
  ///
  /// > Source: Awb art. 7:10 lid 3.
  package let adjournment: TermLength?
  /// The date field that says, once it is filled in, that what was owed has been done.
  package let metBy: FieldReference?

  package init(
    name: String, label: Bilingual, owedBy: Side, length: Length,
    alternative: Alternative? = nil, source: TermSource?, article: String?,
    from: FieldReference?, fromEndOf: String? = nil, isMoment: Bool = false, warnDays: Int,
    whenLate: Bilingual?, adjournment: TermLength? = nil, metBy: FieldReference? = nil
  ) {
    self.name = name
    self.label = label
    self.owedBy = owedBy
    self.length = length
    self.alternative = alternative
    self.source = source
    self.article = article
    self.from = from
    self.fromEndOf = fromEndOf
    self.isMoment = isMoment
    self.warnDays = warnDays
    self.whenLate = whenLate
    self.adjournment = adjournment
    self.metBy = metBy
  }
}

extension TermDefinition {
  /// The length of a term when a yes-or-no field of a record says yes.
  package struct Alternative: Hashable, Sendable {
    package let field: FieldReference
    package let length: TermLength

    package init(field: FieldReference, length: TermLength) {
      self.field = field
      self.length = length
    }
  }

  /// The event that the clock sends to a machine when the end of a term has passed.
  package static func lapseEvent(of term: String) -> String { "lapse.\(term)" }

  /// The term of such an event; nil for any other event.
  package static func term(ofLapse event: String) -> String? {
    let prefix = lapseEvent(of: "")
    return event.hasPrefix(prefix) ? String(event.dropFirst(prefix.count)) : nil
  }
}

/// A field of the latest record of a kind, written `kind.field`.
package struct FieldReference: Hashable, Sendable {
  package let kind: String
  package let field: String

  package init(kind: String, field: String) {
    self.kind = kind
    self.field = field
  }
}

extension FieldReference {
  /// Reads `kind.field`.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(kind: parts[0], field: parts[1])
  }
}
