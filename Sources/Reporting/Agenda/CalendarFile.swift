import Casework
import ChallengeCore
import Terms
import Wording

/// An agenda as a calendar file that common calendars take in.
///
/// What people wrote stays text: it cannot end a line or begin a property. The same agenda gives the
/// same bytes; an entry keeps its name when its day moves, so that a calendar moves it too.
///
/// > Source: RFC 5545.
package struct CalendarFile {
  private let agenda: Agenda
  private let words: AgendaWords
  private let language: Language

  package init(_ agenda: Agenda, _ language: Language) {
    self.agenda = agenda
    self.language = language
    words = AgendaWords(language)
  }

  package var text: String {
    let opening = [
      line("BEGIN", "VCALENDAR"), line("VERSION", "2.0"),
      line("PRODID", "-//r2c//agenda//\(language.rawValue.uppercased())"),
      line("CALSCALE", "GREGORIAN"), line("METHOD", "PUBLISH"),
      line("X-WR-CALNAME", Self.escaped(words.calendar(agenda))),
    ]
    return (opening + agenda.items.map(entry) + [line("END", "VCALENDAR")]).joined()
  }

  private func entry(_ item: AgendaItem) -> String {
    let what = Self.escaped(words.what(item))
    let late = item.isLate(on: agenda.on)
    return [
      line("BEGIN", "VEVENT"),
      line("UID", uid(item)),
      line("DTSTAMP", "\(Self.date(agenda.on))T000000Z"),
      line("DTSTART;VALUE=DATE", Self.date(item.due)),
      line("DTEND;VALUE=DATE", Self.date(item.due.adding(days: 1))),
      line("SUMMARY", Self.escaped("\(item.number) ") + what),
      line("DESCRIPTION", Self.escaped(words.description(item, agenda))),
      line("CATEGORIES", item.by.rawValue.uppercased()),
      line("PRIORITY", late ? "1" : "5"),
      line("CLASS", "PRIVATE"), line("TRANSP", "TRANSPARENT"),
      line("BEGIN", "VALARM"), line("ACTION", "DISPLAY"), line("TRIGGER", "-PT15H"),
      line("DESCRIPTION", what), line("END", "VALARM"),
      line("END", "VEVENT"),
    ].joined()
  }

  /// A name that no other municipality gives to anything.
  private func uid(_ item: AgendaItem) -> String {
    let place = agenda.municipality.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let name = item.name.map { $0.isASCII && !$0.isWhitespace ? $0 : "-" }
    return Self.escaped("\(String(name))@\(String(place)).r2c.invalid")
  }

  // MARK: Content lines

  private static func date(_ date: CalendarDate) -> String { date.iso.filter { $0 != "-" } }

  /// A text as a value: no character of it means anything to a calendar.
  ///
  /// > Source: RFC 5545, section 3.3.11.
  static func escaped(_ text: String) -> String {
    var value = ""
    for character in text {
      switch character {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case _ where character.isNewline: value += "\\n"
      case "\t": value += " "
      case _ where character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }: break
      default: value.append(character)
      }
    }
    return value
  }

  /// One content line, folded at 75 octets between characters.
  ///
  /// > Source: RFC 5545, section 3.1.
  private func line(_ name: String, _ value: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > Self.octetsPerLine {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded + "\r\n"
  }

  private static let octetsPerLine = 75
}
