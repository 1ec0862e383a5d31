import ChallengeCore
import Terms
import Wording

/// The published cases as a release package of the Open Contracting Data Standard.
///
/// One release a case, of how it stands. What maps to what: decision 44. Dates have no time of day on
/// record; a day is written as its first moment, the end of a period as the last one.
///
/// > Source: OCDS 1.1.5, release and release package schema.
package struct ContractingPackage: Hashable, Sendable {
  private let set: PublishedSet
  private let prefix: String

  /// Nil when the municipality has no prefix for its identifiers: none is made up.
  package init?(_ set: PublishedSet) {
    guard let prefix = set.terms.ocidPrefix else { return nil }
    self.set = set
    self.prefix = prefix
  }

  package var text: String {
    OpenJSON.object(of: [
      "uri": .text(set.address(of: OpenDataFile.contracting)), "version": .text("1.1"),
      "publishedDate": set.on.asMoment,
      "publisher": .object(of: [
        "name": .text(set.municipality), "scheme": .text(orNone: organisation?.scheme),
        "uid": .text(orNone: organisation?.number), "uri": .text(set.terms.publisher),
      ]), "license": .text(set.terms.licence.deed),
      "releases": .list(set.cases.map { release($0).json }),
    ]).document
  }

  private func release(_ one: PublishedCase) -> ContractingRelease {
    ContractingRelease(one, set, ocid: "\(prefix)-\(one.number.text)", buyer: buyer)
  }

  private var organisation: (scheme: String, number: String)? {
    guard let whole = set.terms.organisation, let cut = whole.lastIndex(of: "-") else { return nil }
    return (String(whole[..<cut]), String(whole[whole.index(after: cut)...]))
  }

  private var buyer: ContractingRelease.Party {
    ContractingRelease.Party(
      id: set.terms.organisation ?? set.terms.publisher, name: set.municipality,
      identifier: .object(of: [
        "scheme": .text(orNone: organisation?.scheme), "id": .text(orNone: organisation?.number),
        "legalName": .text(set.municipality), "uri": .text(set.terms.publisher),
      ]))
  }
}

/// One case as a release.
struct ContractingRelease: Hashable, Sendable {
  struct Party: Hashable, Sendable {
    let id: String
    let name: String
    let identifier: OpenJSON?

    var reference: OpenJSON { .object(of: ["id": .text(id), "name": .text(name)]) }
  }

  let one: PublishedCase
  let set: PublishedSet
  let ocid: String
  let buyer: Party
  let challenger: Party

  init(_ one: PublishedCase, _ set: PublishedSet, ocid: String, buyer: Party) {
    self.one = one
    self.set = set
    self.ocid = ocid
    self.buyer = buyer
    let name = set.name(of: one.recipient)
    var identifier: OpenJSON?
    if case .organisation(let legal, let register?) = one.recipient {
      identifier = .object(of: [
        "scheme": .text("NL-KVK"), "id": .text(register), "legalName": .text(legal),
      ])
    }
    challenger = Party(id: set.reference(of: one), name: name, identifier: identifier)
  }

  var json: OpenJSON {
    let planning = planning
    let award = award
    let contract = award == nil ? nil : contract
    let tags: [String?] = [
      planning.map { _ in "planning" }, "tender", award.map { _ in "award" },
      contract.map { _ in "contract" }, isCarriedOut && contract != nil ? "implementation" : nil,
    ]
    return .object(of: [
      "ocid": .text(ocid), "id": .text("\(ocid)-\(one.version)"), "date": one.changedOn.asMoment,
      "tag": .list(tags.compactMap { $0.map(OpenJSON.text) }), "initiationType": .text("tender"),
      "language": .text(set.language.rawValue), "parties": .list([municipality, party]),
      "buyer": buyer.reference, "planning": planning, "tender": tender,
      "awards": award.map { .list([$0]) }, "contracts": contract.map { .list([$0]) },
    ])
  }

  // MARK: Parties

  private var isGranted: Bool { one.isGranted == true }
  private var isCarriedOut: Bool { one.agreement.startedOn != nil }
  private var hasPaid: Bool { one.agreement.paidCents != nil && hasContract }

  private var municipality: OpenJSON {
    party(buyer, ["buyer", "procuringEntity"] + (hasPaid ? ["payer"] : []))
  }

  private var party: OpenJSON {
    party(
      challenger, ["tenderer"] + (isGranted ? ["supplier"] : []) + (hasPaid ? ["payee"] : []))
  }

  private func party(_ party: Party, _ roles: [String]) -> OpenJSON {
    .object(of: [
      "id": .text(party.id), "name": .text(party.name), "identifier": party.identifier,
      "roles": .list(roles.map(OpenJSON.text)),
    ])
  }

  // MARK: Sections

