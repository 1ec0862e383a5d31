import Terms

/// The words of dates, Dutch and English: nothing else is understood.
enum DateWords {
  /// The words of a text in small letters, without commas, articles and full stops of short forms.
  static func split(_ text: String) -> [String] {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map { word in
      var word = word
      if word.last == ".", word.first.map({ !$0.isNumber }) ?? false { word.removeLast() }
      return String(word)
    }
    let plain = words.filter { !fillers.contains($0) }
    return plain.first == "on" ? Array(plain.dropFirst()) : plain
  }

  /// Whether a word adds nothing to a date.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word.lowercased()) }

  private static let fillers: Set<String> = ["de", "het", "the", "van", "of", "op", "d.d"]

  static func leaning(_ word: String) -> DateLeaning? {
    switch word {
    case "jl", "j.l", "laatstleden": .back
    case "a.s", "as", "aanstaande", "eerstkomende": .ahead
    default: nil
    }
  }

  /// Days from today of a day with a name of its own.
  static func named(_ words: ArraySlice<String>) -> Int? {
    switch words.joined(separator: " ") {
    case "vandaag", "today": 0
    case "morgen", "tomorrow": 1
    case "overmorgen", "day after tomorrow": 2
    case "gisteren", "yesterday": -1
    case "eergisteren", "day before yesterday": -2
    default: nil
    }
  }

  static func weekday(_ word: String) -> Weekday? {
    switch word {
    case "ma", "maandag", "mon", "monday": .monday
    case "di", "dinsdag", "tue", "tues", "tuesday": .tuesday
    case "wo", "woensdag", "wed", "wednesday": .wednesday
    case "do", "donderdag", "thu", "thur", "thurs", "thursday": .thursday
    case "vr", "vrijdag", "fri", "friday": .friday
    case "za", "zaterdag", "sat", "saturday": .saturday
    case "zo", "zondag", "sun", "sunday": .sunday
    default: nil
    }
  }

  static func month(_ word: String) -> Int? {
    switch word {
    case "jan", "januari", "january": 1
    case "feb", "februari", "february": 2
    case "mrt", "maart", "mar", "march": 3
    case "apr", "april": 4
    case "mei", "may": 5
    case "jun", "juni", "june": 6
    case "jul", "juli", "july": 7
    case "aug", "augustus", "august": 8
    case "sep", "sept", "september": 9
    case "okt", "oktober", "oct", "october": 10
    case "nov", "november": 11
    case "dec", "december": 12
    default: nil
    }
  }

  /// A number of things: digits, or a word up to twelve.
  static func count(_ word: String) -> Int? {
    let dutch = [
      "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
      "twaalf",
    ]
    let english = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    if ["één", "a", "an"].contains(word) { return 1 }
    if let place = dutch.firstIndex(of: word) ?? english.firstIndex(of: word) { return place + 1 }
    return digits(word, 1...4)
  }

  static func unit(_ word: String) -> TermLength.Unit? {
    switch word {
    case "d", "dag", "dagen", "day", "days": .days
    case "w", "week", "weken", "weeks": .weeks
    case "m", "maand", "maanden", "month", "months": .months
    case "j", "y", "jaar", "jaren", "year", "years": .years
    default: nil
    }
  }

  /// The day of a month: `15`, `1e`, `15th`.
  static func day(_ word: String) -> (number: Int, isOrdinal: Bool)? {
    let figures = word.prefix { ("0"..."9").contains($0) }
    let ending = word.dropFirst(figures.count)
    guard let number = digits(String(figures), 1...2) else { return nil }
    if ending.isEmpty { return (number, false) }
    return ["e", "ste", "de", "st", "nd", "rd", "th"].contains(ending) ? (number, true) : nil
  }

  /// A whole number of so many figures, and nothing else.
  static func digits(_ word: String, _ length: ClosedRange<Int>) -> Int? {
    guard length.contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(word)
  }
}
