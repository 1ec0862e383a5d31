import ChallengeCore
import Terms
import Wording

extension InsightReport {
  /// The report as a page in one language, ready to be rendered.
  package func page(_ language: Language) -> ReportPage {
    let page = InsightPage(report: self, writer: PageWriter(language))
    return ReportPage(
      language: language, title: page.title, introduction: page.introduction,
      sections: page.sections)
  }

  /// What the report of the whole does not say already, as one section of it.
  package func section(_ language: Language, number: Int) -> ReportPage.Section {
    let page = InsightPage(report: self, writer: PageWriter(language))
    return .init(
      title: "\(number). \(page.say(.insightSection))",
      blocks: (selection.period == nil ? [] : [.paragraph(page.say(.wholeCourse))])
        + page.partsOfOverview.flatMap(\.blocks))
  }
}

/// How cases go, in words.
struct InsightPage {
  typealias Cell = ReportPage.Cell
  typealias Column = ReportPage.Column
  typealias Block = ReportPage.Block

  let report: InsightReport
  let writer: PageWriter

  private var words: ReportWords { writer.words }
  private var language: Language { writer.language }
  private var isPublic: Bool { report.audience == .public }

  func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var title: String { words.insightTitle(report.cases.count) }

  var introduction: [String] {
    let selection = report.selection
    let chosen =
      [selection.area.map(words.onlyArea), selection.domain.map(words.onlyDomain)]
      .compactMap { $0 }
    let numbers =
      if let ended = report.ended, let running = report.running {
        [words.endedAndRunning(ended, running)]
      } else { [String]() }
    return [words.datedOn(report.on), say(isPublic ? .publicVersion : .insightVersion)] + chosen
      + (selection.period == nil ? [] : [say(.wholeCourse)])
      + writer.unfinished(selection.period, on: report.on) + numbers
  }

  var sections: [ReportPage.Section] {
    parts.enumerated().map { index, part in
      .init(title: "\(index + 1). \(say(part.title))", blocks: part.blocks)
    }
  }

  var parts: [(title: ReportPhrase, blocks: [Block])] {
    [
      (.variants, variants), (.waitingStates, states), (.waitingMovers, movers),
      (.bottlenecks, bottlenecks), (.conformance, conformance), (.rework, rework),
    ]
  }

  /// Without waiting: the report of the whole has lead times of its own.
  var partsOfOverview: [(title: ReportPhrase, blocks: [Block])] {
    parts.filter { $0.title != .waitingStates && $0.title != .waitingMovers }
  }

  private var empty: ReportPhrase {
    report.cases.isEmpty || !isPublic ? .noCases : .tooFew
  }

  private func table(
    _ caption: ReportPhrase, _ columns: [(ReportPhrase, Bool)], _ rows: [[Cell]],
    empty: ReportPhrase? = nil
  ) -> Block {
    writer.table(
      say(caption), columns.map { Column(say($0.0).capitalizedFirst, isNumber: $0.1) }, rows,
      empty: empty ?? self.empty)
  }

  /// A table with what explains it; nothing is explained that is not there.
  private func told(_ table: Block, _ isThere: Bool, _ remark: ReportPhrase) -> [Block] {
    [table] + (isThere ? [.paragraph(say(remark))] : [])
  }

  private func state(_ state: InsightReport.State) -> String { state.label.text(in: language) }

  // MARK: Ways

  private var variants: [Block] {
    let all = max(1, report.cases.count)
    func share(_ count: Int) -> Cell { Cell(words.share((count * 1000 + all / 2) / all)) }
    var rows = report.variants.map { variant in
      let begin = variant.isTakenIn ? [say(.takenInWay)] : []
      let way = begin + variant.states.map(state) + [variant.end.map(state) ?? say(.stillUnderWay)]
      return [
        Cell(way.joined(separator: " → ")), Cell(String(variant.count)), share(variant.count),
        Cell(variant.median.map(language.number) ?? "–"),
      ] + (isPublic ? [] : [Cell(variant.cases.joined(separator: ", "))])
    }
    if let others = report.otherVariants {
      rows.append(
        [
          Cell(words.otherWays(others.variants)), Cell(String(others.count)),
          share(others.count), Cell("–"),
        ] + (isPublic ? [] : [Cell("–")]))
    }
    let columns: [(ReportPhrase, Bool)] =
      [(.way, false), (.casesCounted, true), (.share, true), (.middleDays, true)]
      + (isPublic ? [] : [(.whichCases, false)])
    return told(table(.variants, columns, rows), !rows.isEmpty, .variantsExplained)
  }

  // MARK: Waiting

  private var states: [Block] {
    told(
      table(.waitingStates, columns(.state), report.states.map(row)), !report.states.isEmpty,
      .waitingStatesExplained) + (report.states.isEmpty ? [] : takenIn)
  }

  private var movers: [Block] {
    told(
      table(.waitingMovers, columns(.waitingOn), report.movers.map(row)), !report.movers.isEmpty,
      .waitingMoversExplained) + (report.movers.isEmpty ? [] : takenIn)
  }

