import Casework
import ChallengeCore
import Terms
import Wording

extension LinearDesk {
  /// How many cases are read aloud at once.
  static let casesPerPage = 9

  /// The list of cases, a few at a time, until the user stops.
  mutating func browse() {
    var first = 0
    while true {
      guard let cases = readCases() else { return }
      first = min(first, max(0, cases.count - 1))
      let page = Array(cases.dropFirst(first).prefix(Self.casesPerPage))
      tell(page, first: first, count: cases.count)
      guard let answer = ask(words.linearListQuestion) else { return }
      let command = answer.split(separator: " ", maxSplits: 1).map(String.init)
      switch command.first {
      case nil: continue
      case "q": return
      case "v", "m": first = first + Self.casesPerPage < cases.count ? first + Self.casesPerPage : 0
      case "z", "/", "s":
        filter.search = command.count > 1 ? command[1] : ""
        first = 0
      case "t", "l":
        filter.urgency = filter.urgency == .late ? .all : .late
        first = 0
      case "n": newCase()
      case let text?:
        guard let number = Int(text), page.indices.contains(number - 1) else {
          say(words.linearNotUnderstood(answer))
          continue
        }
        openDossier(page[number - 1].number)
      }
    }
  }

  private func readCases() -> [CaseSummary]? {
    do {
      return try desk.cases(
        ListRequest(number: 0, filter: filter, after: nil, today: today, rows: DeskLimits.page)
      ).cases
    } catch {
      report(error)
      return nil
    }
  }

  private func tell(_ page: [CaseSummary], first: Int, count: Int) {
    if page.isEmpty {
      return say(filter.isEverything ? words.linearNoCases : words.linearNothingFound)
    }
    say(words.linearCases(first + 1, first + page.count, count))
    for (index, summary) in page.enumerated() {
      let due = speech.due(summary, on: today)
      let parts = [
        "\(summary.number) \(summary.title)", speech.place(summary), speech.move(summary), due,
      ]
      say("\(index + 1). \(parts.filter { !$0.isEmpty }.joined(separator: ". ")).")
    }
  }

  private mutating func newCase() {
    let key = FormModel.Identity(number: nil, purpose: .newCase)
    guard let form = FormMaker(desk, today: today).form(key, in: nil) else { return }
    guard let number = fillIn(form, in: nil) else { return }
    openDossier(number)
  }
}
