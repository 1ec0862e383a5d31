import ChallengeCore
import Terms
import Wording

/// How long cases took, where they are, and what came of them.
extension OverviewPage {
  // MARK: Figures

  /// A figure, and in which cases it is not nought; without those where all cases are counted.
  private typealias Figure = (phrase: ReportPhrase, value: Cell, isIn: ((OverviewRow) -> Bool)?)

  /// For the municipality with the cases that are in each figure.
  private func figures(_ figures: [Figure], of rows: [OverviewRow]) -> Block {
    let columns = [Column(say(.fact).capitalizedFirst), Column(say(.value).capitalizedFirst)]
    let cases = isPublic ? [] : [Column(say(.casesCounted).capitalizedFirst)]
    return writer.table(
      say(.totals), columns + cases,
      figures.map { figure in
        let those = figure.isIn.map { rows.filter($0).map(\.case) } ?? []
        return [Cell(say(figure.phrase).capitalizedFirst), figure.value]
          + (isPublic ? [] : [Cell(those.isEmpty ? "–" : those.joined(separator: ", "))])
      })
  }

  var course: [Block] {
    let totals = report.totals
    let happened: [Figure] = [
      (.casesCounted, number(totals.cases), nil), (.endedCases, number(totals.ended), nil),
      (.runningCases, number(totals.running), nil),
      (.lateCases, number(totals.late), { $0.overdueByMunicipality > 0 }),
      (.termsWithin, number(totals.termsWithin), nil),
      (.termsLate, number(totals.termsLate), { $0.termsLate > 0 }),
      (.termsLapsed, number(totals.termsLapsed), { $0.termsLapsed > 0 }),
      (.termsOverdue, number(totals.termsOverdue), { $0.termsOverdue > 0 }),
      (.suspendedDays, number(totals.suspendedDays), { $0.suspendedDays > 0 }),
      (.escalations, number(totals.escalations), { $0.escalations > 0 }),
      (.contactChanges, number(totals.contactPersonChanges), { $0.contactPersonChanges > 0 }),
      (
        .waitedInformation, known(totals.waitedForInformation, writer.words.days),
        { $0.daysWaitedForInformation != nil }
      ),
      (
        .waitedContract, known(totals.waitedForContract, writer.words.days),
        { $0.daysWaitedForContract != nil }
      ),
      (.startsWaiting, number(totals.startsWaitingOnContract), { $0.startWaitsOnContract }),
    ]
    return [figures(happened, of: report.rows + report.aftermathRows), .paragraph(termsExplained)]
      + aftermath + leadTimes
  }

  /// What counts as not kept. In public without how the figures come together: one that is not shown
  /// would follow from it.
  private var termsExplained: String {
    isPublic ? say(.termsExplained) : "\(say(.termsNotKept)) \(say(.termsExplained))"
  }

  /// Cases that had ended before the period, of which something is counted in it all the same.
  private var aftermath: [Block] {
    guard !report.aftermath.isEmpty else { return [] }
    let said = isPublic ? say(.aftermath) : writer.words.aftermath(report.aftermath)
    return [.paragraph(said)]
  }

  var results: [Block] {
    let totals = report.totals
    let money: (Int) -> String = { language.money(cents: $0) }
    let all: [Figure] = [
      (.resultsAgreed, number(totals.resultsAgreed), { $0.resultsAgreed > 0 }),
      (.resultsAchieved, number(totals.resultsAchieved), { $0.resultsAchieved > 0 }),
      (.resultsPartly, number(totals.resultsPartly), { $0.resultsPartly > 0 }),
      (.resultsNotAchieved, number(totals.resultsNotAchieved), { $0.resultsNotAchieved > 0 }),
      (.resultsOverdue, number(totals.resultsNotJudged), { $0.resultsNotJudged > 0 }),
      (.resultsNotDue, number(totals.resultsNotDue), { $0.resultsNotDue > 0 }),
      (.budgetLines, known(totals.budgetLinesCents, money), { $0.budgetLinesCents != nil }),
      (.budgetAgreed, known(totals.budgetAgreedCents, money), { $0.budgetAgreedCents != nil }),
      (
        .budgetsWithoutTotal, number(totals.budgetsWithoutTotal),
        { $0.budgetStanding?.hasPrefix("no-") == true }
      ),
      (
        .budgetsNotAgreed, number(totals.budgetsNotAgreed),
        { $0.budgetStanding == AmountSum.draft.code }
      ),
      (.spent, known(totals.spentCents, money), { $0.spentCents != nil }),
      (.agreedOfBoth, both(totals.agreedOfBothCents), isOfBoth),
      (.spentOfBoth, both(totals.spentOfBothCents), isOfBoth),
    ]
    let facts = figures(all, of: report.rows)
    return [facts, .paragraph(say(.resultsExplained))]
  }

  private func isOfBoth(_ row: OverviewRow) -> Bool {
    row.budgetAgreedCents != nil && row.spentCents != nil
  }

  private func both(_ known: OverviewTotals.Known?) -> Cell {
    known?.cases == 0
      ? Cell(say(.noneOfBoth), isAbsent: true) : self.known(known) { language.money(cents: $0) }
  }

  var quality: Block {
    let totals = report.totals
    let kinds = Gap.allCases.map { gap in
      let known = totals.gapsPerKind[gap]
      return ("– \(writer.records.gap(gap))", number(known))
    }
    let facts: [(ReportPhrase, Cell)] = [
      (.factsMissing, number(totals.factsMissing)), (.factsOdd, number(totals.oddFacts)),
      (.entriesLater, number(totals.entriesLater)),
      (.entriesForOthers, number(totals.entriesForOthers)),
      (.corrections, number(totals.corrections)),
    ]
    return writer.facts(
      say(.totals),
      [(say(.factsAbsent), number(totals.gaps))] + kinds + facts.map { (say($0.0), $0.1) })
  }

  private func known(_ known: OverviewTotals.Known?, _ text: (Int) -> String) -> Cell {
    guard let known else { return number(nil) }
    return known.cases == 0
      ? writer.cell(.notRecorded) : Cell(writer.words.over(text(known.sum), cases: known.cases))
  }
}
