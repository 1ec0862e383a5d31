/// Keeps a spreadsheet from taking entered text for a formula.
///
/// > Source: OWASP, CSV injection.
package enum FormulaSafety {
  /// What stands at the beginning of a formula, also after blanks or in full width.
  private static let openers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func isFormula(_ text: some StringProtocol) -> Bool {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{00A0}" }
    return first.map(openers.contains) ?? false
  }

  /// The text with an apostrophe before it when it could be a formula.
  package static func harmless(_ text: String) -> String {
    isFormula(text) ? "'\(text)" : text
  }

  /// The text without the apostrophe that ``harmless(_:)`` put before it.
  package static func restored(_ text: String) -> String {
    text.first == "'" && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
  }
}
