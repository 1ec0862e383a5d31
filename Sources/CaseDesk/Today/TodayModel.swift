import Casework
import ChallengeCore
import Terminal
import Terms

/// What needs somebody now, in order of harm.
struct TodayModel {
  private(set) var groups: [TodayGroup] = []
  private(set) var isRead = false
  var state = PageState()

  /// Takes a newer reading; the same case stays selected.
  mutating func take(_ groups: [TodayGroup], _ pages: TodayPages) {
    let before = pages.page(self)
    self.groups = groups
    isRead = true
    state.follow(pages.page(self).stop(like: state.selected, of: before))
  }
}

/// The cases that ask for the same kind of attention.
struct TodayGroup: Hashable {
  let attention: Attention
  let cases: [CaseSummary]
}

extension Desk {
  /// The open cases that need somebody, in groups, the worst first.
  func todayGroups() throws(CaseworkFailure) -> [TodayGroup] {
    let today = options.today()
    let page = try cases(
      ListRequest(
        number: 0, filter: ListFilter(), after: nil, today: today, rows: DeskLimits.page))
    let wanted = Attention.allCases.filter { ![.theirMove, .ended].contains($0) }
    return wanted.compactMap { attention in
      let cases = page.cases.filter {
        $0.attention(on: today, warnDays: DeskLimits.warnDays) == attention
      }
      return cases.isEmpty ? nil : TodayGroup(attention: attention, cases: cases)
    }
  }

  func todayEffect() -> DeskEffect {
    .perform {
      .answer(.today(Result { () throws(CaseworkFailure) in try todayGroups() }))
    }
  }
}
