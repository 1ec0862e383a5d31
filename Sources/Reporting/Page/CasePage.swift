import ChallengeCore
import Terms
import Wording

extension CaseReport {
  /// The report as a page in one language, ready to be rendered.
  package func page(_ language: Language) -> ReportPage {
    let writer = CasePage(report: self, writer: PageWriter(language))
    return ReportPage(
      language: language, title: writer.words.caseTitle(number),
      introduction: writer.introduction, sections: writer.sections)
  }

  /// GitHub-flavoured Markdown. What people typed never becomes markup, a link or HTML in it.
  package func markdown(_ language: Language = .dutch) -> String {
    MarkdownReport(page(language)).text
  }

  /// One stand-alone file without scripts, which prints well and meets WCAG 2.2 AA.
  package func html(_ language: Language = .dutch) -> String { HTMLReport(page(language)).text }
}

/// The sections of the report of one case, in words.
struct CasePage {
  typealias Cell = ReportPage.Cell
  typealias Column = ReportPage.Column
  typealias Block = ReportPage.Block

  let report: CaseReport
  let writer: PageWriter

  var language: Language { writer.language }
  var words: ReportWords { writer.words }
  var records: RecordWords { writer.records }

  func say(_ phrase: ReportPhrase) -> String { writer.say(phrase) }

  var introduction: [String] {
    let options = report.options
    let about: ReportPhrase =
      switch (options.includesNames, options.includesFreeText) {
      case (false, false): .anonymised
      case (false, true): .withoutNames
      case (true, false): .namesWithoutText
      case (true, true): .withNames
      }
    return [
      "\(report.card.municipality). \(words.datedOn(report.on))", say(about), say(.neverFilledIn),
    ]
  }

  var sections: [ReportPage.Section] {
    let all: [(ReportPhrase, [Block])] = [
      (.cardSection, card), (.purposeSection, purpose), (.timelineSection, timeline),
      (.resultsSection, results), (.conditionsSection, conditions),
      (.cooperationSection, cooperation), (.accountSection, account), (.moneySection, money),
      (.changesSection, changes), (.lessonsSection, lessons), (.qualitySection, quality),
    ]
    return [.init(title: say(.summarySection), blocks: summary)]
      + all.enumerated().map { index, section in
        .init(title: "\(index + 1). \(say(section.0))", blocks: section.1)
      }
  }

  // MARK: 1–2

  private var card: [Block] {
    let card = report.card
    let size = card.sizeClass.map {
      Cell(words.sizeClass(from: $0.bounds.from, below: $0.bounds.below))
    }
    let published = card.organisation.map { [(ReportPhrase.organisation, Cell($0))] } ?? []
    return [
      writer.facts(
        .cardFacts,
        [
          (.number, Cell(report.number.text)), (.title, writer.cell(card.title)),
          (.municipality, Cell(card.municipality)),
        ] + published + [
          (.domain, writer.cell(card.domain)),
          (.area, writer.cell(card.area)), (.variant, writer.cell(card.variant)),
          (.instrument, writer.cell(card.instrument)),
          (.sizeClass, size ?? writer.cell(sum: report.money.sums.agreed)),
          (.agreedFrom, agreed(card.agreedFrom)), (.agreedUntil, agreed(card.agreedUntil)),
          (.phase, Cell(records.phase(card.phase))), (.state, writer.cell(card.state)),
          (.outcome, card.endedOn == nil ? Cell(say(.running)) : writer.cell(card.outcome)),
          (.opened, writer.opened(card.openedOn, takenInSince: card.takenInSince)),
          (.ended, card.endedOn.map { writer.cell($0) } ?? Cell(say(.running))),
          (.leadTime, leadTime),
          (.profile, Cell("\(card.profile), \(words.version(card.profileVersion))")),
          (.workflow, Cell("\(card.workflow), \(words.version(card.workflowVersion))")),
        ])
    ]
  }

  /// What was only drafted was not agreed.
  private func agreed(_ fact: Fact) -> Cell {
    guard fact.isKnown, !report.results.isAgreed else { return writer.cell(fact) }
    return Cell(say(.amountNotAgreed), isAbsent: true)
  }

  private var purpose: [Block] {
    let purpose = report.purpose
    return [
      writer.facts(
        .locallySet,
        [(.purpose, writer.cell(purpose.purpose)), (.definition, writer.cell(purpose.definition))])
    ] + writer.blocks(purpose.motivation) + writer.blocks(purpose.task)
      + writer.blocks(purpose.definitionTest) + writer.blocks(purpose.decision)
  }
}