  /// How many cases are in none of the times.
  private var takenIn: [Block] {
    report.takenIn == 0 ? [] : [.paragraph(words.takenIn(report.takenIn, []))]
  }

  /// In public without the longest: it is that of one case.
  private func columns(_ first: ReportPhrase) -> [(ReportPhrase, Bool)] {
    let all: [(ReportPhrase, Bool)] = [
      (first, false), (.completedOnes, true), (.median, true), (.ninetieth, true),
      (.longest, true), (.runningOnes, true), (.longestSoFar, true), (.allDays, true),
    ]
    return isPublic ? all.filter { $0.0 != .longest && $0.0 != .longestSoFar } : all
  }

  private func row(_ waiting: InsightReport.Waiting) -> [Cell] {
    func figure(_ spread: InsightReport.Spread?, _ number: (InsightReport.Spread) -> Int?) -> Cell {
      Cell(spread.flatMap(number).map(language.number) ?? "–")
    }
    let name =
      switch waiting.subject {
      case .state(let state): self.state(state)
      case .mover(let mover): say(mover.phrase)
      }
    let longest =
      isPublic
      ? ([], [])
      : ([figure(waiting.completed) { $0.longest }], [figure(waiting.running) { $0.longest }])
    return [
      Cell(name), Cell(String(waiting.completed?.count ?? 0)),
      Cell(waiting.completed.map { language.number($0.median) } ?? "–"),
      figure(waiting.completed) { $0.ninetieth },
    ] + longest.0 + [Cell(String(waiting.running?.count ?? 0))] + longest.1
      + [Cell(language.number(waiting.days))]
  }

  private var bottlenecks: [Block] {
    let rows = report.bottlenecks.enumerated().map { index, part in
      [
        Cell(String(index + 1)), Cell(state(part.state)), Cell(say(part.mover.phrase)),
        Cell(language.number(part.days)), Cell(words.share(part.share)), Cell(String(part.cases)),
      ]
    }
    let columns: [(ReportPhrase, Bool)] = [
      (.rank, true), (.state, false), (.waitingOn, false), (.days, true), (.share, true),
      (.casesCounted, true),
    ]
    return picture
      + told(table(.bottlenecks, columns, rows), !rows.isEmpty, .bottlenecksExplained)
      + (rows.isEmpty ? [] : takenIn)
  }

  private var picture: [Block] {
    guard !report.bottlenecks.isEmpty else { return [] }
    let bars = report.bottlenecks.map { part in
      BarChart.Bar(
        label: "\(state(part.state)): \(say(part.mover.phrase))", amount: part.days,
        amountText: "\(words.days(part.days)), \(words.share(part.share))", look: .filled)
    }
    return [.picture(.bars(BarChart(title: say(.bottlenecks), bars: bars)))]
  }

  // MARK: What differs

  private var conformance: [Block] {
    let rows =
      report.cases.isEmpty
      ? []
      : report.conformance.map { finding in
        [
          Cell(say(finding.subject.phrase)), writer.count(finding.cases),
          writer.count(finding.times),
        ]
      }
    return told(
      table(.conformance, [(.differs, false), (.casesCounted, true), (.times, true)], rows),
      !rows.isEmpty, .conformanceExplained)
  }

  private var rework: [Block] {
    let rows = report.rework.map { finding in
      [Cell(state(finding.subject)), writer.count(finding.cases), writer.count(finding.times)]
    }
    let nothing = isPublic || report.cases.isEmpty ? empty : .noRework
    return told(
      table(
        .rework, [(.state, false), (.casesCounted, true), (.times, true)], rows, empty: nothing),
      !rows.isEmpty, .reworkExplained)
  }
}

extension Mover {
  var phrase: ReportPhrase {
    switch self {
    case .municipality: .moverMunicipality
    case .challenger: .moverChallenger
    case .both: .moverBoth
    case .thirdParty: .moverThirdParty
    case .nobody: .moverNobody
    }
  }

  /// That somebody was waited for.
  var waitPhrase: ReportPhrase {
    switch self {
    case .municipality: .waitedOnMunicipality
    case .challenger: .waitedOnChallenger
    case .both: .waitedOnBoth
    case .thirdParty: .waitedOnThirdParty
    case .nobody: .waitedOnNobody
    }
  }
}

extension CaseConformance.Kind {
  var phrase: ReportPhrase {
    switch self {
    case .stepsOutside: .stepsOutside
    case .lateByMunicipality: .lateByMunicipality
    case .lateByChallenger: .lateByChallenger
    case .contactMissed: .contactMissed
    case .takenByClock: .takenByClock
    case .otherRole: .otherRole
    case .undone: .stepsUndone
    case .redated: .stepsRedated
    case .withdrawn: .recordsWithdrawn
    case .enteredLater: .enteredLater
    case .enteredForOther: .enteredForOther
    }
  }
}
