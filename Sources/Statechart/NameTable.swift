/// Different values, numbered in the order in which they were first met.
struct NameTable<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  var count: Int { values.count }

  func number(_ value: Value) -> Int? { numbers[value] }

  /// The number of the value, which is given one when it is new.
  mutating func add(_ value: Value) -> Int {
    if let number = numbers[value] { return number }
    let number = values.count
    values.append(value)
    numbers[value] = number
    return number
  }
}
