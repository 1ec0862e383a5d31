import Terms

/// What somebody wants to do to a case.
package enum Command: Hashable, Sendable {
  case open(CaseNumber, title: String, fields: Entry, existing: Existing?)
  case add(kind: String, fields: Entry)
  /// Records a document with its file; the content is kept by whoever carries out the command.
  case attach(Attachment, fields: Entry)
  case change(RecordID, fields: Entry)
  case withdraw(RecordID, reason: String)
  /// Takes an action; `record` names the record whose process it drives.
  case take(action: String, record: RecordID?, fields: Entry)
  case correct(entry: Int, correction: Correction, reason: String)
  case issueStatusCode(hash: [UInt8]?)
  /// The clock does what falls due on the date of the command.
  case tick

  /// A case that was already running.
  package struct Existing: Hashable, Sendable {
    package let state: String
    package let since: CalendarDate

    package init(state: String, since: CalendarDate) {
      self.state = state
      self.since = since
    }
  }

  package enum Correction: Hashable, Sendable {
    case date(CalendarDate)
    case undo
  }
}

/// A person who works with the program.
package struct Person: Hashable, Sendable {
  package let id: PersonID
  package let name: String
  package let roles: Set<Role>
  package let department: String?
  package let email: String?
  package let phone: String?
  package let endedOn: CalendarDate?
  /// Under which a researcher reads; nil for everybody else.
  package let agreement: Agreement?

  /// What was agreed with somebody who reads for research, and until when.
  package struct Agreement: Hashable, Sendable {
    package let text: String
    /// The last day on which it holds.
    package let until: CalendarDate

    package init(text: String, until: CalendarDate) {
      self.text = text
      self.until = until
    }
  }

  package init(
    id: PersonID, name: String, roles: Set<Role>, department: String? = nil, email: String? = nil,
    phone: String? = nil, endedOn: CalendarDate? = nil, agreement: Agreement? = nil
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.department = department
    self.email = email
    self.phone = phone
    self.endedOn = endedOn
    self.agreement = agreement
  }
}

extension Situation {
  /// What the person of the situation may do and read.
  package var authority: Authority { Authority(actor, among: people, on: on) }
}

/// Everything that a decision may look at besides the case: who, when, and by which rules.
package struct Situation: Sendable {
  package let workflow: Workflow
  package let profile: MunicipalityProfile
  package let rules: RulesReference
  package let calculator: TermCalculator
  package let people: [PersonID: Person]
  package let actor: PersonID
  /// The date on which the command takes effect.
  package let on: CalendarDate
  /// The tasks of the municipality's catalogue that the case or the command names.
  package let catalogue: [CatalogueID: CatalogueTask]
  /// The names of the people, made ready for reading many cases; nil where that was not done.
  package let register: Redaction.Names?

  package init(
    workflow: Workflow, profile: MunicipalityProfile, rules: RulesReference,
    calculator: TermCalculator, people: [PersonID: Person], actor: PersonID, on: CalendarDate,
    catalogue: [CatalogueID: CatalogueTask] = [:], register: Redaction.Names? = nil
  ) {
    self.workflow = workflow
    self.profile = profile
    self.rules = rules
    self.calculator = calculator
    self.people = people
    self.actor = actor
    self.on = on
    self.catalogue = catalogue
    self.register = register
  }
}

extension Situation {
  /// The same on another day.
  package func on(_ date: CalendarDate) -> Situation {
    Situation(
      workflow: workflow, profile: profile, rules: rules, calculator: calculator, people: people,
      actor: actor, on: date, catalogue: catalogue, register: register)
  }
}
