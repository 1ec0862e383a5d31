import Statechart

/// One machine as a Mermaid state diagram.
struct MermaidDrawing {
  let picture: Picture

  private var chart: Chart { picture.chart }

  /// Arrows stand outside all states: Mermaid takes a state that is first named in an arrow for one
  /// of the states around that arrow.
  var text: String {
    var lines = ["stateDiagram-v2"]
    lines += inside(nil, indent: "  ")
    for arrow in picture.arrows {
      let label = arrow.label.isEmpty ? "" : " : \(Self.escaped(arrow.label))"
      lines.append("  \(id(arrow.source)) --> \(id(arrow.target))\(label)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func inside(_ state: StateID?, indent: String) -> [String] {
    let children = state.map(chart.children) ?? chart.topStates
    var lines: [String] = []
    let isParallel = state.map { chart.kind(of: $0) == .parallel } ?? false
    for (number, child) in children.enumerated() {
      if isParallel, number > 0 { lines.append("\(indent)--") }
      lines += describe(child, indent: indent)
    }
    if let first = picture.first(in: state) { lines.append("\(indent)[*] --> \(id(first))") }
    for child in children where chart.isFinal(child) {
      lines.append("\(indent)\(id(child)) --> [*]")
    }
    return lines
  }

  private func describe(_ state: StateID, indent: String) -> [String] {
    let opening = "\(indent)state \"\(Self.escaped(picture.label(state)))\" as \(id(state))"
    guard !chart.children(of: state).isEmpty else { return [opening] }
    return [opening + " {"] + inside(state, indent: indent + "  ") + ["\(indent)}"]
  }

  /// Names have no underscores, so different names stay different; the prefix keeps them apart from
  /// Mermaid's own words.
  private func id(_ state: StateID) -> String {
    "s_" + String(picture.name(state).map { $0 == "-" ? "_" : $0 })
  }

  /// Mermaid reads `#` and a number as a character.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "#", "\"", "<", ">", ";", ":", "{", "}", "[", "]", "\\", "%", "&", "`":
        "#\(scalar.value);"
      case "\n", "\r", "\t": " "
      default: String(Character(scalar))
      }
    }.joined()
  }
}
