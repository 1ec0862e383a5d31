import Foundation
import Terms

/// An e-mail as a file that mail programs open as a draft.
///
/// > Source: RFC 5322, RFC 2045, RFC 2047; `X-Unsent` marks a draft.
package struct EmailMessage: Sendable {
  package struct Attachment: Sendable {
    /// Plain letters, digits, points and hyphens.
    package let name: String
    package let mediaType: String
    package let content: Data

    package init(name: String, mediaType: String, content: Data) {
      self.name = name
      self.mediaType = mediaType
      self.content = content
    }
  }

  package struct Address: Hashable, Sendable {
    package let name: String?
    package let email: String

    /// Nil when the text is no address that can stand in a header.
    package init?(name: String?, email: String) {
      guard EmailMessage.isAddress(email) else { return nil }
      self.name = name
      self.email = email
    }
  }

  private let from: Address?
  private let to: [Address]
  private let subject: String
  private let text: String
  private let day: CalendarDate
  private let attachments: [Attachment]

  package init(
    from: Address?, to: [Address], subject: String, text: String, on day: CalendarDate,
    attachments: [Attachment] = []
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.day = day
    self.attachments = attachments
  }

  /// Whether a text can be an address in a header: one @, nothing that means something there.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 254 else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value < 0x7F && !"<>()[],;:\\\"".unicodeScalars.contains(scalar)
    }
  }

  /// The message with the line ends of the mail protocol.
  package var data: Data {
    var lines: [String] = []
    if let from { lines.append("From: \(Self.header(from))") }
    if !to.isEmpty { lines.append("To: \(to.map(Self.header).joined(separator: ",\r\n "))") }
    lines.append("Subject: \(Self.encoded(subject, after: "Subject: ".utf8.count))")
    lines.append("Date: \(date)")
    lines.append("X-Unsent: 1")
    lines.append("MIME-Version: 1.0")
    if attachments.isEmpty {
      lines += Self.textPart(text)
    } else {
      let boundary = self.boundary
      lines.append("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
      lines += ["", "--\(boundary)"] + Self.textPart(text)
      for attachment in attachments { lines += ["--\(boundary)"] + Self.part(attachment) }
      lines += ["--\(boundary)--", ""]
    }
    return Data(lines.joined(separator: "\r\n").utf8)
  }

  // MARK: Headers

  /// Noon in Amsterdam: a case counts in days.
  private var date: String {
    var calendar = Calendar(identifier: .gregorian)
    let zone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
    calendar.timeZone = zone
    let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
    let minutes = calendar.date(from: parts).map { zone.secondsFromGMT(for: $0) / 60 } ?? 60
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let order: [Weekday] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    let weekday = names[order.firstIndex(of: day.weekday) ?? 0]
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) 12:00:00 "
      + "+0\(minutes / 60)00"
  }

  private static func header(_ address: Address) -> String {
    guard let name = address.name, !name.isEmpty else { return "<\(address.email)>" }
    let words = encoded(name, after: 8)
    let isShort = words.utf8.count + address.email.utf8.count < 60
    return "\(words)\(isShort ? "" : "\r\n") <\(address.email)>"
  }

  /// A text in a header: as it is when it is plain, else in encoded words of at most 75 characters.
  private static func encoded(_ text: String, after used: Int) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F
        && (Character(scalar).isLetter || Character(scalar).isNumber
          || " -".contains(String(scalar)))
    }
    if isPlain, used + text.utf8.count <= 76, !text.hasPrefix(" ") { return text }
    var words: [String] = []
    var chunk = ""
    for character in text {
      // 39 bytes make 52 characters of base64; with the frame of 12 that is 64.
      if chunk.utf8.count + String(character).utf8.count > 39, !chunk.isEmpty {
        words.append(chunk)
        chunk = ""
      }
      chunk.append(character)
    }
    if !chunk.isEmpty { words.append(chunk) }
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  // MARK: Parts

  private static func textPart(_ text: String) -> [String] {
    [
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      quotedPrintable(text), "",
    ]
  }

  private static func part(_ attachment: Attachment) -> [String] {
    let body = attachment.content.base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return [
      "Content-Type: \(attachment.mediaType); name=\"\(attachment.name)\"",
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment; filename=\"\(attachment.name)\"", "", body, "",
    ]
  }

  /// Of a length that no line of quoted-printable or base64 text has, so it cannot occur in one.
  private var boundary: String {
    let sum = attachments.reduce(text.utf8.count) { $0 + $1.content.count }
    return "=_r2c-\(day.iso)-\(sum)-part"
  }

  /// > Source: RFC 2045, section 6.7.
  static func quotedPrintable(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map(quotedLine).joined(separator: "\r\n")
  }

  private static func quotedLine(_ line: Substring) -> String {
    var output = ""
    var width = 0
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isBlank = byte == 0x20 || byte == 0x09
      let isSafe = (0x21...0x7E).contains(byte) && byte != 0x3D || isBlank && !isLast
      let hex = String(byte, radix: 16, uppercase: true)
      let piece =
        isSafe ? String(UnicodeScalar(byte)) : "=" + (hex.count == 1 ? "0" : "") + hex
      if width + piece.utf8.count > 75 {
        output += "=\r\n"
        width = 0
      }
      output += piece
      width += piece.utf8.count
    }
    return output
  }
}
