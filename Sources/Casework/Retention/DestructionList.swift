import CaseStorage
import ChallengeCore
import Terms

/// The cases that are to be destroyed, as one text that can be read, signed and carried out.
///
/// No title and no name stands in it: it is kept for ever with the certificate.
///
/// > Source: Archiefbesluit 1995 art. 8 (statement of destruction); R-66.
package struct DestructionList: Hashable, Sendable {
  /// One case, exactly as it was when the list was made.
  package struct Line: Hashable, Sendable {
    package let number: CaseNumber
    package let version: Int
    /// The hash of its last entry, in hexadecimal digits.
    package let hash: String
    package let outcome: String
    /// The number in the selection list.
    package let rule: String
    package let sourceDate: CalendarDate
    package let destroyFrom: CalendarDate
    package let ground: String
  }

  package let municipality: String
  package let on: CalendarDate
  package let lines: [Line]

  package static let format = "r2c-destruction-list 1"

  /// SHA-256 over all lines but remarks, in hexadecimal digits.
  package var hash: String { Digest(of: Array(body.utf8)).hex }

  private var body: String {
    let cases = lines.map { line in
      [
        "case", line.number.text, String(line.version), line.hash, line.outcome, line.rule,
        line.sourceDate.iso, line.destroyFrom.iso, line.ground,
      ].joined(separator: "\t")
    }
    let all = [Self.format, "municipality\t\(municipality)", "made\t\(on.iso)"] + cases
    return all.map { $0 + "\n" }.joined()
  }

  /// The list as a file, with remarks before and after it; a remark never counts for the hash.
  package func text(before: [String], after: [String]) -> String {
    let remarks = { (lines: [String]) in lines.map { "# \($0)\n" }.joined() }
    return remarks(before) + body + "hash\t\(hash)\n" + remarks(after)
  }

  package init(municipality: String, on: CalendarDate, lines: [Line]) {
    self.municipality = municipality
    self.on = on
    self.lines = lines
  }

  /// Reads what ``text(before:after:)`` gives.
  ///
  /// - Throws: `list-altered` when anything but a remark is different.
  package static func reading(_ text: String) throws(CaseworkFailure) -> DestructionList {
    guard let list = DestructionList(text) else {
      throw .refused(.byRules([Reason("list-altered")]))
    }
    return list
  }

  /// Reads what ``text(before:after:)`` gives; nil when anything but a remark is different.
  package init?(_ text: String) {
    let rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard rows.count >= 4, rows[0] == [Self.format], rows[1].count == 2,
      rows[1][0] == "municipality", rows[2].count == 2, rows[2][0] == "made",
      let on = CalendarDate(iso: rows[2][1]), let last = rows.last, last.count == 2,
      last[0] == "hash"
    else { return nil }
    var lines: [Line] = []
    for row in rows[3..<rows.count - 1] {
      guard row.count == 9, row[0] == "case", let version = Int(row[2]),
        let source = CalendarDate(iso: row[6]), let from = CalendarDate(iso: row[7])
      else { return nil }
      lines.append(
        Line(
          number: CaseNumber(row[1]), version: version, hash: row[3], outcome: row[4],
          rule: row[5], sourceDate: source, destroyFrom: from, ground: row[8]))
    }
    self.init(municipality: rows[1][1], on: on, lines: lines)
    guard last[1] == hash else { return nil }
  }
}
