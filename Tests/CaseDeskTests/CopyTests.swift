import Terminal
import Testing

@testable import CaseDesk

@Suite("Copying and the mouse")
struct CopyTests {
  @Test("y copies the row, the number, the dossier or the screen, and shows it to select")
  func copies() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j y Enter")
    #expect(pilot.copies.last?.hasPrefix("2026-0001 Beheer van de buurttuin · ") == true)
    #expect(pilot.text.contains("Naar uw terminal gestuurd"))
    #expect(!pilot.view.usesMouse, "the terminal selects while it is shown")
    try pilot.press("Esc")
    #expect(pilot.view.usesMouse)
    try pilot.press("y Down Enter Esc")
    #expect(pilot.copies.last == "2026-0001")
    let screen = pilot.text
    try pilot.press("y Down Down Enter Esc")
    #expect(pilot.copies.last == screen)
    try pilot.press("Enter y Down Down Enter")
    #expect(pilot.copies.last?.contains("Beheer van de buurttuin") == true)
    #expect(pilot.copies.last?.contains("## Tijdlijn") == true)
  }

  @Test("where the clipboard is forbidden nothing is sent, and the text is still shown")
  func forbidden() throws {
    let sample = try Sample()
    defer { sample.remove() }
    sample.sendsToClipboard = false
    var pilot = try sample.pilot()
    try pilot.press("y Enter")
    #expect(pilot.copies.isEmpty)
    #expect(pilot.text.contains("Sturen naar het klembord staat uit"))
    #expect(pilot.text.contains("Dagbesteding"))
  }

  @Test("m switches the mouse off, and its hint then says that it switches it on")
  func mouse() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("m j")
    #expect(!pilot.view.usesMouse)
    #expect(pilot.frame.row(23).hasPrefix("Enter"))
    try pilot.resize(Size(600, 24))
    #expect(pilot.frame.row(23).contains("m muis aan"))
    try pilot.resize(Size(80, 24))
    try pilot.press("m")
    #expect(pilot.text.contains("Met Shift en slepen selecteert u tekst."))
    #expect(pilot.view.usesMouse)
  }
}
