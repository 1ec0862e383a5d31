import Casework
import ChallengeCore
import Terms

/// What of one case may be published, as values: the one source of every open standard.
///
/// A case is published once it has a decision that is public and has been made known, or has ended in
/// public. No person is in it; a challenger who is or may be a natural person takes title and area
/// along, so that nobody is known by them. What nobody recorded is nil.
///
/// > Source: R-01 ("publication rules"), R-57; AVG art. 5 lid 1 onder c.
package struct PublishedCase: Hashable, Sendable {
  package enum Recipient: Hashable, Sendable {
    /// With the number in the trade register, where that is eight digits.
    case organisation(name: String, register: String?)
    /// A group or organisation whose name is not published.
    case group
    case individual
    /// Nobody recorded what the challenger is.
    case unknown

    /// Whether it is or may be a natural person.
    package var isPrivate: Bool { self == .individual || self == .unknown }

    package var code: String {
      switch self {
      case .organisation: "organisation"
      case .group: "group"
      case .individual: "individual"
      case .unknown: "unknown"
      }
    }
  }

  package struct Decision: Hashable, Sendable {
    package let record: RecordID
    package let kind: String?
    package let date: CalendarDate
    package let madeKnown: CalendarDate
  }

  /// Words that somebody released, without known names.
  package struct Text: Hashable, Sendable {
    package let record: RecordID
    package let kind: String
    package let field: String
    package let text: String
    package let releasedOn: CalendarDate?
  }

  package let number: CaseNumber
  package let municipality: String
  package let profile: String
  package let profileVersion: Int
  package let recipient: Recipient
  package let title: String?
  package let domains: [String]
  package let areas: [String]
  package let variant: String?
  package let requestReceived: CalendarDate?
  /// The last one that is public; nil when decisions are not public here or none is taken.
  package let decision: Decision?
  package let outcome: String?
  package let endedOn: CalendarDate?
  package let agreement: PublishedAgreement
  package let milestones: [PublishedMilestone]
  /// What was released for publication, in the order of release.
  package let texts: [Text]
  /// How many entries of the journal it is made from.
  package let version: Int
  /// The day of the last thing that happened.
  package let changedOn: CalendarDate

  /// Nil when nothing of the case may be published.
  package init?(_ dossier: Dossier, on date: CalendarDate) {
    self.init(dossier, CaseReport(dossier, on: date))
  }

  /// - Parameter report: of the same case, anonymised.
  package init?(_ dossier: Dossier, _ report: CaseReport) {
    precondition(report.options == .anonymised, "only what is anonymised is published")
    let date = report.on
    let source = CaseSource(dossier, on: date, options: .anonymised)
    let decision = source.publicDecision
    let ending = source.publicEnding
    guard source.isPublished else { return nil }
    number = report.number
    municipality = report.card.municipality
    profile = report.card.profile
    profileVersion = report.card.profileVersion
    recipient = Self.recipient(source)
    title = recipient.isPrivate ? nil : report.card.title.plainText
    domains = report.tasks.compactMap(\.domain.plainText).once
    areas = recipient.isPrivate ? [] : report.tasks.compactMap(\.area.plainText).once
    variant = source.latest("request")?.text("variant")
    requestReceived = source.latest("request")?.date("received")
    self.decision = decision
    outcome = ending?.text("outcome")
    endedOn = ending == nil ? nil : report.timeline.endedOn
    agreement = PublishedAgreement(source, report.timeline)
    milestones = PublishedMilestone.all(source, report, agreement, namesWork: !recipient.isPrivate)
    texts = source.challenge.releases.map { release in
      Text(
        record: release.from.id, kind: release.from.kind, field: release.field,
        text: source.clearing.shown(release.text), releasedOn: CalendarDate(iso: release.on))
    }
    version = dossier.challenge.version
    changedOn = min(dossier.challenge.lastActivity, date)
  }

  private static func recipient(_ source: CaseSource) -> Recipient {
    guard let challenger = source.latest("challenger") else { return .unknown }
    if Publication.isIndividual(challenger) { return .individual }
    if let name = source.publishedOrganisation {
      let register = challenger.text("register-number")?.trimmed
      let isNumber = register?.utf8.count == 8 && register?.allSatisfy(\.isASCIIDigit) == true
      return .organisation(name: name, register: isNumber ? register : nil)
    }
    return Publication.isGroup(challenger) ? .group : .unknown
  }

  /// The last released text of a field; nil when none was released.
  package func text(_ kind: String, _ field: String) -> String? {
    texts.last { $0.kind == kind && $0.field == field }?.text
  }

  /// Whether the challenge was granted; nil when no decision that is public says so.
  package var isGranted: Bool? {
    switch decision?.kind {
    case "grant": true
    case "refuse", "not-treat": false
    default: nil
    }
  }
}

extension CaseSource {
  /// Whether anything of the case may be published.
  var isPublished: Bool { publicDecision != nil || publicEnding != nil }

  fileprivate var publicEnding: Record? {
    latest("ending").flatMap { $0.visibility == .public ? $0 : nil }
  }

  fileprivate var publicDecision: PublishedCase.Decision? {
    let known = active("decision").compactMap { record -> PublishedCase.Decision? in
      guard record.visibility == .public, let date = record.date("date"),
        let madeKnown = record.date("made-known"), madeKnown <= on
      else { return nil }
      return PublishedCase.Decision(
        record: record.id, kind: record.text("kind"), date: date, madeKnown: madeKnown)
    }
    return known.last
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
