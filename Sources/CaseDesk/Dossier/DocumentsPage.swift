import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The documents answer: which papers are there, from whom, and who may read them?
extension DossierPages {
  var documents: Page {
    let documents = challenge.active("document")
    let letters = ["letter", "confirmation", "supplement-request", "delay-notice"]
      .flatMap(challenge.active).sorted { ($0.date("sent") ?? $0.on) > ($1.date("sent") ?? $1.on) }
    return sections(
      [
        (
          words.documents,
          (documents.isEmpty
            ? [Paragraph(text: words.noDocuments)]
            : documents.reversed().map { document($0, among: documents) })
            + offer(words.addDocument, "document")
        ),
        (words.letters, letters.map(letter)),
      ], leadWidth: 14)
  }

  private func document(_ record: Record, among all: [Record]) -> Paragraph {
    let title = value("title", of: record) ?? naming.record(record.id, in: speech.language)
    let same = all.filter { value("title", of: $0) == title }
    let place = same.firstIndex { $0.id == record.id } ?? 0
    let version = same.count > 1 ? words.documentVersion(place + 1, of: same.count) : nil
    let about = record.text("about").flatMap { challenge.record(RecordID($0)) }
    let details = [
      value("kind", of: record), version, record.number("size").map(words.size(bytes:)),
      value("file", of: record) ?? value("link", of: record), name(record.by),
      speech.records.visibility(record.visibility),
      about.map { "\(fieldName("about", of: record)): \(speech.records.kind($0.kind))" },
    ].compactMap(\.self)
    return open(
      record, lead: words.columnDate(record.date("date") ?? record.on),
      "\(title)\n\(details.joined(separator: " · "))")
  }

  private func letter(_ record: Record) -> Paragraph {
    let kind =
      record.kind == "letter"
      ? value("kind", of: record) ?? speech.records.kind(record.kind)
      : speech.records.kind(record.kind)
    let details = [value("to", of: record), value("way", of: record), name(record.by)]
      .compactMap(\.self)
    return open(
      record, lead: words.columnDate(record.date("sent") ?? record.on),
      "\(kind.capitalizedFirst) · \(details.joined(separator: " · "))")
  }
}
