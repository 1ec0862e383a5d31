/// Where guards get the values of facts.
///
/// Values must not change while transitions are selected; they may change between microsteps when
/// the actions of the caller change them.
public protocol FactSource {
  /// The value of a fact: 0 and 1 for false and true, or a number; nil when it is not known.
  func value(of fact: FactID) -> Int?
}

/// Facts by number, as a plain list.
public struct FactTable: FactSource, Hashable, Sendable {
  private var values: [Int?]

  init(_ values: [Int?]) { self.values = values }

  public func value(of fact: FactID) -> Int? {
    fact.index < values.count ? values[fact.index] : nil
  }

  /// The value of a fact; nil when it is not known.
  public subscript(fact: FactID) -> Int? {
    get { value(of: fact) }
    set {
      while values.count <= fact.index { values.append(nil) }
      values[fact.index] = newValue
    }
  }
}
