/// Which typed fields hold names, and which hold short facts that every report shows.
package enum ClearedField {
  package enum Sort: Hashable, Sendable {
    case name
    case shortFact
    case freeText
  }

  package static func sort(of field: String, _ kind: String) -> Sort {
    if names(of: kind).contains(field) || contacts.contains(field) { return .name }
    return shortFacts[kind]?.contains(field) == true ? .shortFact : .freeText
  }

  /// The fields of a kind in which a person or a party is named.
  package static func names(of kind: String) -> [String] {
    switch kind {
    case "challenger", "representative", "contact-person", "negotiator": ["name"]
    case "instrument-check", "start-term", "result", "condition", "accountability-agreement",
      "support-agreement", "budget-agreement", "duration", "contact-agreement", "steering-clause",
      "end-and-return":
      ["owner"]
    case "running-contract": ["contractor"]
    case "objection": ["by"]
    case "interim-evaluation": ["evaluator"]
    case "referral": ["receiver"]
    case "letter", "internal-request": ["to"]
    case "contact-moment": ["with"]
    default: []
    }
  }

  /// Whether a field says how the challenger, or who speaks for the challenger, can be reached.
  package static func reaches(kind: String, side: Side?, _ field: String) -> Bool {
    let isTheirs = ["challenger", "representative"].contains(kind) || side == .challenger
    return isTheirs && ["address", "email", "phone", "register-number"].contains(field)
  }

  private static let contacts: Set<String> = [
    "address", "email", "phone", "register-number", "link",
  ]

  private static let shortFacts: [String: Set<String>] = [
    "task": ["domain", "area", "department", "executor"],
    "current-result": ["indicator", "norm", "measurement"],
    "result": ["measure", "baseline", "target"],
    "measurement": ["value"],
    "result-evaluation": ["achieved"],
    "budget-line": ["programme", "source"],
    "decision": ["organ"],
    "follow-up-decision": ["receiving-department"],
    "return-checklist": ["receiving-department"],
    "continuation": ["case"],
  ]
}
