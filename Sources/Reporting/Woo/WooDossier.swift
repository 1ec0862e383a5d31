import Casework
import ChallengeCore
import Terms

/// A dossier made ready for a request under the Wet open overheid.
///
/// An inventory of every record, with what is suggested to keep back and on which ground, and the
/// records themselves with those pieces marked, or taken out. Records for the municipality only are
/// in it too: only who may read those may make it. The decision remains with a person.
///
/// > Source: Woo 4.4, 5.1 and 5.2; domain report 1.6; R-69.
package struct WooDossier: Hashable, Sendable {
  package struct Options: Hashable, Sendable {
    /// Which types of internal notes are in it: `fact`, `advice`, `opinion`.
    package var noteTypes: Set<String>
    /// Whether the suggested pieces are taken out instead of marked.
    package var isRedacted: Bool

    package init(noteTypes: Set<String> = Self.allNoteTypes, isRedacted: Bool = false) {
      self.noteTypes = noteTypes
      self.isRedacted = isRedacted
    }

    package static let allNoteTypes: Set<String> = ["fact", "advice", "opinion"]
  }

  package let number: CaseNumber
  package let on: CalendarDate
  package let options: Options
  package let municipality: String
  package let title: String
  package let items: [WooItem]

  /// - Parameters:
  ///   - dossier: with what is internal.
  ///   - date: the date of the inventory.
  package init(_ dossier: Dossier, on date: CalendarDate, options: Options = Options()) {
    let source = CaseSource(dossier, on: date, options: .full)
    let marking = WooMarking(Redaction(names: Self.people(dossier)), options)
    let shown = dossier.challenge.records.filter {
      $0.kind != "note" || options.noteTypes.contains($0.text("type") ?? "fact")
    }
    number = dossier.challenge.number
    on = date
    self.options = options
    municipality = source.profile.municipality
    title = marking.marked(dossier.challenge.title)
    items = shown.enumerated().map { WooItem($0.element, $0.offset + 1, source, marking) }
  }

  /// The people who are named in it; an organisation has no private life.
  private static func people(_ dossier: Dossier) -> [(name: String, isNatural: Bool)] {
    let informal = dossier.challenge.records.filter {
      $0.kind == "challenger" && WooRule.isNatural($0)
    }
    return Clearing.names(dossier).filter(\.isNatural)
      + informal.compactMap { $0.text("name") }.map { (name: $0, isNatural: false) }
  }

  /// The grounds that are suggested anywhere in it, in the order of the law.
  package var grounds: [WooGround] {
    WooGround.allCases.filter { ground in items.contains { $0.grounds.contains(ground) } }
  }
}

/// One record in the inventory.
package struct WooItem: Hashable, Sendable {
  /// From 1, in the order in which things were recorded.
  package let number: Int
  package let record: RecordID
  package let kind: String
  package let date: CalendarDate
  package let visibility: Visibility
  /// Of an internal note: `fact`, `advice` or `opinion`.
  package let noteType: String?
  package let isWithdrawn: Bool
  package let advice: WooAdvice
  package let grounds: [WooGround]
  package let fields: [WooField]

  init(_ record: Record, _ number: Int, _ source: CaseSource, _ marking: WooMarking) {
    self.number = number
    self.record = record.id
    kind = record.kind
    date = record.date("date") ?? record.on
    visibility = record.visibility
    noteType = record.kind == "note" ? record.text("type") : nil
    isWithdrawn = record.withdrawn != nil
    let known = RecordKind.named(record.kind)?.fields ?? []
    let fields = known.filter { record.isAnswered($0.name) }.map { field in
      WooField(
        field, fact: source.clearing.fact(record, field.name),
        ground: record.visibility == .public && field.type != .person
          ? nil : WooRule.ground(field, of: record, in: source.challenge), marking)
    }
    self.fields = fields
    grounds = WooGround.allCases.filter { ground in fields.contains { $0.grounds.contains(ground) }
    }
    let texts = fields.filter(\.isText)
    advice =
      grounds.isEmpty
      ? .disclose : !texts.isEmpty && texts.allSatisfy(\.isWithheld) ? .withhold : .partly
  }
}

/// One field with what is suggested for it.
package struct WooField: Hashable, Sendable {
  package let name: String
  package let fact: Fact
  package let grounds: [WooGround]
  /// Whether the field as a whole is suggested to be kept back, not only names in it.
  package let isWithheld: Bool
  /// Whether somebody typed words in it.
  let isText: Bool

  init(_ field: Field, fact: Fact, ground: WooGround?, _ marking: WooMarking) {
    name = field.name
    isText = [FieldType.line, .email, .phone, .prose, .lines].contains(field.type)
    let (marked, foundName) = marking.marked(fact)
    isWithheld = ground != nil && ground != .formalDecision
    grounds = WooGround.allCases.filter {
      $0 == ground || (foundName && $0 == .privateLife)
    }
    self.fact =
      if let ground, isWithheld, marking.options.isRedacted { .text(ground.mark) } else { marked }
  }
}

/// Marks names, addresses and numbers in text, or takes them out.
struct WooMarking: Sendable {
  let options: WooDossier.Options
  private let redaction: Redaction

  init(_ redaction: Redaction, _ options: WooDossier.Options) {
    self.redaction = redaction
    self.options = options
  }

  func marked(_ text: String) -> String {
    redaction.apply(text) { options.isRedacted ? WooGround.privateLife.mark : "⟦\($0)⟧" }
  }

  /// The fact with its text marked, and whether there was anything to mark.
  func marked(_ fact: Fact) -> (fact: Fact, found: Bool) {
    switch fact {
    case .text(let text):
      let marked = marked(text)
      return (.text(marked), marked != text)
    case .texts(let items):
      let marked = items.map(marked)
      return (.texts(marked), marked != items)
    case .gap(let gap, let reason?):
      let marked = marked(reason)
      return (.gap(gap, reason: marked), marked != reason)
    case .person(let person):
      guard let name = person.name else { return (fact, false) }
      let shown = options.isRedacted ? WooGround.privateLife.mark : "⟦\(name)⟧"
      return (.person(PersonFact(role: person.role, name: shown)), true)
    default:
      return (fact, false)
    }
  }
}
