import Foundation
import Terms
import Testing

@testable import Correspondence

@Suite("An e-mail as a draft")
struct EmailMessageTests {
  private static let day = CalendarDate(iso: "2026-03-04")!

  private func text(
    subject: String = "Onderwerp", name: String = "C. Contact", body: String = "Dag",
    to: String = "groep@voorbeeld.example", attachments: [EmailMessage.Attachment] = []
  ) -> String {
    let message = EmailMessage(
      from: .init(name: name, email: "cp@gemeente.example"),
      to: [EmailMessage.Address(name: "De groep", email: to)].compactMap { $0 }, subject: subject,
      text: body, on: Self.day, attachments: attachments)
    return String(decoding: message.data, as: UTF8.self)
  }

  @Test("it is a draft with a date of its own day, in summer and winter time")
  func draft() {
    #expect(text().contains("X-Unsent: 1\r\n"))
    #expect(text().contains("Date: Wed, 4 Mar 2026 12:00:00 +0100\r\n"))
    let summer = EmailMessage(
      from: nil, to: [], subject: "x", text: "y", on: CalendarDate(iso: "2026-07-01")!)
    #expect(String(decoding: summer.data, as: UTF8.self).contains("12:00:00 +0200"))
  }

  @Test(
    "nothing that is typed becomes a header",
    arguments: [
      "Dag\r\nBcc: ander@voorbeeld.example", "Dag\nX-Evil: 1", "a: b", "=?UTF-8?Q?x?=", "\u{0}",
    ])
  func injection(evil: String) {
    for text in [text(subject: evil), text(name: evil)] {
      let headers = text.components(separatedBy: "\r\n\r\n")[0]
      #expect(!headers.contains("Bcc"), "\(headers)")
      #expect(!headers.contains("X-Evil"), "\(headers)")
      let lines = headers.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 78 }, "\(headers)")
      #expect(lines.count(where: { !$0.hasPrefix(" ") }) == 8, "\(headers)")
    }
  }

  @Test(
    "what could mean something in a header is no address",
    arguments: [
      "", "groep", "@", "a@", "@b", "a@b@c", "a@b\r\nBcc: x@y", "a b@c", "a@b>", "<a@b", "a,b@c",
      "é@b", "a@b;c",
    ])
  func badAddresses(text: String) {
    #expect(EmailMessage.Address(name: nil, email: text) == nil)
  }

  @Test("every line fits, and reads back as it was written")
  func roundTrip() throws {
    let body = String(repeating: "Café = één ", count: 30) + "\n\nlaatste regel "
    let quoted = EmailMessage.quotedPrintable(body)
    #expect(quoted.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    let script = """
      import sys, email, email.policy
      m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
      sys.stdout.write(m['Subject'] + '|' + m['To'] + '|' + m.get_body().get_content())
      for a in m.iter_attachments(): sys.stdout.write('|' + a.get_filename() + '|' + a.get_content().decode())
      """
    let subject =
      "Ons besluit over uw uitdaging: de Één-en-twintigste straat – ‘groen’ & meer (2026-0001)"
    let message = text(
      subject: subject, body: body,
      attachments: [
        .init(name: "brief.odt", mediaType: "application/x-test", content: Data("inhoud".utf8))
      ])
    let read = try Python.run(script, input: Data(message.utf8))
    #expect(
      read == "\(subject)|De groep <groep@voorbeeld.example>|\(body)\n|brief.odt|inhoud", "\(read)")
  }
}

/// Another reader of what is written here.
enum Python {
  static func run(_ script: String, input: Data) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let files = ["in", "out"].map { folder.appending(path: "r2c-\(UUID().uuidString).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script]
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }
}
