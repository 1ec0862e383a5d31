import ChallengeCore
import Terms

extension Language {
  /// Money from euro cents: `€ 56.000`, `€ 1.234,50`; English `€56,000`, `€1,234.50`.
  package func money(cents: Int) -> String {
    let whole = number(abs(cents) / 100)
    let rest = abs(cents) % 100
    let fraction =
      rest == 0 ? "" : "\(say(",", "."))\(rest < 10 ? "0" : "")\(rest)"
    return "\(cents < 0 ? "−" : "")\(say("€ ", "€"))\(whole)\(fraction)"
  }

  /// A whole number in groups of three digits: `12.500`, `12,500`.
  package func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += say(".", ",") }
      text.append(digit)
    }
    return number < 0 ? "−\(text)" : text
  }

  /// A median, to half a unit: `483,5`, `483.5`.
  package func number(_ median: Median) -> String {
    number(median.doubled / 2) + (median.doubled.isMultiple(of: 2) ? "" : say(",5", ".5"))
  }

  /// A median with what it is of: `1 dag`, `483,5 dagen`.
  package func count(_ median: Median, _ noun: Noun) -> String {
    "\(number(median)) \(self.noun(noun, count: median.doubled == 2 ? 1 : 2))"
  }

  /// How many of something: `1 dag`, `3 dagen`.
  package func count(_ count: Int, _ noun: Noun) -> String {
    "\(number(count)) \(self.noun(noun, count: count))"
  }

  /// The form of a noun that goes with a number; both languages have one form for 1 alone.
  package func noun(_ noun: Noun, count: Int) -> String {
    (count == 1 ? noun.one : noun.many).text(in: self)
  }

  /// A length of time: `6 weken`, `10 werkdagen`.
  package func length(_ length: TermLength) -> String {
    count(length.count, .unit(length.unit))
  }

  /// Things in a sentence: `a`, `a en b`, `a, b en c`; empty when there are none.
  package func list(_ items: [String]) -> String { list(items, joinedBy: say("en", "and")) }

  /// Alternatives in a sentence: `a, b of c`.
  package func alternatives(_ items: [String]) -> String {
    list(items, joinedBy: say("of", "or"))
  }

  private func list(_ items: [String], joinedBy word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// A text as somebody typed it, between quotation marks.
  package func quote(_ text: String) -> String { say("‘\(text)’", "‘\(text)’") }

  package func yesNo(_ flag: Bool) -> String { flag ? say("ja", "yes") : say("nee", "no") }
}

extension String {
  /// With a capital at the beginning, as a sentence starts.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
