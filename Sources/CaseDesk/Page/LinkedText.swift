import Terminal

extension Span {
  /// The text in pieces, of which addresses of pages and of mail can be opened by the terminal.
  ///
  /// A link always leads to what its text says, so that nobody is led elsewhere by what a stranger
  /// typed. An address that did not fit on one line is no link.
  static func linked(_ text: String, _ style: Style) -> [Span] {
    guard text.contains("@") || text.contains("://") else { return [Span(text, style)] }
    var spans: [Span] = []
    var plain = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !plain.isEmpty || !spans.isEmpty { plain += " " }
      let address = word.trimmed
      guard let link = link(address) else {
        plain += word
        continue
      }
      plain += word[..<address.startIndex]
      if !plain.isEmpty { spans.append(Span(plain, style)) }
      spans.append(Span(String(address), style, link: link))
      plain = String(word[address.endIndex...])
    }
    return plain.isEmpty ? spans : spans + [Span(plain, style)]
  }

  private static func link(_ word: Substring) -> Link? {
    if word.hasPrefix("https://") || word.hasPrefix("http://") { return Link(word) }
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].dropFirst().dropLast().contains("."),
      word.allSatisfy({ $0.isLetter || $0.isNumber || "@.-_+".contains($0) })
    else { return nil }
    return Link("mailto:\(word)")
  }
}

extension Substring {
  /// Without the signs that stand around a word.
  fileprivate var trimmed: Substring {
    var word = self
    while let last = word.last, ".,;:!?)>”’\"'".contains(last) { word.removeLast() }
    while let first = word.first, "(<“‘\"'".contains(first) { word.removeFirst() }
    return word
  }
}
