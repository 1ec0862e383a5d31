import CaseStorage
import ChallengeCore
import Reporting
import Wording

/// The JSON shapes of `r2c insight`.
struct InsightJSON {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func report(_ report: InsightReport) -> JSONValue {
    var members = ReportJSON.selection(report.selection)
    members["report"] = .text("insight")
    members["on"] = .text(report.on.iso)
    members["audience"] = .text(report.audience == .public ? "public" : "staff")
    // Which cases there are is told where something of them is public: in the report and the open data.
    members["cases"] = .texts(report.audience == .staff ? report.cases : [])
    members["caseCount"] = .number(report.cases.count)
    members["ended"] = number(report.ended)
    members["running"] = number(report.running)
    members["takenIn"] = number(report.takenIn)
    members["withheld"] = withheld([
      ("ended", report.ended), ("running", report.running), ("takenIn", report.takenIn),
    ])
    members["variants"] = .list(report.variants.map(variant))
    members["otherVariants"] =
      report.otherVariants.map {
        .object(["variants": number($0.variants), "count": .number($0.count)])
      } ?? .null
    members["states"] = .list(report.states.map(waiting))
    members["movers"] = .list(report.movers.map(waiting))
    members["bottlenecks"] = .list(report.bottlenecks.map(bottleneck))
    members["conformance"] = .list(
      report.conformance.map {
        .object([
          "kind": .text($0.subject.rawValue), "cases": number($0.cases), "times": number($0.times),
          "withheld": withheld([("cases", $0.cases), ("times", $0.times)]),
        ])
      })
    members["rework"] = .list(
      report.rework.map {
        .object(
          state($0.subject).merging(["cases": number($0.cases), "times": number($0.times)]) { $1 })
      })
    return .object(members)
  }

  private func number(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }

  /// Which members are null because a number would give a small group away; any other null is something
  /// that does not exist.
  private func withheld(_ numbers: [(String, Int?)]) -> JSONValue {
    .texts(numbers.filter { $0.1 == nil }.map(\.0))
  }

  private func median(_ median: Median?) -> JSONValue {
    median.map { .halves($0.doubled) } ?? .null
  }

  private func state(_ state: InsightReport.State) -> [String: JSONValue] {
    ["state": .text(state.name), "label": .text(state.label.text(in: language))]
  }

  private func variant(_ variant: InsightReport.Variant) -> JSONValue {
    .object([
      "states": .texts(variant.states.map(\.name)), "end": CaseJSON.optional(variant.end?.name),
      "count": .number(variant.count), "medianDays": median(variant.median),
      "takenIn": .flag(variant.isTakenIn),
      "cases": .texts(variant.cases),
    ])
  }

  private func waiting(_ waiting: InsightReport.Waiting) -> JSONValue {
    let name: [String: JSONValue] =
      switch waiting.subject {
      case .state(let state): self.state(state)
      case .mover(let mover): ["mover": .text(mover.rawValue)]
      }
    return .object(
      name.merging([
        "completed": spread(waiting.completed), "running": spread(waiting.running),
        "days": .number(waiting.days),
      ]) { $1 })
  }

  private func spread(_ spread: InsightReport.Spread?) -> JSONValue {
    guard let spread else { return .null }
    return .object([
      "count": .number(spread.count), "median": median(spread.median),
      "ninetieth": number(spread.ninetieth), "longest": number(spread.longest),
      "withheld": withheld([("ninetieth", spread.ninetieth), ("longest", spread.longest)]),
    ])
  }

  private func bottleneck(_ part: InsightReport.Bottleneck) -> JSONValue {
    .object(
      state(part.state).merging([
        "mover": .text(part.mover.rawValue), "days": .number(part.days),
        "shareThousandths": .number(part.share), "cases": .number(part.cases),
      ]) { $1 })
  }
}
