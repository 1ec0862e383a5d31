import ChallengeCore
import Terms
import Wording

extension CasePage {
  // MARK: 4–5

  var results: [Block] {
    let results = report.results
    let draft: [Block] =
      results.isAgreed || results.results.isEmpty ? [] : [.paragraph(say(.resultsNotAgreed))]
    let agreed = results.results.map { result in
      writer.facts(
        "\(say(.agreedAgainstAchieved)): \(records.record(result.record))",
        resultFields.map {
          (records.field($0.name, of: $0.kind), writer.cell(result[keyPath: $0.fact]))
        })
    }
    let nothing: [Block] = [
      .paragraph("\(say(.agreedAgainstAchieved)): \(say(.nothingRecorded).lowercasedFirst)")
    ]
    let measured = writer.table(
      .measurements, [.record, .result, .date, .value, .source],
      results.results.flatMap { result in
        result.measurements.map {
          [
            writer.cell($0.record), writer.cell(result.record), writer.cell($0.date),
            writer.cell($0.value), writer.cell($0.source),
          ]
        }
      })
    return writer.blocks(results.currentResults) + resultPicture
      + draft + (agreed.isEmpty ? nothing : agreed) + [measured]
      + [criteria] + writer.blocks(results.evaluations, caption: .valuesAtEvaluation)
      + [evaluators]
      + writer.blocks(results.interim)
  }

  /// Who evaluated: by role, and by name for who may see names.
  private var evaluators: Block {
    writer.table(
      .evaluators, [.record, .by, .namedThere, .independent],
      report.results.evaluators.map {
        [
          writer.cell($0.record), writer.cell($0.by), writer.cell($0.named),
          writer.cell($0.independent),
        ]
      })
  }

  private var resultFields: [(kind: String, name: String, fact: KeyPath<AgreedResult, Fact>)] {
    [
      ("result", "kind", \.kind), ("result", "measure", \.measure),
      ("result", "baseline", \.baseline), ("result", "target", \.target),
      ("result", "observer", \.observer), ("result-evaluation", "achieved", \.achieved),
      ("result-evaluation", "verdict", \.verdict), ("result-evaluation", "source", \.source),
      ("result-evaluation", "explanation", \.explanation),
    ]
  }

  private var criteria: Block {
    func column(_ field: String) -> Column {
      Column(records.field(field, of: "assessment").capitalizedFirst)
    }
    return writer.table(
      say(.valuesAtAssessment),
      [Column(say(.criterion).capitalizedFirst), Column(say(.weighedValue).capitalizedFirst)]
        + ["baseline", "proposal", "verdict", "argument"].map(column),
      report.results.criteria.map {
        [
          writer.cell($0.criterion), Cell(records.weighedValue($0.value)),
          writer.cell($0.baseline), writer.cell($0.proposal), writer.cell($0.verdict),
          writer.cell($0.argument),
        ]
      })
  }

  var conditions: [Block] {
    let conditions = report.conditions
    let open = writer.table(
      .openItems, [.record, .what, .openReason, .returnDate],
      conditions.openItems.map {
        [
          writer.cell($0.record), Cell(records.kind($0.kind)), writer.cell($0.reason),
          writer.cell($0.returnDate),
        ]
      })
    return writer.blocks(conditions.conditions) + writer.blocks(conditions.evaluated)
      + writer.blocks(conditions.judged, caption: .conditionsJudged) + [open]
      + writer.blocks(conditions.signals)
      + writer.blocks(conditions.steering) + writer.blocks(conditions.support)
  }

  // MARK: 6

  var cooperation: [Block] {
    let cooperation = report.cooperation
    let sides = [
      Column(records.side(.municipality).capitalizedFirst),
      Column(records.side(.challenger).capitalizedFirst),
    ]
    let views = writer.table(
      say(.views), [Column(say(.subject).capitalizedFirst)] + sides,
      cooperation.views.map {
        [Cell(records.choice($0.subject)), opinions($0.municipality), opinions($0.challenger)]
      })
    let evaluated = writer.table(
      say(.evaluatedCooperation),
      [Column(say(.record).capitalizedFirst), Column(say(.subject).capitalizedFirst)] + sides
        + [Column(records.field("source", of: nil).capitalizedFirst)],
      cooperation.evaluated.flatMap { judged -> [[Cell]] in
        [
          [
            writer.cell(judged.record), Cell(say(.cooperationSection)),
            writer.cell(judged.municipality), writer.cell(judged.challenger),
            writer.cell(judged.source),
          ],
          [
            writer.cell(judged.record), Cell(say(.attitude).capitalizedFirst),
            writer.cell(judged.attitudeMunicipality), writer.cell(judged.attitudeChallenger),
            writer.cell(judged.source),
          ],
        ]
      })
    let perYear = writer.cell(cooperation.perYear).text
    let plan =
      cooperation.isHeldKnown
      ? words.agreed(
        perYear: perYear, held: cooperation.held, inExecution: cooperation.heldInExecution,
        expected: cooperation.expectedInExecution)
      : words.agreedOnly(perYear: perYear)
    return [views, evaluated, questions, .paragraph("\(say(.contactPlan)). \(plan)")]
      + writer.blocks(cooperation.moments)
  }

