import CaseStorage
import Casework
import ChallengeCore
import Terms

/// The JSON shapes of the manual page for the catalogue of tasks.
enum CatalogueJSON {
  /// A task with what is going on about it.
  static func entry(_ entry: CatalogueEntry, _ date: CalendarDate) -> JSONValue {
    guard case .object(var members) = open(entry) else { return .null }
    members["public"] = .flag(entry.task.isPublic)
    members["alertMonths"] = entry.alertMonths.map(JSONValue.number) ?? .null
    members["openCases"] = .texts(entry.openCases.map(\.text))
    members["openCount"] = .number(entry.openCount)
    members["isEnded"] = .flag(entry.task.hasEnded(on: date))
    return .object(members)
  }

  /// A task as open data.
  static func open(_ entry: CatalogueEntry) -> JSONValue {
    let task = entry.task
    return .object([
      "id": .text(task.id.text), "name": .text(task.name),
      "description": CaseJSON.optional(task.description), "area": CaseJSON.optional(task.area),
      "domain": CaseJSON.optional(task.domain),
      "department": CaseJSON.optional(task.department),
      "budget": task.budget.map(JSONValue.number) ?? .null, "results": .texts(task.results),
      "contractor": CaseJSON.optional(task.contractor),
      "contractEnd": CaseJSON.optional(task.contractEnd?.iso),
      "noticePeriod": CaseJSON.optional(task.noticePeriod),
      "extensionOptions": CaseJSON.optional(task.extensionOptions),
      "legalBasis": CaseJSON.optional(task.legalBasis), "kind": CaseJSON.optional(task.kind),
      "reserved": .flag(task.isReserved), "ended": CaseJSON.optional(task.endedOn?.iso),
    ])
  }
}
