import Terms

/// A picture in a report, as values; what it shows stands in a table beside it too.
///
/// Nothing in it is told by colour alone: what is over, what still runs and what is only planned
/// differ by their outline or pattern, and words say the same.
///
/// > Source: WCAG 2.2, 1.1.1 and 1.4.1.
package enum Picture: Hashable, Sendable {
  case bars(BarChart)
  case spans(SpanChart)
  case flow(FlowChart)
  case comparison(ComparisonChart)

  package var title: String {
    switch self {
    case .bars(let chart): chart.title
    case .spans(let chart): chart.title
    case .flow(let chart): chart.title
    case .comparison(let chart): chart.title
    }
  }

  /// Everything that is to be seen in it, in words.
  package var description: String {
    switch self {
    case .bars(let chart): chart.description
    case .spans(let chart): chart.description
    case .flow(let chart): chart.description
    case .comparison(let chart): chart.description
    }
  }

  /// How a part of a picture looks.
  package enum Look: Hashable, Sendable, CaseIterable {
    /// Over, or found: filled.
    case filled
    /// Still running, or partly: light, with a dashed outline.
    case open
    /// Ended, or not reached: hatched.
    case hatched
    /// Planned, or agreed: an outline alone.
    case outlined

    /// The class in the style sheet.
    var style: String {
      switch self {
      case .filled: "bar"
      case .open: "open"
      case .hatched: "hatched"
      case .outlined: "outlined"
      }
    }

    /// What it is drawn with where there are only letters.
    var letter: Character {
      switch self {
      case .filled: "█"
      case .open: "▒"
      case .hatched: "╱"
      case .outlined: "□"
      }
    }
  }
}

/// Horizontal bars.
package struct BarChart: Hashable, Sendable {
  package let title: String
  package let bars: [Bar]

  package struct Bar: Hashable, Sendable {
    package let label: String
    package let amount: Int
    package let amountText: String
    package let look: Picture.Look
  }

  package var description: String {
    bars.map { "\($0.label): \($0.amountText)" }.joined(separator: "; ")
  }
}

/// What lasted from when until when, in lanes under one another along one line of time.
package struct SpanChart: Hashable, Sendable {
  package let title: String
  package let from: CalendarDate
  package let until: CalendarDate
  /// Days named along the line of time.
  package let ticks: [Tick]
  package let lanes: [Lane]

  package struct Tick: Hashable, Sendable {
    package let on: CalendarDate
    package let label: String
  }

  package struct Lane: Hashable, Sendable {
    package let label: String
    package let note: String
    package let spans: [Span]
    /// Single days, drawn as diamonds.
    package let marks: [CalendarDate]
  }

  package struct Span: Hashable, Sendable {
    package let from: CalendarDate
    package let until: CalendarDate
    package let look: Picture.Look
  }

  package var description: String {
    lanes.map { "\($0.label): \($0.note)" }.joined(separator: "; ")
  }

  /// The first days of years, quarters or months, so that there are some but not many.
  static func tickDays(from: CalendarDate, until: CalendarDate) -> [CalendarDate] {
    let days = from.days(until: until)
    let months = days > 3 * 365 ? 12 : days > 400 ? 6 : days > 150 ? 3 : 1
    var found: [CalendarDate] = []
    for year in from.year...max(from.year, until.year) {
      for month in stride(from: 1, through: 12, by: months) {
        guard let day = CalendarDate(year: year, month: month, day: 1) else { continue }
        if from < day, day < until { found.append(day) }
      }
    }
    let step = max(1, (found.count + 7) / 8)
    return found.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
  }
}

/// How many went through each stage, and what became of them there.
package struct FlowChart: Hashable, Sendable {
  package let title: String
  package let stages: [Stage]

  package struct Stage: Hashable, Sendable {
    package let label: String
    package let total: Int
    package let totalText: String
    /// Together as many as the total; those that went on to the next stage come first.
    package let parts: [Part]
  }

  package struct Part: Hashable, Sendable {
    package let label: String
    package let count: Int
    package let look: Picture.Look
    /// Whether it leads to the next stage in the picture.
    package let goesOn: Bool
  }

  package var description: String {
    stages.map { stage in
      let parts = stage.parts.map { "\($0.label): \($0.count)" }.joined(separator: ", ")
      return "\(stage.label): \(stage.totalText)" + (parts.isEmpty ? "" : " (\(parts))")
    }.joined(separator: "; ")
  }
}

/// What was, what was agreed, and what came of it, beside each other.
package struct ComparisonChart: Hashable, Sendable {
  package let title: String
  /// The names of the columns: before, agreed, achieved.
  package let columns: [String]
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let label: String
    package let values: [String]
    /// What was found, in words.
    package let verdict: String
    package let look: Picture.Look
  }

  package var description: String {
    rows.map { row in
      let values = zip(columns, row.values).map { "\($0): \($1)" }.joined(separator: ", ")
      return "\(row.label): \(values); \(row.verdict)"
    }.joined(separator: ". ")
  }
}
