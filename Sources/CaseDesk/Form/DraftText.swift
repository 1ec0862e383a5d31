import ChallengeCore

/// A form as it is kept in somebody's drawer: text, a line for each thing, its name first.
///
/// It holds what stands in the fields and every step that can be undone, and nothing of how the form
/// looks; that is made anew from the rules when it is opened.
struct Draft: Hashable {
  /// The version of the form of this text.
  static let format = 1

  let key: FormModel.Identity
  /// As the form was called.
  let title: String
  /// The version of the case that it was filled in for.
  let version: Int?
  /// What stood in it when it was opened.
  let start: Filling
  let filling: Filling
  let past: [Filling]
  let future: [Filling]

  // MARK: As text

  /// The text that ``init(_:)`` reads; of the steps that can be undone, the last that fit.
  func text(limit: Int) -> String {
    var past = past[...]
    var future = future[...]
    while true {
      let text = text(past, future)
      if text.utf8.count <= limit || (past.isEmpty && future.isEmpty) { return text }
      past = past.dropFirst(max(1, past.count / 2))
      future = future.dropFirst(max(1, future.count / 2))
    }
  }

  private func text(_ past: ArraySlice<Filling>, _ future: ArraySlice<Filling>) -> String {
    var lines = ["form \(key.text)", "title \(Self.escaped(title))"]
    if let version { lines.append("version \(version)") }
    lines += ["was"] + Self.lines(start) + ["now"] + Self.lines(filling)
    for step in past { lines += ["undo"] + Self.lines(step) }
    for step in future { lines += ["redo"] + Self.lines(step) }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ filling: Filling) -> [String] {
    var lines = ["at \(filling.cursor) \(filling.focus)"]
    for (name, content) in filling.contents.sorted(by: { $0.key < $1.key }) {
      switch content {
      case .text(let text): lines.append("text \(name) \(escaped(text))")
      case .chosen(let values): lines.append("chosen \(name) \(values.joined(separator: ","))")
      }
    }
    return lines
  }

  /// Nil when it is not such a text; lines that are not known are left out.
  init?(_ text: String) {
    var key: FormModel.Identity?
    var title = ""
    var version: Int?
    var steps: [(kind: Substring, filling: Filling)] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      let rest = line.dropFirst(parts[0].count + 1)
      switch parts[0] {
      case "form": key = FormModel.Identity(text: String(rest))
      case "title": title = Self.unescaped(rest)
      case "version": version = Int(rest)
      case "was", "now", "undo", "redo": steps.append((parts[0], Filling()))
      default:
        guard parts.count == 3, !steps.isEmpty else { continue }
        Self.read(parts, into: &steps[steps.count - 1].filling)
      }
    }
    guard let key, let now = steps.first(where: { $0.kind == "now" }) else { return nil }
    self.init(
      key: key, title: title, version: version,
      start: steps.first { $0.kind == "was" }?.filling ?? Filling(), filling: now.filling,
      past: steps.filter { $0.kind == "undo" }.map(\.filling),
      future: steps.filter { $0.kind == "redo" }.map(\.filling))
  }

  init(
    key: FormModel.Identity, title: String, version: Int?, start: Filling, filling: Filling,
    past: [Filling] = [], future: [Filling] = []
  ) {
    self.key = key
    self.title = title
    self.version = version
    self.start = start
    self.filling = filling
    self.past = past
    self.future = future
  }

  private static func read(_ parts: [Substring], into filling: inout Filling) {
    switch parts[0] {
    case "at": (filling.cursor, filling.focus) = (Int(parts[1]) ?? 0, String(parts[2]))
    case "text": filling.contents[String(parts[1])] = .text(unescaped(parts[2]))
    case "chosen":
      filling.contents[String(parts[1])] = .chosen(parts[2].split(separator: ",").map(String.init))
    default: break
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscape = false
    for character in text {
      switch (isEscape, character) {
      case (true, "n"): result.append("\n")
      case (true, "r"): result.append("\r")
      case (true, _): result.append(character)
      case (false, "\\"):
        isEscape = true
        continue
      default: result.append(character)
      }
      isEscape = false
    }
    return result
  }
}

extension FormModel.Identity {
  /// One name for one form: `2026-0001 add contact-person`, `- new`.
  var text: String {
    let number = number?.text ?? "-"
    switch purpose {
    case .newCase: return "\(number) new"
    case .addTask: return "\(number) add-task"
    case .changeTask(let id): return "\(number) change-task \(id)"
    case .endTask(let id): return "\(number) end-task \(id)"
    case .note: return "\(number) note"
    case .attach: return "\(number) attach"
    case .saveFile(let id): return "\(number) save-file \(id)"
    case .correct(let entry): return "\(number) correct \(entry)"
    case .statusCode: return "\(number) status-code"
    case .letter(let kind): return "\(number) letter \(kind.rawValue)"
    case .person(nil): return "\(number) person"
    case .person(let id?): return "\(number) person \(id)"
    case .endPerson(let id): return "\(number) end-person \(id)"
    case .add(let kind): return "\(number) add \(kind)"
    case .change(let id): return "\(number) change \(id)"
    case .withdraw(let id): return "\(number) withdraw \(id)"
    case .act(let name, let record):
      return "\(number) act \(name)" + (record.map { " \($0)" } ?? "")
    }
  }

  /// The form of a ``text``; nil when it is none.
  init?(text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count >= 2 else { return nil }
    guard let purpose = FormModel.Purpose(parts.dropFirst().map { $0 }) else { return nil }
    self.init(number: parts[0] == "-" ? nil : CaseNumber(parts[0]), purpose: purpose)
  }
}

extension FormModel.Purpose {
  /// From the words of ``FormModel/Identity/text`` after the number; nil when they are none.
  fileprivate init?(_ words: [String]) {
    let last = words.last ?? ""
    switch (words[0], words.count) {
    case ("new", 1): self = .newCase
    case ("note", 1): self = .note
    case ("add-task", 1): self = .addTask
    case ("change-task", 2): self = .changeTask(CatalogueID(last))
    case ("end-task", 2): self = .endTask(CatalogueID(last))
    case ("add", 2): self = .add(kind: last)
    case ("change", 2): self = .change(RecordID(last))
    case ("withdraw", 2): self = .withdraw(RecordID(last))
    case ("act", 2): self = .act(last, nil)
    case ("act", 3): self = .act(words[1], RecordID(last))
    case ("attach", 1): self = .attach
    case ("save-file", 2): self = .saveFile(RecordID(last))
    case ("correct", 2):
      guard let entry = Int(last) else { return nil }
      self = .correct(entry)
    case ("status-code", 1): self = .statusCode
    case ("letter", 2):
      guard let kind = LetterKind(rawValue: last) else { return nil }
      self = .letter(kind)
    case ("person", 1): self = .person(nil)
    case ("person", 2): self = .person(PersonID(last))
    case ("end-person", 2): self = .endPerson(PersonID(last))
    default: return nil
    }
  }
}
