import ChallengeCore
import Terms
import Wording

extension GovernmentMemo {
  /// The memo as a page in one language, ready to be rendered.
  package func page(_ language: Language) -> ReportPage {
    let page = MemoPage(memo: self, writer: PageWriter(language))
    return ReportPage(
      language: language, title: page.writer.words.memoTitle(number),
      introduction: page.introduction, sections: page.sections)
  }
}

/// The sections of a memo to the municipal government, in words.
struct MemoPage {
  typealias Cell = ReportPage.Cell
  typealias Block = ReportPage.Block

  let memo: GovernmentMemo
  let writer: PageWriter

  private var language: Language { writer.language }
  private func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var introduction: [String] {
    [
      "\(memo.municipality). \(writer.words.datedOn(memo.on))", say(.memoExplained),
      writer.words.memoCount(
        open: memo.openItems.count, past: memo.openItems.count(where: \.isPast)),
    ]
  }

  var sections: [ReportPage.Section] {
    let all: [(ReportPhrase, [Block])] = [
      (.memoCase, [frame]), (.openItems, [openItems]), (.deviations, deviations),
      (.memoWarnings, [warnings]),
      (.memoBefore, writer.blocks(memo.notices)),
    ]
    return all.enumerated().map { index, section in
      .init(title: "\(index + 1). \(say(section.0))", blocks: section.1)
    }
  }

  private var frame: Block {
    writer.facts(
      .memoCase,
      [
        (.number, Cell(memo.number.text)), (.title, writer.cell(memo.title)),
        (.challengerName, writer.cell(memo.challenger)),
        (.phase, Cell(writer.records.phase(memo.phase))), (.state, writer.cell(memo.state)),
        (
          .contactPerson,
          memo.contactPerson.map { writer.cell($0) } ?? writer.cell(Fact.notRecorded)
        ), (.agreedFrom, writer.cell(memo.agreed.from)),
        (.agreedUntil, writer.cell(memo.agreed.until)),
        (.budgetAgreed, writer.cell(sum: memo.agreed.budget)),
        (.instrument, writer.cell(memo.agreed.instrument)),
        (.backUp, writer.cell(memo.agreed.backUp)),
      ])
  }

  private var openItems: Block {
    writer.table(
      .openItems, [.record, .what, .about, .openReason, .returnDate, .owner],
      memo.openItems.map { item in
        let date = writer.cell(item.returnDate)
        return [
          Cell(item.record.text), Cell(writer.records.kind(item.kind)), writer.cell(item.subject),
          writer.cell(item.reason),
          item.isPast ? Cell("\(date.text) (\(say(.datePassed)))") : date,
          writer.cell(item.owner),
        ]
      }, empty: .noOpenItems)
  }

  private var deviations: [Block] {
    let found = memo.deviations
    if found.isEmpty { return [.paragraph(say(.noDeviations))] }
    let terms = writer.table(
      .lateTerms, [.term, .owedBy, .lastDay, .endedOn, .withinTerm],
      found.terms.map { term in
        [
          writer.cell(term.label),
          term.owedBy.map { Cell(writer.records.side($0)) } ?? writer.cell(Fact.notRecorded),
          writer.cell(term.end), term.endedOn.map { writer.cell($0) } ?? Cell("–"),
          Cell(writer.verdict(term.verdict)),
        ]
      }, empty: .none)
    let escalations = writer.table(
      .escalations, [.date, .question, .level, .answered, .answer],
      found.escalations.map {
        [
          writer.cell($0.requestedOn), writer.cell($0.question),
          $0.levels.last.map { writer.cell($0.label) } ?? writer.cell(Fact.notRecorded),
          $0.closedOn.map { writer.cell($0) } ?? Cell(say(.running)), writer.cell($0.answer),
        ]
      }, empty: .none)
    let changes = writer.table(
      .contactChanges, [.date, .reason, .told],
      found.contactChanges.map {
        [writer.cell($0.on), writer.cell($0.reason), writer.cell($0.told)]
      }, empty: .none)
    return [terms, escalations, changes] + found.records.flatMap { writer.blocks($0) }
  }

  private var warnings: Block {
    writer.table(
      .memoWarnings, [.warning, .owner, .toDo],
      memo.warnings.map {
        [writer.cell($0.message), writer.cell($0.owners), writer.cell($0.hint)]
      }, empty: .none)
  }
}
