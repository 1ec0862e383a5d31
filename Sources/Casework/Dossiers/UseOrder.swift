import ChallengeCore

extension Possibility {
  /// Whether it takes the case itself a step further, and back is possible: what people mostly want.
  package var goesOn: Bool { record == nil && action.process == nil && !action.isFinal }
}

extension Dossier {
  /// The places of possibilities, the most useful first: what takes the case on, then what belongs to
  /// something inside it, then what ends it; within each the order of the workflow.
  package static func byUse(_ possibilities: [Possibility]) -> [Int] {
    possibilities.indices.filter { possibilities[$0].goesOn }
      + possibilities.indices.filter {
        !possibilities[$0].goesOn && !possibilities[$0].action.isFinal
      }
      + possibilities.indices.filter { possibilities[$0].action.isFinal }
  }

  /// The step of the main line that lacks least; nil when one can be taken already, or none is left.
  package static func nearest(_ possibilities: [Possibility]) -> Int? {
    let steps = possibilities.indices.filter {
      possibilities[$0].goesOn && possibilities[$0].isPermitted
    }
    guard steps.allSatisfy({ !possibilities[$0].missing.isEmpty }) else { return nil }
    return steps.min { possibilities[$0].missing.count < possibilities[$1].missing.count }
  }
}
