import ChallengeCore

extension Dossier {
  /// The step of the main line that lacks least, whoever takes it; nil when a step can be taken
  /// already, or none is left.
  package static func nearest(
    _ possibilities: [Possibility], _ courses: [ActionCourse]
  ) -> Int? {
    let onward = ActionCourse.byUse(courses).filter { courses[$0].leadsOn }
    let steps = onward.isEmpty ? decidingEnds(possibilities, courses) : onward
    guard steps.allSatisfy({ !possibilities[$0].missing.isEmpty }) else { return nil }
    return steps.min { possibilities[$0].missing.count < possibilities[$1].missing.count }
  }

  /// Where only a decision is left to take, that is the step.
  private static func decidingEnds(
    _ possibilities: [Possibility], _ courses: [ActionCourse]
  ) -> [Int] {
    possibilities.indices.filter { courses[$0].isNext }
  }
}
