/// Copying, and the mouse.
extension DeskWords {
  /// What can be copied of a screen.
  package enum CopyChoice: String, Hashable, Sendable, CaseIterable {
    case row, number, statusCode, dossier, screen
  }

  package func copy(_ choice: CopyChoice) -> String {
    switch choice {
    case .row: say("wat is gekozen", "what is selected")
    case .number: say("het zaaknummer", "the case number")
    case .statusCode: say("de statuscode", "the status code")
    case .dossier: say("het dossier als tekst", "the dossier as text")
    case .screen: say("het scherm als tekst", "the screen as text")
    }
  }

  package var whatToCopy: String { say("Wat wilt u kopiëren?", "What do you want to copy?") }
  package var nothingToCopy: String {
    say("Hier staat niets om te kopiëren.", "There is nothing to copy here.")
  }
  package var sentToTerminal: String {
    say(
      "Naar uw terminal gestuurd. U kunt het hier ook selecteren.",
      "Sent to your terminal. You can also select it here.")
  }
  package var clipboardIsOff: String {
    say(
      "Sturen naar het klembord staat uit. Selecteer de tekst hier.",
      "Sending to the clipboard is off. Select the text here.")
  }
  package var copiedKeys: String { say("Esc terug   ↑↓ lopen", "Esc back   ↑↓ move") }
  package var tooMuchToCopy: String {
    say(
      "Dat is te veel voor het klembord. Selecteer de tekst hier.",
      "That is too much for the clipboard. Select the text here.")
  }

  // MARK: Mouse

  package var mouseIsOn: String {
    say(
      "De muis doet mee. Met Shift en slepen selecteert u tekst.",
      "The mouse takes part. Shift and dragging selects text.")
  }
  package var mouseIsOff: String {
    say(
      "De muis is uit: u selecteert tekst zoals altijd in uw terminal.",
      "The mouse is off: you select text as always in your terminal.")
  }

  /// In the key bar while the mouse is off.
  package var mouseOnHint: String { say("muis aan", "mouse on") }
}
