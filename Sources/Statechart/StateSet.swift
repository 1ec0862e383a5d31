/// A set of states of one chart, 256 bits wide, without any allocation.
struct StateSet: Hashable, Sendable {
  var word0: UInt64 = 0
  var word1: UInt64 = 0
  var word2: UInt64 = 0
  var word3: UInt64 = 0

  init() {}

  init(_ states: some Sequence<Int>) {
    for state in states { insert(state) }
  }

  var isEmpty: Bool { word0 | word1 | word2 | word3 == 0 }

  var count: Int {
    word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount + word3.nonzeroBitCount
  }

  func contains(_ state: Int) -> Bool {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: state & 63)
    return switch state &>> 6 {
    case 0: word0 & bit != 0
    case 1: word1 & bit != 0
    case 2: word2 & bit != 0
    default: word3 & bit != 0
    }
  }

  mutating func insert(_ state: Int) {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: state & 63)
    switch state &>> 6 {
    case 0: word0 |= bit
    case 1: word1 |= bit
    case 2: word2 |= bit
    default: word3 |= bit
    }
  }

  mutating func formUnion(_ other: StateSet) {
    word0 |= other.word0
    word1 |= other.word1
    word2 |= other.word2
    word3 |= other.word3
  }

  mutating func subtract(_ other: StateSet) {
    word0 &= ~other.word0
    word1 &= ~other.word1
    word2 &= ~other.word2
    word3 &= ~other.word3
  }

  func union(_ other: StateSet) -> StateSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: StateSet) -> StateSet {
    var result = self
    result.word0 &= other.word0
    result.word1 &= other.word1
    result.word2 &= other.word2
    result.word3 &= other.word3
    return result
  }

  func isDisjoint(with other: StateSet) -> Bool {
    (word0 & other.word0) | (word1 & other.word1) | (word2 & other.word2) | (word3 & other.word3)
      == 0
  }

  func isSubset(of other: StateSet) -> Bool {
    (word0 & ~other.word0) | (word1 & ~other.word1) | (word2 & ~other.word2)
      | (word3 & ~other.word3) == 0
  }

  /// Takes out the first state in document order; nil when the set is empty.
  mutating func popFirst() -> Int? {
    if word0 != 0 { return Self.popLowest(&word0) }
    if word1 != 0 { return 64 &+ Self.popLowest(&word1) }
    if word2 != 0 { return 128 &+ Self.popLowest(&word2) }
    if word3 != 0 { return 192 &+ Self.popLowest(&word3) }
    return nil
  }

  /// Takes out the last state in document order; nil when the set is empty.
  mutating func popLast() -> Int? {
    if word3 != 0 { return 192 &+ Self.popHighest(&word3) }
    if word2 != 0 { return 128 &+ Self.popHighest(&word2) }
    if word1 != 0 { return 64 &+ Self.popHighest(&word1) }
    if word0 != 0 { return Self.popHighest(&word0) }
    return nil
  }

  private static func popLowest(_ word: inout UInt64) -> Int {
    let bit = word.trailingZeroBitCount
    word &= word &- 1
    return bit
  }

  private static func popHighest(_ word: inout UInt64) -> Int {
    let bit = 63 &- word.leadingZeroBitCount
    word &= ~(UInt64(1) &<< UInt64(truncatingIfNeeded: bit))
    return bit
  }
}

extension StateSet: Sequence {
  struct Iterator: IteratorProtocol {
    var rest: StateSet
    mutating func next() -> Int? { rest.popFirst() }
  }

  func makeIterator() -> Iterator { Iterator(rest: self) }
}