  private var planning: OpenJSON? {
    let budget: OpenJSON? = one.agreement.budgetedCents.map { cents in
      .object(of: [
        "description": one.agreement.budgetYear.map { .text(String($0)) },
        "amount": Self.value(cents),
      ])
    }
    let why = one.text("motivation", "why")
    guard budget != nil || why != nil else { return nil }
    return .object(of: ["rationale": .text(orNone: why), "budget": budget])
  }

  private var tender: OpenJSON {
    .object(of: [
      "id": .text("\(ocid)-tender"), "title": .text(set.title(of: one)),
      "description": .text(set.description(of: one)),
      "status": .text(orNone: tenderStatus), "procuringEntity": buyer.reference,
      "procurementMethodDetails": .text(set.words.legalBasis),
      "tenderers": .list([challenger.reference]),
      "milestones": .list(orNone: milestones { $0 == .decision }),
    ])
  }

  private var tenderStatus: String? {
    switch one.isGranted {
    case true?: return "complete"
    case false?: return "unsuccessful"
    case nil:
      switch one.outcome {
      case "refused", "not-treated": return "unsuccessful"
      case "withdrawn", "explored", "referred", "solved-without-takeover": return "cancelled"
      default: return nil
      }
    }
  }

  private var award: OpenJSON? {
    guard let decision = one.decision else { return nil }
    let status: String? =
      switch one.isGranted {
      case true?: one.outcome == "no-agreement" ? "cancelled" : "active"
      case false?: "unsuccessful"
      case nil: nil
      }
    return .object(of: [
      "id": .text(awardID), "title": .text(set.title(of: one)),
      "description": .text(orNone: one.text("decision", "reasons")),
      "status": .text(orNone: status),
      "date": decision.date.asMoment,
      "suppliers": isGranted ? .list([challenger.reference]) : nil,
    ])
  }

  private var awardID: String { "\(ocid)-award" }

  private var hasContract: Bool {
    one.decision != nil && isGranted && one.agreement.signedOn != nil
  }

  private var contract: OpenJSON? {
    guard hasContract, let signed = one.agreement.signedOn else { return nil }
    let agreement = one.agreement
    return .object(of: [
      "id": .text("\(ocid)-contract"), "awardID": .text(awardID),
      "title": .text(set.title(of: one)), "status": .text(contractStatus),
      "period": Self.period(agreement.from, agreement.until),
      "value": agreement.agreed.map { Self.value($0.cents) }, "dateSigned": signed.asMoment,
      "implementation": implementation,
      "amendments": .list(
        orNone: agreement.amendments.map {
          .object(of: ["id": .text($0.record.text), "date": $0.agreedOn.asMoment])
        }),
    ])
  }

  private var contractStatus: String {
    let hasEnded = one.endedOn != nil || one.agreement.stoppedOn != nil
    guard isCarriedOut else { return hasEnded ? "cancelled" : "pending" }
    return hasEnded ? "terminated" : "active"
  }

  private var implementation: OpenJSON? {
    let transactions = one.agreement.payments.compactMap { payment -> OpenJSON? in
      guard let paid = payment.paid, let cents = payment.cents else { return nil }
      return .object(of: [
        "id": .text(payment.record.text), "date": paid.asMoment, "value": Self.value(cents),
        "payer": buyer.reference, "payee": challenger.reference,
      ])
    }
    let milestones = milestones { $0 != .decision }
    guard !transactions.isEmpty || !milestones.isEmpty else { return nil }
    return .object(of: [
      "transactions": .list(orNone: transactions), "milestones": .list(orNone: milestones),
    ])
  }

  private func milestones(_ isWanted: (PublishedMilestone.Kind) -> Bool) -> [OpenJSON] {
    one.milestones.filter { isWanted($0.kind) }.map { milestone in
      .object(of: [
        "id": .text(milestone.id),
        "title": .text(milestone.measure ?? set.words.milestone(milestone.kind.rawValue)),
        "type": .text(milestone.kind.contractingType), "code": .text(milestone.kind.rawValue),
        "dueDate": milestone.due?.asLastMoment, "dateMet": milestone.met?.asMoment,
        "status": .text(orNone: milestone.status?.rawValue),
      ])
    }
  }

  // MARK: Values

  private static func value(_ cents: Int) -> OpenJSON {
    .object(of: ["amount": .euros(cents: cents), "currency": .text("EUR")])
  }

  private static func period(_ from: CalendarDate?, _ until: CalendarDate?) -> OpenJSON? {
    guard from != nil || until != nil else { return nil }
    return .object(of: ["startDate": from?.asMoment, "endDate": until?.asLastMoment])
  }
}

extension PublishedMilestone.Kind {
  /// The word of the open codelist of types of milestone.
  fileprivate var contractingType: String {
    switch self {
    case .decision: "approval"
    case .start, .end, .result: "delivery"
    case .payment: "financing"
    case .evaluation: "assessment"
    case .account: "reporting"
    }
  }
}
