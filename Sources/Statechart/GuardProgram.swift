/// All guards of a chart as one flat list of tests with jumps.
///
/// Negation is pushed down to the tests when a guard is compiled: a test of an unknown fact fails
/// whether or not it is negated, so two values suffice to carry out Kleene's three (``Guard``).
struct GuardProgram: Sendable {
  enum Test: UInt8, Sendable {
    case isTrue, isFalse, less, atMost, equal, notEqual, atLeast, greater, isIn, isNotIn
  }

  struct Instruction: Sendable {
    let test: Test
    /// A fact, or a state for `isIn` and `isNotIn`.
    let operand: UInt16
    var onSuccess: Int16
    var onFailure: Int16
    let constant: Int
  }

  static let accept: Int16 = -1
  static let reject: Int16 = -2

  private(set) var instructions: [Instruction] = []

  /// Adds a guard and gives the place where it begins, ``accept`` when it is always true.
  ///
  /// The parts are laid down from the last to the first, so that every jump is known.
  mutating func compile(
    _ condition: Guard, facts: inout NameTable<String>, states: (String) -> Int
  ) -> Int16 {
    let ends = (success: Self.accept, failure: Self.reject)
    return add(condition, expected: true, ends, &facts, states)
  }

  private mutating func add(
    _ condition: Guard, expected: Bool, _ ends: (success: Int16, failure: Int16),
    _ facts: inout NameTable<String>, _ states: (String) -> Int
  ) -> Int16 {
    switch condition {
    case .always: return expected ? ends.success : ends.failure
    case .fact(let name):
      return add(expected ? .isTrue : .isFalse, facts.add(name), ends)
    case .compare(let name, let comparison, let constant):
      let test = Test(expected ? comparison : comparison.negated)
      return add(test, facts.add(name), ends, constant)
    case .inState(let name):
      return add(expected ? .isIn : .isNotIn, states(name), ends)
    case .not(let part): return add(part, expected: !expected, ends, &facts, states)
    case .all(let parts), .any(let parts):
      var isConjunction = expected
      if case .any = condition { isConjunction = !expected }
      var next = isConjunction ? ends.success : ends.failure
      for part in parts.reversed() {
        let partEnds =
          isConjunction
          ? (success: next, failure: ends.failure) : (success: ends.success, failure: next)
        next = add(part, expected: expected, partEnds, &facts, states)
      }
      return next
    }
  }

  private mutating func add(
    _ test: Test, _ operand: Int, _ ends: (success: Int16, failure: Int16), _ constant: Int = 0
  ) -> Int16 {
    instructions.append(
      Instruction(
        test: test, operand: UInt16(truncatingIfNeeded: operand), onSuccess: ends.success,
        onFailure: ends.failure, constant: constant))
    return Int16(truncatingIfNeeded: instructions.count - 1)
  }

  /// Whether the guard that begins at `start` is true.
  @inline(__always)
  func holds(from start: Int16, _ configuration: StateSet, _ facts: some FactSource)
    -> Bool
  {
    var place = start
    while place >= 0 {
      let instruction = instructions[Int(place)]
      let succeeds = Self.succeeds(instruction, configuration, facts)
      place = succeeds ? instruction.onSuccess : instruction.onFailure
    }
    return place == Self.accept
  }

  @inline(__always)
  private static func succeeds(
    _ instruction: Instruction, _ configuration: StateSet, _ facts: some FactSource
  ) -> Bool {
    switch instruction.test {
    case .isIn: return configuration.contains(Int(instruction.operand))
    case .isNotIn: return !configuration.contains(Int(instruction.operand))
    default: break
    }
    guard let value = facts.value(of: FactID(Int(instruction.operand))) else { return false }
    return switch instruction.test {
    case .isTrue: value != 0
    case .isFalse: value == 0
    case .less: value < instruction.constant
    case .atMost: value <= instruction.constant
    case .equal: value == instruction.constant
    case .notEqual: value != instruction.constant
    case .atLeast: value >= instruction.constant
    case .greater: value > instruction.constant
    case .isIn, .isNotIn: false
    }
  }
}

extension GuardProgram.Test {
  init(_ comparison: Comparison) {
    self =
      switch comparison {
      case .less: .less
      case .atMost: .atMost
      case .equal: .equal
      case .notEqual: .notEqual
      case .atLeast: .atLeast
      case .greater: .greater
      }
  }
}
