import Casework
import ChallengeCore
import Terms

/// The whole dossier of a challenger as one paper: where it stands, what is owed and agreed, what was
/// said, what happened and which documents there are. Only what the challenger may read.
package struct DossierPaper: Sendable {
  package let language: Language
  private let view: StatusView

  package init(_ language: Language, _ view: StatusView) {
    self.language = language
    self.view = view
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package var paper: Paper {
    let title = say("Dossier", "Dossier") + " \(view.summary.number): \(view.summary.title)"
    let page = StatusPage(language)
    var blocks: [Paper.Block] = [
      .heading(1, title),
      .text(
        say(
          "Dit is uw hele dossier, zoals het was op \(language.date(view.on)).",
          "This is your whole dossier, as it was on \(language.date(view.on)).")),
      .heading(2, say("Waar staat het?", "Where does it stand?")),
      .text(page.residentText(view)),
    ]
    blocks += [.lines(page.turns(view)), .lines(page.contact(view))] + page.owedBlocks(view)
    blocks += records + documents + page.wordsBlocks(view) + timeline
    return Paper(
      title: title, language: language,
      blocks: blocks.filter { $0 != .lines([]) && $0 != .items([]) })
  }

  /// The documents with a file, in the order of the paper.
  package var files: [Record] {
    view.dossier.challenge.active("document").filter { $0.isAnswered("hash") }
  }

  // MARK: Parts

  private var records: [Paper.Block] {
    let words = RecordWords(language)
    let naming = Naming(
      challenge: view.dossier.challenge, workflow: view.dossier.situation.workflow,
      profile: view.profile, people: view.dossier.situation.people)
    let shown = view.dossier.challenge.records.filter {
      $0.withdrawn == nil && $0.kind != "document"
    }
    guard !shown.isEmpty else { return [] }
    var blocks: [Paper.Block] = [.heading(2, say("Wat is vastgelegd?", "What is on record?"))]
    for section in RecordKind.Section.allCases {
      let own = shown.filter { RecordKind.named($0.kind)?.section == section }
      guard !own.isEmpty else { continue }
      blocks.append(.heading(3, words.section(section).capitalizedFirst))
      blocks += own.flatMap { record -> [Paper.Block] in
        let fields = RecordKind.named(record.kind)?.fields ?? []
        let items = fields.compactMap { field -> String? in
          guard let value = record.values[field.name], record.isAnswered(field.name) else {
            return nil
          }
          let label = words.field(field.name, of: record.kind)
          return "\(label): \(words.value(value, of: field, naming: naming))"
        }
        let head = "\(words.kind(record.kind).capitalizedFirst), \(language.day(record.on))"
        return [.text(head), .items(items)]
      }
    }
    return blocks
  }

  private var documents: [Paper.Block] {
    let all = view.dossier.challenge.active("document")
    guard !all.isEmpty else { return [] }
    return [.heading(2, say("Documenten", "Documents"))]
      + all.map { record in
        let label = record.text("title") ?? record.id.text
        guard record.isAnswered("hash") else {
          return .items(["\(label): " + (record.text("link") ?? say("geen bestand", "no file"))])
        }
        return .document(label: label, record: record.id.text, name: record.text("file"))
      }
  }

  private var timeline: [Paper.Block] {
    let words = EventWords(
      language,
      naming: Naming(
        challenge: view.dossier.challenge, workflow: view.dossier.situation.workflow,
        profile: view.profile, people: view.dossier.situation.people))
    let lines = view.dossier.timeline.compactMap { entry -> String? in
      guard let event = entry.event else { return nil }
      return "\(language.day(entry.on)): \(words.line(event))"
    }
    return lines.isEmpty
      ? [] : [.heading(2, say("Wat is er gebeurd?", "What has happened?")), .items(lines)]
  }
}
