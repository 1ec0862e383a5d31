import ChallengeCore
import Terms
import Wording

extension BudgetOutlook {
  /// The paragraph for the budget as a page in one language, ready to be rendered.
  package func page(_ language: Language) -> ReportPage {
    let page = OutlookPage(outlook: self, writer: PageWriter(language))
    return ReportPage(
      language: language,
      title: page.writer.words.outlookTitle(year.from.year, cases: cases.count),
      introduction: page.introduction, sections: page.sections)
  }
}

/// The sections of the paragraph for the budget, in words.
struct OutlookPage {
  typealias Cell = ReportPage.Cell
  typealias Block = ReportPage.Block

  let outlook: BudgetOutlook
  let writer: PageWriter

  private var isPublic: Bool { outlook.audience == .public }
  private func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var introduction: [String] {
    let words = writer.words
    let chosen = [
      outlook.selection.area.map(words.onlyArea), outlook.selection.domain.map(words.onlyDomain),
    ].compactMap { $0 }
    return [words.datedOn(outlook.on), say(isPublic ? .publicVersion : .outlookVersion)] + chosen
      + [say(.outlookExplained), say(.neverFilledIn)]
  }

  var sections: [ReportPage.Section] {
    let all: [(ReportPhrase, [Block])] =
      [
        (.outlookNumbers, [numbers]),
        (
          .outlookMoney,
          [money, .paragraph(say(.amountsExplained))]
            + writer.explanation(outlook.rows.map(\.agreed))
        ),
      ]
      + (isPublic ? [] : [(.outlookCases, [cases]), (.contractsEnding, [contracts])])
      + [(.catalogueContracts, [catalogue])]
    return all.enumerated().map { index, section in
      .init(title: "\(index + 1). \(say(section.0))", blocks: section.1)
    }
  }

  private var numbers: Block {
    let totals = outlook.totals
    return writer.facts(
      .outlookNumbers,
      [
        (.casesCounted, writer.count(totals.cases)), (.undecided, writer.count(totals.undecided)),
        (.refusedOpen, writer.count(totals.refused)),
        (.toStart, writer.count(totals.toStart)), (.inExecution, writer.count(totals.inExecution)),
        (.inFollowUp, writer.count(totals.inFollowUp)),
        (.endingInYear, writer.count(totals.endingInYear)),
        (.startsWaiting, writer.count(totals.waitingOnContract)),
      ])
  }

  private var money: Block {
    let totals = outlook.totals
    return writer.facts(
      .outlookMoney,
      [
        (.agreedForYear, writer.sum(totals.agreedCents)),
        (.budgetLinesOfYear, writer.sum(totals.budgetLinesCents)),
        (.paymentsDue, writer.sum(totals.paymentsDueCents)),
        (.askedUndecided, writer.sum(totals.askedCents)),
      ])
  }

  private var cases: Block {
    writer.table(
      .outlookCases,
      [
        .number, .domain, .area, .state, .decisionBy, .startOn, .agreedFrom, .agreedUntil,
        .budgetAgreed,
      ],
      outlook.rows.map { row in
        [
          Cell(row.case), list(row.domains), list(row.areas), writer.cell(row.state),
          row.decisionBy.map { Cell(writer.words.dueBy($0, on: outlook.on)) } ?? Cell("–"),
          row.missedStart(on: outlook.on).map { Cell(writer.words.dueBy($0, on: outlook.on)) }
            ?? writer.cell(row.startOn),
          writer.cell(row.agreedFrom), writer.cell(row.agreedUntil),
          writer.cell(sum: row.agreed),
        ]
      }, empty: .noCases)
  }

  private var contracts: Block {
    writer.table(
      .contractsEnding, [.number, .contractor, .contractEnd, .talkOutcome],
      outlook.contracts.map {
        [
          Cell($0.case), writer.cell($0.contractor), writer.cell($0.end),
          writer.cell($0.talkOutcome),
        ]
      })
  }

  private var catalogue: Block {
    writer.table(
      .catalogueContracts, [.task, .area, .domain, .contractor, .contractEnd, .openChallenges],
      outlook.tasks.map { entry in
        [
          Cell(entry.task.name), list([entry.task.area].compactMap { $0 }),
          list([entry.task.domain].compactMap { $0 }),
          list([entry.task.contractor].compactMap { $0 }), writer.cell(entry.task.contractEnd),
          writer.count(entry.openCount),
        ]
      }, empty: .none)
  }

  private func list(_ items: [String]) -> Cell {
    items.isEmpty ? writer.cell(.notRecorded) : Cell(writer.language.list(items))
  }
}

extension PageWriter {
  /// A number, or that it is not shown.
  func count(_ number: Int?) -> Cell {
    number.map { Cell(language.number($0)) } ?? Cell(say(.withheldCount), isAbsent: true)
  }

  /// An amount over the cases in which it is known, or that it is not shown.
  func sum(_ known: OverviewTotals.Known?) -> Cell {
    guard let known else { return count(nil) }
    return known.cases == 0
      ? cell(.notRecorded) : Cell(words.over(language.money(cents: known.sum), cases: known.cases))
  }
}
