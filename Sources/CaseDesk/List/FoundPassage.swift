import Casework
import ChallengeCore
import Terminal

/// Where a search found its words in a case, for who does not see them in its title.
struct FoundPassage: Hashable, Sendable {
  let number: CaseNumber
  let search: String
  /// The kind of the record that holds them; nil when no text was found that can be shown.
  var kind: String?
  /// The words with what stands around them, on one line.
  var text = ""

  /// Characters that are shown before the words.
  private static let before = 24
  private static let length = 160

  /// Looks in what is on record: the newest text with every word, else the newest with one of them.
  init(_ search: String, in dossier: Dossier) {
    number = dossier.challenge.number
    self.search = search
    let words = SearchLine.folded(search).split(separator: " ").map(String.init)
    var best = 0
    for record in dossier.challenge.records.reversed() where record.withdrawn == nil {
      for field in RecordKind.named(record.kind)?.fields ?? [] {
        guard let text = Self.text(record.values[field.name]) else { continue }
        let folded = SearchLine.folded(text)
        let found = words.count { folded.contains($0) }
        guard found > best, let word = words.first(where: { folded.contains($0) }) else { continue }
        best = found
        kind = record.kind
        self.text = Self.passage(of: word, in: text, folded)
      }
    }
  }

  private static func text(_ value: Value?) -> String? {
    switch value {
    case .text(let text): text
    case .list(let items): items.joined(separator: ", ")
    default: nil
    }
  }

  /// A text from a little before a word on, with `…` where something was left out.
  private static func passage(of word: String, in text: String, _ folded: String) -> String {
    guard let range = folded.firstRange(of: word) else { return "" }
    let place = folded.distance(from: folded.startIndex, to: range.lowerBound)
    let line = text.map { $0.isNewline ? " " : $0 }
    guard place > before else { return String(line.prefix(length)) }
    let near = line[max(0, min(place, line.count) - before)...]
    let start = near.firstIndex(of: " ").map { $0 + 1 } ?? near.startIndex
    return "…" + String(line[min(start, line.count)...].prefix(length))
  }
}

extension DeskModel {
  /// What the case on which the selection rests was found by, when its title does not say it.
  var passageWanted: (number: CaseNumber, search: String)? {
    guard section == .cases, stack.isEmpty, !list.isBoard, !ListLayout(size).detail.isEmpty,
      let summary = list.selected
    else { return nil }
    let search = list.filter.search
    let title = SearchLine.folded("\(summary.number) \(summary.title)")
    let words = SearchLine.folded(search).split(separator: " ")
    return words.allSatisfy { title.contains($0) } ? nil : (summary.number, search)
  }

  /// Whether it is still to be looked for.
  var needsPassage: Bool {
    guard let wanted = passageWanted else { return false }
    return list.passage?.number != wanted.number || list.passage?.search != wanted.search
  }
}

extension Desk {
  func passageEffect(_ number: CaseNumber, _ search: String, _ lanes: DeskLanes?) -> DeskEffect {
    reading(lanes?.preview, in: .preview) { casework, acting throws(CaseworkFailure) in
      FoundPassage(search, in: try casework.dossier(number, acting))
    } answer: {
      .passage(try? $0.get())
    }
  }
}
