/// What the parser of the command line says, in the language of the reader.
///
/// The parser speaks English only; these are the forms that its sentences have.
///
/// > Source: swift-argument-parser 1.8.2, `ErrorMessageGenerator`.
struct ParserWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// The sentence in Dutch where its form is known, else as it came.
  func sentence(_ message: String) -> String {
    guard language == .dutch else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first else { return message }
    let said = dutch(String(first))
    return ([said] + lines.dropFirst().map(String.init)).joined(separator: "\n")
  }

  private func dutch(_ line: String) -> String {
    for form in Self.forms {
      if let told = form.told(line, self) { return told }
    }
    return line
  }

  /// A beginning of a sentence, and how it is said in Dutch.
  private struct Form {
    let beginning: String
    let dutch: String

    func told(_ line: String, _ words: ParserWords) -> String? {
      guard line.hasPrefix(beginning) else { return nil }
      return dutch + words.rest(String(line.dropFirst(beginning.count)))
    }
  }

  private static let forms: [Form] = [
    Form(beginning: "Unknown option ", dutch: "onbekende optie "),
    Form(beginning: "Missing value for ", dutch: "er ontbreekt een waarde bij "),
    Form(beginning: "Missing expected argument ", dutch: "er ontbreekt een argument: "),
    Form(beginning: "Missing one of: ", dutch: "er ontbreekt een van deze: "),
    Form(beginning: "Unexpected argument ", dutch: "onverwacht argument "),
    Form(beginning: "Invalid subcommand ", dutch: "onbekende opdracht "),
    Form(beginning: "The value ", dutch: "de waarde "),
    Form(beginning: "Value to be set with ", dutch: "de waarde van "),
  ]

  /// What follows in such a sentence.
  private func rest(_ text: String) -> String {
    let parts = [
      (" is invalid for ", " past niet bij "), (". Did you mean ", ". Bedoelde u "),
      (" had already been set with ", " is al gegeven met "), (" is invalid.", " past niet."),
      (". Please provide one of ", ". Kies een van "),
      (". Please provide one of the following:", ". Kies een van deze:"),
    ]
    return parts.reduce(text) { text, part in
      text.split(separator: part.0, omittingEmptySubsequences: false).joined(separator: part.1)
    }
  }
}
