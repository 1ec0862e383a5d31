import ChallengeCore
import Terms
import Wording

/// How long cases took, where they are, and what came of them.
extension OverviewPage {
  // MARK: Figures

  var course: [Block] {
    let totals = report.totals
    let facts = writer.facts(
      .totals,
      [
        (.casesCounted, number(totals.cases)), (.endedCases, number(totals.ended)),
        (.runningCases, number(totals.running)), (.lateCases, number(totals.late)),
        (.termsWithin, number(totals.termsWithin)), (.termsLate, number(totals.termsLate)),
        (.termsLapsed, number(totals.termsLapsed)),
        (.termsOverdue, number(totals.termsOverdue)),
        (.suspendedDays, number(totals.suspendedDays)),
        (.escalations, number(totals.escalations)),
        (.contactChanges, number(totals.contactPersonChanges)),
        (.waitedInformation, known(totals.waitedForInformation, writer.words.days)),
        (.waitedContract, known(totals.waitedForContract, writer.words.days)),
        (.startsWaiting, number(totals.startsWaitingOnContract)),
      ])
    return [facts, .paragraph(say(.termsExplained))] + aftermath + leadTimes
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
    let facts = writer.facts(
      .totals,
      [
        (.resultsAgreed, number(totals.resultsAgreed)),
        (.resultsAchieved, number(totals.resultsAchieved)),
        (.resultsPartly, number(totals.resultsPartly)),
        (.resultsNotAchieved, number(totals.resultsNotAchieved)),
        (.resultsOverdue, number(totals.resultsNotJudged)),
        (.resultsNotDue, number(totals.resultsNotDue)),
        (.budgetLines, known(totals.budgetLinesCents, money)),
        (.budgetAgreed, known(totals.budgetAgreedCents, money)),
        (.budgetsWithoutTotal, number(totals.budgetsWithoutTotal)),
        (.budgetsNotAgreed, number(totals.budgetsNotAgreed)),
        (.spent, known(totals.spentCents, money)),
      ])
    return [facts, .paragraph(say(.resultsExplained))]
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
