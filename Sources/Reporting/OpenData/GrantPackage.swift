import ChallengeCore
import Terms
import Wording

/// The grants that came with challenges, as a package of the 360Giving Data Standard.
///
/// Only where the money instrument is a grant, wholly or in part, and an amount above nothing was
/// agreed on a day that is on record. A grant that lacks what the standard requires is left out, and
/// ``leftOut`` says why.
///
/// > Source: 360Giving Data Standard 1.4, grant and package schema.
package struct GrantPackage: Hashable, Sendable {
  /// Why a grant is not in it: `amount`, `basis` (nobody recorded what the amount is for), `duration`
  /// (an amount for a year without a number of months), `award-date` or `recipient`.
  package struct LeftOut: Hashable, Sendable {
    package let `case`: PublishedCase
    package let missing: String
  }

  private struct Grant: Hashable, Sendable {
    let one: PublishedCase
    let cents: Int
    let awarded: CalendarDate
  }

  private let set: PublishedSet
  private let prefix: String
  private let funder: String
  private let grants: [Grant]
  package let leftOut: [LeftOut]

  /// Nil when the municipality has no prefix or no number: none is made up.
  package init?(_ set: PublishedSet) {
    guard let prefix = set.terms.grantPrefix, let funder = set.terms.organisation else {
      return nil
    }
    self.set = set
    self.prefix = prefix
    self.funder = funder
    var grants: [Grant] = []
    var leftOut: [LeftOut] = []
    for one in set.cases where ["subsidy", "combination"].contains(one.agreement.instrument) {
      guard one.isGranted != false else { continue }
      let awarded = one.agreement.approvedByMunicipality ?? one.agreement.instrumentInForce
      if one.recipient == .unknown {
        leftOut.append(LeftOut(case: one, missing: "recipient"))
      } else if let agreed = one.agreement.agreed, agreed.cents > 0 {
        if let awarded {
          grants.append(Grant(one: one, cents: agreed.cents, awarded: awarded))
        } else {
          leftOut.append(LeftOut(case: one, missing: "award-date"))
        }
      } else {
        let lacking = one.agreement.lacking ?? .amount
        leftOut.append(LeftOut(case: one, missing: lacking.rawValue))
      }
    }
    self.grants = grants
    self.leftOut = leftOut
  }

  package var count: Int { grants.count }
  /// Euro cents.
  package var awardedCents: Int { grants.reduce(0) { $0 + $1.cents } }

  /// Nil without grants: the standard has no empty package.
  package var text: String? {
    guard !grants.isEmpty else { return nil }
    let name = OpenDataFile.grants
    return OpenJSON.object(of: [
      "version": .text("1.4"),
      "title": .text(set.words.dataTitle("grants", set.municipality)),
      "description": .text(set.words.dataDescription("grants")),
      "issued": .text(set.terms.since.iso), "modified": .text(set.on.iso),
      "identifier": .text("\(prefix)-\(set.on.iso)"),
      "publisher": .object(of: [
        "identifier": .text(funder), "name": .text(set.municipality),
        "website": .text(set.terms.address),
      ]), "downloadURL": .text(set.address(of: name)), "accessURL": .text(set.terms.address),
      "license": .text(set.terms.licence.deed), "grants": .list(grants.map(grant)),
    ]).document
  }

  private func grant(_ grant: Grant) -> OpenJSON {
    let one = grant.one
    let agreement = one.agreement
    return .object(of: [
      "id": .text("\(prefix)-\(one.number.text)"), "title": .text(set.title(of: one)),
      "description": .text(set.description(of: one)),
      "currency": .text("EUR"),
      "amountAppliedFor": agreement.requestedCents.map { .euros(cents: $0) },
      "amountAwarded": .euros(cents: grant.cents),
      "amountDisbursed": agreement.paidCents.map { .euros(cents: $0) },
      "awardDate": .text(grant.awarded.iso),
      "plannedDates": event(agreement.from, agreement.until),
      "actualDates": event(agreement.startedOn, agreement.stoppedOn),
      "recipientIndividual": one.recipient == .individual ? recipient(one) : nil,
      "recipientOrganization": one.recipient == .individual ? nil : .list([recipient(one)]),
      "beneficiaryLocation": .list(
        orNone: one.areas.map { .object(of: ["name": .text($0), "countryCode": .text("NL")]) }),
      "fundingOrganization": .list([
        .object(of: ["id": .text(funder), "name": .text(set.municipality)])
      ]),
      "grantProgramme": .list([
        .object(of: ["code": .text(one.profile), "title": .text(set.words.programme)])
      ]),
      "fundingType": agreement.instrument.map {
        .list([.object(of: ["vocabulary": .text("r2c instrument"), "code": .text($0)])])
      },
      "classifications": .list(
        orNone: one.domains.map {
          .object(of: ["vocabulary": .text("r2c domain"), "code": .text($0), "title": .text($0)])
        }), "disbursementTransaction": .list(orNone: transactions(one)),
      "dateModified": one.changedOn.asMoment, "dataSource": .text(set.terms.address),
    ])
  }

  private func recipient(_ one: PublishedCase) -> OpenJSON {
    .object(of: [
      "id": .text(set.reference(of: one)), "name": .text(set.name(of: one.recipient)),
    ])
  }

  private func event(_ from: CalendarDate?, _ until: CalendarDate?) -> OpenJSON? {
    guard from != nil || until != nil else { return nil }
    return .list([
      .object(of: [
        "startDate": .text(orNone: from?.iso), "endDate": .text(orNone: until?.iso),
      ])
    ])
  }

  private func transactions(_ one: PublishedCase) -> [OpenJSON] {
    one.agreement.payments.compactMap { payment in
      guard let paid = payment.paid, let cents = payment.cents else { return nil }
      return .object(of: [
        "id": .text(payment.record.text), "transactionDate": .text(paid.iso),
        "currency": .text("EUR"), "value": .euros(cents: cents), "provider": .text(funder),
        "recipient": .text(set.reference(of: one)),
      ])
    }
  }
}
