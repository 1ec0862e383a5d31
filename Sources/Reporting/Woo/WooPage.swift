import ChallengeCore
import Terms
import Wording

extension WooDossier {
  /// The dossier as a page in one language, ready to be rendered.
  package func page(_ language: Language) -> ReportPage {
    let page = WooPage(dossier: self, writer: PageWriter(language))
    return ReportPage(
      language: language, title: page.writer.words.wooTitle(number),
      introduction: page.introduction, sections: page.sections)
  }

  /// The inventory as a table for a spreadsheet.
  package func inventory(_ language: Language) -> DataTable {
    let records = RecordWords(language)
    let words = WooWords(language)
    return DataTable(
      name: "inventory",
      columns: [
        DataColumn("number", .number), DataColumn("date", .date), DataColumn("kind", .text),
        DataColumn("record", .code), DataColumn("visibility", .code),
        DataColumn("noteType", .code), DataColumn("withdrawn", .flag),
        DataColumn("advice", .text), DataColumn("grounds", .codes),
      ],
      rows: items.map { item in
        [
          .number(item.number), .date(item.date), .text(records.kind(item.kind)),
          .text(item.record.text), .text(item.visibility.rawValue), .text(orEmpty: item.noteType),
          .flag(item.isWithdrawn), .text(words.advice(item.advice.rawValue)),
          .texts(item.grounds.map(\.rawValue)),
        ]
      })
  }
}

/// The sections of a dossier for a request under the Woo, in words.
struct WooPage {
  typealias Cell = ReportPage.Cell
  typealias Block = ReportPage.Block

  let dossier: WooDossier
  let writer: PageWriter

  private var words: WooWords { WooWords(writer.language) }
  private func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var introduction: [String] {
    [
      "\(dossier.municipality). \(writer.words.datedOn(dossier.on))", dossier.title,
      say(.wooExplained), say(dossier.options.isRedacted ? .wooRedacted : .wooMarked),
      writer.words.wooCount(
        dossier.items.count, notes: dossier.items.count { $0.kind == "note" }),
    ]
  }

  var sections: [ReportPage.Section] {
    let all: [(ReportPhrase, [Block])] = [
      (.wooInventory, [inventory]), (.wooGrounds, [grounds]),
      (.wooRecords, dossier.items.map(block)),
    ]
    return all.enumerated().map { index, section in
      .init(title: "\(index + 1). \(say(section.0))", blocks: section.1)
    }
  }

  private var inventory: Block {
    writer.table(
      .wooInventory,
      [.wooNumber, .date, .what, .record, .wooVisibility, .wooNoteType, .wooAdvice, .wooGround],
      dossier.items.map { item in
        [
          Cell(String(item.number)), writer.cell(item.date), Cell(kind(item)),
          Cell(item.record.text), Cell(writer.records.visibility(item.visibility)),
          Cell(item.noteType.map(writer.records.choice) ?? "–"),
          Cell(words.advice(item.advice.rawValue)), grounds(item.grounds),
        ]
      })
  }

  private func kind(_ item: WooItem) -> String {
    let kind = writer.records.kind(item.kind)
    return item.isWithdrawn ? "\(kind) (\(say(.wooWithdrawn)))" : kind
  }

  private func grounds(_ grounds: [WooGround]) -> Cell {
    Cell(grounds.isEmpty ? "–" : grounds.map { words.article($0.rawValue) }.joined(separator: "; "))
  }

  private var grounds: Block {
    writer.table(
      .wooGrounds, [.wooGround, .wooMeaning],
      dossier.grounds.map {
        [Cell(words.article($0.rawValue)), Cell(words.meaning($0.rawValue))]
      }, empty: .none)
  }

  private func block(_ item: WooItem) -> Block {
    writer.table(
      "\(item.number). \(kind(item)) (\(item.record.text))",
      [.field, .value, .wooAdvice].map { .init(say($0).capitalizedFirst) },
      item.fields.map { field in
        [
          Cell(writer.records.field(field.name, of: item.kind).capitalizedFirst),
          writer.cell(field.fact), Cell(advice(field)),
        ]
      })
  }

  private func advice(_ field: WooField) -> String {
    if field.grounds.isEmpty { return words.advice(WooAdvice.disclose.rawValue) }
    let advice: WooAdvice = field.isWithheld ? .withhold : .partly
    let grounds = field.grounds.map { words.article($0.rawValue) }.joined(separator: "; ")
    return "\(words.advice(advice.rawValue)): \(grounds)"
  }
}
