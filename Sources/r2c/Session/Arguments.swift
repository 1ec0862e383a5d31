/// The order of arguments on the command line.
enum Arguments {
  private static let withValue: Set<String> = [
    "--db", "--as", "--on", "--lang", "--for", "--basis", "--if-version",
  ]
  private static let flags: Set<String> = [
    "--json", "--plain", "--no-color", "--allow-network-file-system",
  ]

  /// The same arguments with the general options that stand before the command moved behind it,
  /// where the parser takes them: `r2c --db x list` means `r2c list --db x`.
  static func commandFirst(_ arguments: some Sequence<String>) -> [String] {
    var rest = Array(arguments)[...]
    var leading: [String] = []
    while let first = rest.first {
      let name = String(first.prefix { $0 != "=" })
      if withValue.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if flags.contains(first) || (withValue.contains(name) && first.contains("=")) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    // The parser's own command knows no options; the language of the run has been read by then.
    if rest.first == "help" { return rest.filter { !isLanguage($0, after: rest) } }
    return rest.first.map { $0.hasPrefix("-") } ?? true
      ? leading + rest : rest + leading
  }

  /// Whether an argument chooses the language, or is the language that was chosen.
  private static func isLanguage(_ argument: String, after arguments: ArraySlice<String>) -> Bool {
    if argument == "--lang" || argument.hasPrefix("--lang=") { return true }
    guard let place = arguments.firstIndex(of: argument), place > arguments.startIndex else {
      return false
    }
    return arguments[place - 1] == "--lang"
  }
}
