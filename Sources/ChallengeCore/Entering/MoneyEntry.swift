/// Why a text is not read as an amount of money.
package enum AmountProblem: Error, Hashable, Sendable {
  case notAnAmount
  /// More than ``Limits/cents``.
  case tooLarge
  /// It can be read in two ways; euro cents.
  case unclear([Int])
}

/// Amounts of money as people write them.
package enum Money {
  /// Euro cents from `56000`, `€ 56.000`, `1.234,50`, `€56,000.50`, `56k` or `1,5 mln`.
  ///
  /// A point before three figures groups thousands; a comma there is refused with both readings,
  /// for in Dutch it begins the cents. Nothing is rounded.
  package static func read(_ text: String) throws(AmountProblem) -> Int {
    guard text.utf8.count <= Limits.amountBytes else { throw .notAnAmount }
    var rest = text.trimmed.lowercased()[...]
    for sign in ["€", "eur"] where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      break
    }
    for name in ["euro's", "euro’s", "euros", "euro", "eur", "€"] where rest.hasSuffix(name) {
      rest = rest.dropLast(name.count)
      break
    }
    let factor = takeFactor(&rest)
    for end in [",--", ",-", ".--", ".-"] where factor == 1 && rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
      break
    }
    let readings = try Figures(rest.trimmed, hasFactor: factor > 1).readings
    var amounts: [Int] = []
    for reading in readings { amounts.append(try reading.cents(factor)) }
    guard let first = amounts.first else { throw .notAnAmount }
    if amounts.count > 1 { throw .unclear(amounts) }
    return first
  }

  /// The same; nil when it is no amount or not a clear one.
  package static func cents(_ text: String) -> Int? { try? read(text) }

  /// Euro cents as ``read(_:)`` reads them back: `56000`, `1234.50`.
  package static func plain(_ cents: Int) -> String {
    let rest = cents % 100
    return rest == 0 ? "\(cents / 100)" : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Takes `k`, `mln` or another word for many off the end.
  private static func takeFactor(_ text: inout Substring) -> Int {
    let factors = [
      ("duizend", 1_000), ("thousand", 1_000), ("k", 1_000), ("miljoen", 1_000_000),
      ("million", 1_000_000), ("mln", 1_000_000), ("mln.", 1_000_000), ("miljard", 1_000_000_000),
      ("billion", 1_000_000_000), ("mld", 1_000_000_000),
    ]
    while text.last?.isWhitespace == true { text.removeLast() }
    for (word, factor) in factors where text.hasSuffix(word) {
      text = text.dropLast(word.count)
      return factor
    }
    return 1
  }
}

/// The figures of an amount, with what parts them.
private struct Figures {
  /// Whole figures, of which so many stand behind the decimal sign.
  struct Reading {
    let number: Int
    let decimals: Int

    func cents(_ factor: Int) throws(AmountProblem) -> Int {
      let (scaled, overflow) = number.multipliedReportingOverflow(by: factor * 100)
      let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
      guard !overflow else { throw .tooLarge }
      guard scaled % unit == 0 else { throw .notAnAmount }
      guard scaled / unit <= Limits.cents else { throw .tooLarge }
      return scaled / unit
    }
  }

  let readings: [Reading]

  init(_ text: String, hasFactor: Bool) throws(AmountProblem) {
    let isFigure = { (character: Character) in ("0"..."9").contains(character) }
    let parts = text.split(omittingEmptySubsequences: false) { !isFigure($0) }.map(String.init)
    let signs = text.filter { !isFigure($0) }.map { $0.isWhitespace ? " " : $0 }
    guard parts.allSatisfy({ !$0.isEmpty }), signs.allSatisfy({ ".,' ".contains($0) }),
      let last = parts.last
    else { throw .notAnAmount }
    let figures = parts.joined()
    guard figures.utf8.count <= 15, let number = Int(figures) else { throw .tooLarge }
    guard let sign = signs.last else {
      readings = [Reading(number: number, decimals: 0)]
      return
    }
    let canGroup = Self.isGrouped(parts) && Set(signs).count == 1
    let before = signs.dropLast()
    let canBeDecimal =
      ".,".contains(sign) && !before.contains(sign) && Set(before).count <= 1
      && (before.isEmpty || Self.isGrouped(parts.dropLast()))
      && (hasFactor ? last.count <= 3 : last.count <= 2)
    let grouped = Reading(number: number, decimals: 0)
    let decimal = Reading(number: number, decimals: last.count)
    // A comma before three figures, the last a nought: thousands in English, cents in Dutch.
    let mayBeBoth =
      canGroup && signs.count == 1 && (hasFactor ? canBeDecimal : sign == "," && last.last == "0")
    if mayBeBoth {
      readings = [grouped, decimal]
    } else if canGroup {
      readings = [grouped]
    } else if canBeDecimal {
      readings = [decimal]
    } else {
      throw .notAnAmount
    }
  }

  /// One to three figures, not beginning with a nought, then three at a time.
  private static func isGrouped(_ parts: some Collection<String>) -> Bool {
    guard let first = parts.first, parts.count > 1 else { return false }
    return first.utf8.count <= 3 && first.first != "0"
      && parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}
