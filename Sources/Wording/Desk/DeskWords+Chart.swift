import Terms

extension DeskWords {
  // MARK: Chart of the workflow

  package var chartTitle: String { say("Route", "Route") }
  package var chartMain: String { say("Hoofdlijn", "Main line") }
  package var chartEndings: String { say("andere eindes", "other endings") }

  package func chartHere(_ since: CalendarDate?) -> String {
    let day = since.map { say(" sinds \(language.short($0))", " since \(language.short($0))") }
    return say("HIER", "HERE") + (day ?? "")
  }

  package func chartPossible(_ action: String) -> String {
    say("\(action): kan nu", "\(action): possible now")
  }

  package func chartLacks(_ action: String, _ count: Int) -> String {
    say("\(action): mist nog \(count)", "\(action): lacks \(count)")
  }

  package func chartForOthers(_ action: String, _ roles: String) -> String {
    say("\(action): \(roles)", "\(action): \(roles)")
  }

  package func chartLapse(_ term: String) -> String {
    say("na afloop van: \(term)", "at the end of: \(term)")
  }

  package func chartCases(_ count: Int) -> String {
    count == 0 ? "" : language.count(count, .challenge)
  }

  package var chartEnd: String { say("Hier eindigt de zaak.", "Here the case ends.") }
  package var chartWays: String { say("Hoe het verder gaat", "How it goes on") }
  package var chartStays: String { say("(blijft hier)", "(stays here)") }
  package var chartByItself: String { say("vanzelf", "by itself") }
  package var chartNow: String { say("kan nu", "possible now") }

  package func chartResident(_ text: String) -> String {
    say("De uitdager leest: \(text)", "The challenger reads: \(text)")
  }

  package func chartCasesIn(_ state: String) -> String {
    say("Zaken in: \(state)", "Cases in: \(state)")
  }

  package var chartNoCases: String {
    say("Er zijn geen open zaken in deze stand.", "There are no open cases in this state.")
  }

  package var workflowTitle: String { say("Workflow", "Workflow") }
}
