import ChallengeCore
import Terms
import Wording

extension OverviewReport {
  /// The report as a page in one language, ready to be rendered.
  ///
  /// - Parameter insight: how the same cases went, for a section of its own at the end.
  package func page(_ language: Language, with insight: InsightReport? = nil) -> ReportPage {
    let page = OverviewPage(report: self, writer: PageWriter(language))
    let sections = page.sections
    return ReportPage(
      language: language, title: page.title, introduction: page.introduction,
      sections: sections
        + (insight.map { [$0.section(language, number: sections.count + 1)] } ?? []))
  }

  /// GitHub-flavoured Markdown, as for one case.
  package func markdown(_ language: Language = .dutch) -> String {
    MarkdownReport(page(language)).text
  }

  /// One stand-alone HTML file, as for one case.
  package func html(_ language: Language = .dutch) -> String { HTMLReport(page(language)).text }
}

/// The sections of the report of many cases, in words.
struct OverviewPage {
  typealias Cell = ReportPage.Cell
  typealias Column = ReportPage.Column
  typealias Block = ReportPage.Block

  let report: OverviewReport
  let writer: PageWriter

  var language: Language { writer.language }
  var isPublic: Bool { report.audience == .public }

  func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var title: String {
    let words = writer.words
    guard let period = report.selection.period else {
      return words.overviewTitle(report.cases.count)
    }
    return period.year.map { words.yearTitle($0, cases: report.cases.count) }
      ?? words.periodTitle(from: period.from, until: period.until, cases: report.cases.count)
  }

  var introduction: [String] {
    let selection = report.selection
    let words = writer.words
    let chosen =
      [selection.area.map(words.onlyArea), selection.domain.map(words.onlyDomain)]
      .compactMap { $0 }
    return [words.datedOn(report.on), say(isPublic ? .publicVersion : .staffVersion)] + chosen
      + (selection.period == nil ? [] : [say(.periodExplained), say(.periodFigures)])
      + writer.unfinished(selection.period, on: report.on)
      + [say(.neverFilledIn)]
  }

  var sections: [ReportPage.Section] {
    let all: [(ReportPhrase, [Block])] =
      flow + [
        (.numbersSection, report.groupings.flatMap(blocks)), (.phasesSection, phases),
        (.courseSection, course), (.resultsOfAllSection, resultsPicture + results),
      ] + (isPublic ? [] : [(.lessonsOfAll, [lessons])])
      + [(.qualitySection, [quality]), (.casesSection, cases)]
    return all.enumerated().map { index, section in
      .init(title: "\(index + 1). \(say(section.0))", blocks: section.1)
    }
  }

  private var flow: [(ReportPhrase, [Block])] {
    guard let flow = report.flow else { return [] }
    return [
      (
        .flowSection,
        [
          writer.facts(
            .flowSection,
            [
              (.runningBefore, number(flow.runningBefore)), (.openedInPeriod, number(flow.opened)),
            ]
              + (flow.openedUnknown == 0
                ? [] : [(.openedUnknown, number(flow.openedUnknown))]) + [
                (.endedInPeriod, number(flow.ended)), (.runningAfter, number(flow.runningAfter)),
              ]), .paragraph(say(.flowExplained)),
        ]
      )
    ]
  }

  // MARK: Groups

  private func blocks(_ grouping: Grouping) -> [Block] {
    let title = say(grouping.subject.phrase)
    if grouping.isWithheld { return [.paragraph(writer.sentence(title, say(.tooFew)))] }
    if grouping.groups.isEmpty { return [.paragraph(writer.sentence(title, say(.noCases)))] }
    let bars = grouping.groups.map {
      BarChart.Bar(
        label: name($0.key, grouping.subject), amount: $0.count,
        amountText: language.count($0.count, .challenge),
        look: $0.key == .running ? .open : .filled)
    }
    let chart = BarChart(title: title, bars: bars)
    let columns =
      [
        Column(say(grouping.subject.column).capitalizedFirst),
        Column(say(.count).capitalizedFirst, isNumber: true),
      ]
      + (isPublic ? [] : [Column(say(.casesCounted).capitalizedFirst)])
    let rows = grouping.groups.map { group in
      [Cell(name(group.key, grouping.subject)), number(group.count)]
        + (isPublic ? [] : [Cell(group.cases.joined(separator: ", "))])
    }
    let isAfterEnd = grouping.groups.contains { $0.key == .value("yes-after-end") }
    let note: [Block] =
      (grouping.overlaps ? [.paragraph(say(.overlapExplained))] : [])
      + (isAfterEnd ? [.paragraph(say(.lateAfterEndExplained))] : [])
    let picture: [Block] = grouping.subject == .outcome ? [.picture(.bars(chart))] : []
    return picture + [writer.table(title, columns, rows)] + note
  }

  private func name(_ key: Grouping.Key, _ subject: Grouping.Subject) -> String {
    switch key {
    case .notRecorded: say(.notRecorded)
    case .running: say(.running)
    case .merged: say(.mergedGroups)
    case .value(let value):
      switch subject {
      case .outcome, .reason, .challengerReason: writer.records.choice(value)
      case .phase: Phase(rawValue: value).map(writer.records.phase) ?? value
      case .late: value == "yes-after-end" ? say(.lateAfterEnd) : language.yesNo(value == "yes")
      case .domain, .area: value
      }
    }
  }

  // MARK: Cases

  private var lessons: Block {
    writer.table(
      .lessonsOfAll, [.number, .by, .what],
      report.lessons.map {
        [
          Cell($0.case), Cell($0.side.map(writer.records.side) ?? say(.atEnding)),
          writer.cell($0.text.map(Fact.text) ?? .textWithheld),
        ]
      })
  }

  private var cases: [Block] {
    if isPublic {
      let known = report.publishedCases
      return [
        .paragraph(
          known.isEmpty
            ? say(.noPublishedCases) : "\(say(.publishedCases)): \(language.list(known)).")
      ]
    }
    return [
      writer.table(
        .allCases, [.number, .domain, .area, .state, .outcome, .opened, .ended, .leadTime],
        report.rows.map { row in
          let label = Bilingual(dutch: row.stateLabelDutch, english: row.stateLabelEnglish)
          let outcome =
            row.outcome.map { writer.cell(Fact.choice($0)) } ?? writer.cell(.notRecorded)
          return [
            Cell(row.case), typed(row.domain), typed(row.area), writer.cell(label),
            row.hasEnded ? outcome : Cell(say(.running)),
            writer.opened(row.openedOn, takenInSince: row.takenInSince),
            row.endedOn.map { writer.cell($0) } ?? Cell(say(.running)),
            writer.lead(
              row.leadDays, takenInSince: row.takenInSince, isRunning: !row.hasEnded),
          ]
        })
    ]
  }

  func number(_ number: Int?) -> Cell { writer.count(number) }

  private func typed(_ text: String?) -> Cell { writer.cell(text.map(Fact.text) ?? .notRecorded) }
}

extension Grouping.Subject {
  /// What the groups are values of.
  var column: ReportPhrase {
    switch self {
    case .outcome: .outcome
    case .phase: .phase
    case .reason, .challengerReason: .reason
    case .late: .answer
    case .domain: .domain
    case .area: .area
    }
  }

  var phrase: ReportPhrase {
    switch self {
    case .outcome: .perOutcome
    case .phase: .perPhase
    case .reason: .perReason
    case .challengerReason: .perChallengerReason
    case .late: .perLate
    case .domain: .perDomain
    case .area: .perArea
    }
  }
}