  /// Both voices beside each other; who did not answer is shown as not having answered.
  private var questions: Block {
    func answers(_ answers: [CooperationFacts.Answer]) -> Cell {
      guard !answers.isEmpty else { return writer.cell(.notRecorded) }
      let lines = answers.map { answer in
        let text = writer.cell(answer.fact).text
        return answers.count == 1 ? text : "\(language.day(answer.on)): \(text)"
      }
      return Cell(
        lines.joined(separator: "\n"), isAbsent: answers.allSatisfy { !$0.fact.isKnown })
    }
    return writer.table(
      say(.shortQuestions),
      [
        Column(say(.moment).capitalizedFirst), Column(say(.question).capitalizedFirst),
        Column(records.side(.municipality).capitalizedFirst),
        Column(records.side(.challenger).capitalizedFirst),
      ],
      report.cooperation.asked.map { pair in
        let question = pair.question.map { records.field($0, of: "experience") }
        return [
          Cell(records.choice(pair.moment.rawValue)),
          Cell((question ?? say(.allQuestions)).capitalizedFirst),
          answers(pair.municipality), answers(pair.challenger),
        ]
      })
  }

  private func opinions(_ opinions: [CooperationFacts.Opinion]) -> Cell {
    if opinions.isEmpty { return writer.cell(.notRecorded) }
    let cells = opinions.map { opinion -> Cell in
      let cell = writer.cell(opinion.text)
      return opinion.isWaived ? Cell("\(say(.viewWaived)): \(cell.text)", isAbsent: true) : cell
    }
    return Cell(
      cells.map(\.text).joined(separator: "\n"), isAbsent: cells.allSatisfy(\.isAbsent))
  }

  // MARK: 7–9

  var account: [Block] {
    let account = report.account
    let compared: Cell =
      switch (account.formAgreed, account.formReceived) {
      case (.choice(let agreed), .choice(let received)): Cell(language.yesNo(agreed == received))
      default: writer.cell(.notRecorded)
      }
    let form = writer.facts(
      .formCompared,
      [
        (.formAgreed, writer.cell(account.formAgreed)),
        (.formReceived, writer.cell(account.formReceived)), (.asAgreed, compared),
      ])
    return [form] + writer.blocks(account.agreed) + writer.blocks(account.received)
      + writer.blocks(account.evaluated, caption: .accountJudged)
  }

  /// The budget of each year and of each task, when there are several.
  ///
  /// > Source: R-27. Tasks go by their number: what they are called is free text.
  private func sums(_ totals: BudgetTotals) -> [Block] {
    guard totals.perYear.count > 1 || totals.perTask.count > 1 else { return [] }
    return MoneyWords(language).budget(totals).map { line in
      .paragraph(String(line.drop { $0 == " " }))
    }
  }

  var money: [Block] {
    let money = report.money
    let amounts = writer.facts(
      .amounts,
      [
        (.budgetLines, writer.cell(.money(orNone: money.sums.budgetLinesCents))),
        (.budgetAgreed, writer.cell(sum: money.sums.agreed)),
        (.amendmentsAgreed, writer.cell(sum: money.amended)),
        (.spent, writer.cell(.money(orNone: money.sums.spentCents))),
        (.hoursMunicipality, writer.cell(money.hoursMunicipality)),
        (.hoursChallenger, writer.cell(money.hoursChallenger)),
        (.hoursSource, writer.cell(money.hoursSource)),
        (.moneyJudged, writer.cell(money.judged)),
        (.moneySource, writer.cell(money.judgedSource)),
      ])
    return [amounts, .paragraph(say(.amountsExplained))]
      + writer.explanation([money.sums.agreed, money.amended]) + sums(money.totals)
      + writer.blocks(money.lines)
      + writer.blocks(money.agreements)
      + (money.amendments.isEmpty
        ? [] : writer.blocks(money.amendments, caption: .amendmentAmounts))
      + writer.blocks(money.payments)
      + writer.blocks(money.instruments)
      + writer.blocks(money.checks)
  }

  var changes: [Block] {
    let tables = report.changes.tables
    let judged = writer.blocks(report.changes.judged, caption: .amendmentsJudged)
    let empty = tables.filter(\.isEmpty).map { records.kinds($0.kind) }
    let absent: [Block] =
      empty.isEmpty
      ? [] : [.paragraph("\(say(.nothingRecordedOf)): \(language.list(empty)).")]
    return judged
      + tables.filter { !$0.isEmpty }.flatMap { writer.blocks($0.without(Self.fingerprint)) }
      + absent
  }

  // MARK: 10

  var lessons: [Block] {
    let lessons = report.lessons
    let table = writer.table(
      .lessonsBothSides, [.by, .what, .source],
      lessons.lessons.map { lesson in
        [
          Cell(lesson.side.map(records.side) ?? say(.atEnding)), writer.cell(lesson.text),
          writer.cell(lesson.record),
        ]
      })
    return [table] + writer.blocks(lessons.advice, caption: .adviceOfEvaluation)
      + writer.blocks(lessons.decisions) + writer.blocks(lessons.endings, caption: .ending)
      + writer.blocks(lessons.returns) + writer.blocks(lessons.continuations)
  }
}
