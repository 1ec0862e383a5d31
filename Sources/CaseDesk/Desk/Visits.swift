import ChallengeCore
import Terminal
import Terms
import Wording

/// Where somebody has been on the desk, to go back and forward as in a browser.
struct Visits {
  /// A section with what lay above it, forms left out.
  struct Spot {
    let section: DeskSection
    let stack: [DeskScreen]

    /// What makes it another place than one before: not the tab, and not what is selected.
    var location: [Location] {
      [.section(section)]
        + stack.map { screen in
          switch screen {
          case .dossier(let dossier): .dossier(dossier.number, dossier.open.asOf)
          case .record(let record): .record(record.number, record.id)
          case .chart(let chart): .chart(chart.number)
          case .form, .reading: .section(section)
          }
        }
    }
  }

  enum Location: Hashable {
    case section(DeskSection)
    case dossier(CaseNumber, CalendarDate?)
    case record(CaseNumber, RecordID)
    case chart(CaseNumber?)
  }

  private var spots: [Spot]
  private var current = 0

  init(_ spot: Spot) { spots = [spot] }

  var canGoBack: Bool { current > 0 }
  var canGoForward: Bool { current + 1 < spots.count }

  /// Notes that somebody went from one spot to another; staying where one is notes nothing.
  mutating func note(from before: Spot, to after: Spot) {
    let location = after.location
    guard before.location != location, spots[current].location != location else { return }
    spots[current] = before
    spots.removeSubrange((current + 1)...)
    spots.append(after)
    current += 1
    if spots.count > DeskLimits.visits {
      spots.removeFirst()
      current -= 1
    }
  }

  /// Goes so many spots on, and back with a negative number; nil when there is none.
  mutating func go(by step: Int, from spot: Spot) -> Spot? {
    guard spots.indices.contains(current + step) else { return nil }
    spots[current] = spot
    current += step
    return spots[current]
  }
}

extension DeskModel {
  /// Where the desk is now; a form is no place to come back to, its draft is.
  var spot: Visits.Spot {
    Visits.Spot(
      section: section,
      stack: stack.filter {
        switch $0 {
        case .form, .reading: false
        case .dossier, .record, .chart: true
        }
      })
  }

  mutating func visit(by step: Int, _ desk: Desk) -> [DeskEffect] {
    while form != nil { leaveForm() }
    guard let spot = visits.go(by: step, from: spot) else { return [] }
    section = spot.section
    stack = spot.stack
    return stack.isEmpty ? readSection(desk) : refreshEffects(desk)
  }

  /// The way from the section to what is in view, a short name for each step.
  var crumbs: [String] {
    [section.title(words)]
      + stack.map { screen in
        switch screen {
        case .dossier(let dossier): dossier.number.text
        case .record(let record):
          self.dossier?.challenge.record(record.id).map {
            speech.records.kind($0.kind).capitalizedFirst
          } ?? words.screen(.record)
        case .chart: words.chartTitle
        case .form(let form): form.title
        case .reading(let reading): title(reading)
        }
      }
  }

  /// The way as one line, once it is longer than one step; nil before that. A form says its own
  /// title, which is left out.
  var crumbLine: String? {
    guard stack.count > 1 else { return nil }
    return (form == nil ? crumbs[...] : crumbs.dropLast()).joined(separator: " › ")
  }
}
