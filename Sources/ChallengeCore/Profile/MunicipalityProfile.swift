import Terms

/// What a municipality has laid down for its own right to challenge.
///
/// Everything in which municipalities differ stands here, never in code.
///
/// > Source: Gemeentewet art. 150 lid 3 (conditions are set locally); domain report R-01 and section 6.
package struct MunicipalityProfile: Hashable, Sendable {
  /// An item of a list in the profile, with the words for it.
  package struct Item: Hashable, Sendable {
    package let name: String
    package let label: Bilingual

    package init(name: String, label: Bilingual) {
      self.name = name
      self.label = label
    }
  }

  /// A point on which a challenge is assessed, under one of the values.
  package struct Criterion: Hashable, Sendable {
    package enum WeighedValue: String, Hashable, Sendable, CaseIterable {
      case economic
      case democratic
      case social
      case feasibility
    }

    package let item: Item
    package let value: WeighedValue

    package init(item: Item, value: WeighedValue) {
      self.item = item
      self.value = value
    }
  }

  /// Legal character of the answer to a challenge, which decides the remedy.
  package enum DecisionCharacter: String, Hashable, Sendable, CaseIterable {
    case beschikking
    case privateLaw = "private-law"
    case factualReply = "factual-reply"
  }

  package enum LegalFormMoment: String, Hashable, Sendable, CaseIterable {
    case request
    case takeover
    case never
  }

  package let name: String
  package let version: Int
  package let municipality: String
  /// Why this municipality has a right to challenge.
  package let purpose: Bilingual
  /// What it calls a challenge.
  package let definition: Bilingual
  package let mayChallenge: [EntitledParty]
  package let excludedTasks: [Item]
  package let requiredElements: [Item]
  package let criteria: [Criterion]
  package let grounds: [RefusalGround]
  package let referralRoutes: [Item]
  package let decisionTerm: TermLength
  package let decisionTermSource: TermSource
  package let decisionTermArticle: String
  /// Whether the Algemene termijnenwet holds for the decision term; nil is as the law says.
  package let decisionTermAtw: Bool?
  package let competentOrgan: String
  package let decisionCharacter: DecisionCharacter
  package let remedy: Bilingual
  package let legalFormNeededAt: LegalFormMoment
  package let coproductionCounts: Bool
  /// Who answers when no contact person is known yet.
  package let generalContact: Bilingual
  /// What a resident can do when the municipality is late.
  package let whenLate: Bilingual
  /// How long cases are kept; nil until the archivist has set it: then every case is kept.
  package var retention: RetentionSchedule?

  // MARK: What a profile may leave out; each says what holds then.

  /// The decision term of a request that was called complex; nil when there is only one term.
  package var complexDecisionTerm: TermLength?
  /// The organ that decides on tasks of a kind, where that is another one than `competentOrgan`.
  package var organByTaskKind: [String: String] = [:]
  /// Whether a process manager, who screens requests, may be the neutral contact person of a case.
  package var contactPersonMayBeProcessManager = true
  /// The sections of the agreements that may not be left open at the start.
  package var hardCore: Set<String> = AgreementSection.usualHardCore
  /// Whether there is a pot of money for challenges beside the budgets of the tasks.
  ///
  /// > Source: report of the Community of Practice, "Vraag niet om een eigen potje geld".
  package var hasOwnPot = true
  /// Whether each of several grounds for a refusal needs an argument of its own.
  package var arguesEachGround = false
  package var publication = Publication()
  /// How challenges are published as open data; nil until the municipality has chosen.
  package var openData: OpenDataTerms?
  package var lightRoute: LightRoute?
  package var thresholds: [ProcurementThreshold] = []
  package var deMinimis: DeMinimisRule?
  package var alerts = AlertTimes()
  /// The words of letters, as far as the municipality has its own.
  package var letters = LetterTemplates.standard

  package init(
    name: String, version: Int, municipality: String, purpose: Bilingual, definition: Bilingual,
    mayChallenge: [EntitledParty], excludedTasks: [Item], requiredElements: [Item],
    criteria: [Criterion],
    grounds: [RefusalGround], referralRoutes: [Item], decisionTerm: TermLength,
    decisionTermSource: TermSource, decisionTermArticle: String, decisionTermAtw: Bool?,
    competentOrgan: String, decisionCharacter: DecisionCharacter, remedy: Bilingual,
    legalFormNeededAt: LegalFormMoment, coproductionCounts: Bool, generalContact: Bilingual,
    whenLate: Bilingual
  ) {
    self.name = name
    self.version = version
    self.municipality = municipality
    self.purpose = purpose
    self.definition = definition
    self.mayChallenge = mayChallenge
    self.excludedTasks = excludedTasks
    self.requiredElements = requiredElements
    self.criteria = criteria
    self.grounds = grounds
    self.referralRoutes = referralRoutes
    self.decisionTerm = decisionTerm
    self.decisionTermSource = decisionTermSource
    self.decisionTermArticle = decisionTermArticle
    self.decisionTermAtw = decisionTermAtw
    self.competentOrgan = competentOrgan
    self.decisionCharacter = decisionCharacter
    self.remedy = remedy
    self.legalFormNeededAt = legalFormNeededAt
    self.coproductionCounts = coproductionCounts
    self.generalContact = generalContact
    self.whenLate = whenLate
  }

  package func items(of list: ProfileList) -> [Item] {
    switch list {
    case .requiredElements: requiredElements
    case .criteria: criteria.map(\.item)
    case .refusalGrounds: refusalGrounds
    case .referralRoutes: referralRoutes
    case .excludedTasks: excludedTasks
    }
  }

  package var refusalGrounds: [Item] { grounds.map(\.item) }
}
