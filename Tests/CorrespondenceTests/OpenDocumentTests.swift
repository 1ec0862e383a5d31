import Foundation
import Terms
import Testing
import Wording

@testable import Correspondence

@Suite("A letter as an OpenDocument")
struct OpenDocumentTests {
  private static let paper = Paper(
    title: "Ons besluit <b>", language: .dutch,
    blocks: [
      .lines(["Gemeente Voorbeeld", "Postbus 1"]), .heading(2, "Waarom & hoe?"),
      .text("Eén regel.\nEn nog één met </text:p> erin."), .items(["a", "b"]),
      .quote("Eigen \"woorden\""), .document(label: "Plan", record: "document-1", name: "plan.pdf"),
    ])

  @Test("the mimetype comes first and is not compressed, and every part is well-formed")
  func isAPackage() throws {
    let script = """
      import sys, io, zipfile, xml.dom.minidom
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert z.testzip() is None
      first = z.infolist()[0]
      assert first.filename == 'mimetype' and first.compress_type == 0
      print(z.read('mimetype').decode())
      for name in z.namelist():
        if name.endswith('.xml'): xml.dom.minidom.parseString(z.read(name))
      doc = xml.dom.minidom.parseString(z.read('content.xml'))
      def text(node): return ''.join(text(c) if c.nodeType == 1 else c.data for c in node.childNodes)
      for p in doc.getElementsByTagName('text:p') + doc.getElementsByTagName('text:h'): print(text(p))
      """
    let data = OpenDocument.data(Self.paper, on: CalendarDate(iso: "2026-03-04")!)
    let lines = try Python.run(script, input: data).split(separator: "\n").map(String.init)
    #expect(lines.first == OpenDocument.mediaType)
    for text in [
      "Gemeente Voorbeeld", "Waarom & hoe?", "En nog één met </text:p> erin.", "a",
      "Eigen \"woorden\"", "Plan (plan.pdf)",
    ] { #expect(lines.contains(text), "\(text) in \(lines)") }
  }

  @Test("the same letter on the same day gives the same bytes")
  func isReproducible() {
    let day = CalendarDate(iso: "2026-03-04")!
    #expect(OpenDocument.data(Self.paper, on: day) == OpenDocument.data(Self.paper, on: day))
  }
}
