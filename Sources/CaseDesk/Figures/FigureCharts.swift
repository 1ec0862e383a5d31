import Casework
import ChallengeCore
import Terms
import Wording

/// Makes the charts from what was counted.
struct FigureCharts {
  let speech: Speech
  let today: CalendarDate
  let reading: FiguresReading
  /// How the evaluations stand, as far as they have been looked into.
  let evaluations: [CaseEvaluation.Standing: Int]

  private var words: DeskWords { speech.desk }
  private var counts: Casework.Figures { reading.counts }

  /// So many groups are shown apart; the smaller ones are taken together, so that the sum stays.
  static let groups = 12

  var all: [Chart] {
    [
      phases, chart(.states, counts.openPerState, ofState), moves, late,
      months(.opened, counts.opened), months(.ended, counts.ended),
      chart(.outcomes, counts.outcomes) { named($0, target: FigureTarget.outcome) },
      chart(.reasons, counts.reasons) { named($0, target: FigureTarget.reason) },
      chart(.challengerReasons, counts.challengerReasons) { named($0, target: nil) },
      medians, chart(.areas, counts.areas) { word($0, target: FigureTarget.area) },
      chart(.domains, counts.domains) { word($0, target: FigureTarget.domain) },
      agreements, evaluationStandings,
    ]
  }

  // MARK: Charts with an order of their own

  private var phases: Chart {
    chart(
      .phases,
      Phase.allCases.compactMap { phase in
        counts.openPerPhase[phase].map {
          bar(speech.records.phase(phase), $0, .phase(phase))
        }
      })
  }

  private var moves: Chart {
    let targets: [PortfolioStanding.Move: FigureTarget] = [.ours: .ourMove, .theirs: .theirMove]
    return chart(
      .moves,
      PortfolioStanding.Move.allCases.map {
        bar(words.moveOf($0), reading.standing.moves[$0] ?? 0, targets[$0])
      }.filter { $0.amount > 0 })
  }

  private var late: Chart {
    chart(
      .late,
      PortfolioStanding.Lateness.allCases.compactMap { group in
        let count = reading.standing.late[group] ?? 0
        return count == 0 ? nil : bar(words.lateness(upTo: group.days), count, .late)
      })
  }

  private func months(_ figure: DeskWords.Figure, _ counts: [Casework.Month: Int]) -> Chart {
    func target(_ days: ClosedRange<CalendarDate>) -> FigureTarget {
      figure == .opened ? .opened(days) : .ended(days)
    }
    guard reading.period != .all else {
      let years = Dictionary(grouping: counts, by: \.key.year).mapValues { $0.map(\.value).sum }
      return chart(
        figure,
        years.keys.sorted().map { year in
          bar("\(year)", years[year] ?? 0, FigureTarget.year(year).map(target))
        })
    }
    return chart(
      figure,
      reading.months.map { month in
        let first = CalendarDate(year: month.year, month: month.month, day: 1) ?? today
        return bar(
          words.monthInShort(first), counts[month] ?? 0, target(first...first.lastOfMonth))
      })
  }

  private var medians: Chart {
    let bars = counts.phases.map { days in
      Chart.Bar(
        label: speech.records.phase(days.phase), amount: days.median.rounded,
        number: words.median(days.median, cases: days.cases))
    }
    return chart(.medians, bars)
  }

  private var agreements: Chart {
    let agreements = reading.agreements
    return chart(
      .agreements,
      [
        bar(words.agreement(.reached), agreements.reached, nil),
        bar(words.agreement(.underWay), agreements.underWay, nil),
        bar(words.agreement(.endedBefore), agreements.endedBefore, nil),
      ].filter { $0.amount > 0 })
  }

  private var evaluationStandings: Chart {
    chart(
      .evaluations,
      CaseEvaluation.Standing.allCases.compactMap { standing in
        evaluations[standing].map {
          bar(words.standing(standing.name), $0, .evaluations(standing))
        }
      })
  }

  // MARK: Charts by size

  private func ofState(_ name: String) -> (String, FigureTarget?) {
    (reading.stateLabels[name].map(speech.text) ?? name, .state(name))
  }

  /// A choice of the records, such as an outcome.
  private func named(_ name: String?, target: ((String) -> FigureTarget)?) -> (
    String, FigureTarget?
  ) {
    guard let name else { return (words.notRecorded, nil) }
    return (speech.records.choice(name), target?(name))
  }

  /// A word that somebody typed, such as an area.
  private func word(_ word: String?, target: (String) -> FigureTarget) -> (String, FigureTarget?) {
    guard let word else { return (words.notRecorded, nil) }
    return (word, target(word))
  }

  /// The largest first; what is small is taken together.
  private func chart<Key: Hashable>(
    _ figure: DeskWords.Figure, _ counts: [Key: Int], _ shown: (Key) -> (String, FigureTarget?)
  ) -> Chart {
    let bars = counts.filter { $0.value > 0 }.map { key, count in
      let (label, target) = shown(key)
      return bar(label, count, target)
    }.sorted { ($1.amount, $0.label) < ($0.amount, $1.label) }
    guard bars.count > Self.groups else { return chart(figure, bars) }
    let rest = bars.dropFirst(Self.groups - 1)
    return chart(
      figure,
      bars.prefix(Self.groups - 1) + [
        bar(words.otherGroups(rest.count), rest.map(\.amount).sum, nil)
      ])
  }

  private func chart(_ figure: DeskWords.Figure, _ bars: [Chart.Bar]) -> Chart {
    let text = words.figure(figure)
    return Chart(
      name: figure, title: text.title, definition: text.definition, bars: bars,
      empty: words.nothingCounted)
  }

  private func bar(_ label: String, _ count: Int, _ target: FigureTarget?) -> Chart.Bar {
    Chart.Bar(
      label: label, amount: count, number: speech.language.number(count), target: target)
  }
}

extension Sequence where Element == Int {
  fileprivate var sum: Int { reduce(0, +) }
}
