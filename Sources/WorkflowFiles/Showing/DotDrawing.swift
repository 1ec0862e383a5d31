import Statechart

/// One machine as a Graphviz graph.
struct DotDrawing {
  let picture: Picture

  private var chart: Chart { picture.chart }

  var text: String {
    var lines = [
      "digraph \(Self.quoted(picture.machine.name)) {",
      "  compound=true;",
      "  rankdir=TB;",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    lines += inside(nil, indent: "  ")
    lines += picture.arrows.map(arrow)
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func inside(_ state: StateID?, indent: String) -> [String] {
    var lines: [String] = []
    for child in state.map(chart.children) ?? chart.topStates {
      lines += describe(child, indent: indent)
    }
    guard let first = picture.first(in: state) else { return lines }
    let start = Self.quoted("\(state.map(picture.name) ?? "") begin")
    lines.append("\(indent)\(start) [shape=point, label=\"\"];")
    lines.append("\(indent)\(start) -> \(anchor(first))\(attributes(head: first));")
    return lines
  }

  private func describe(_ state: StateID, indent: String) -> [String] {
    let label = Self.quoted(picture.label(state))
    guard !chart.children(of: state).isEmpty else {
      let isFinal = chart.isFinal(state)
      let shape = isFinal ? ", peripheries=2" : chart.isHistory(state) ? ", shape=circle" : ""
      return ["\(indent)\(Self.quoted(picture.name(state))) [label=\(label)\(shape)];"]
    }
    let style = chart.kind(of: state) == .parallel ? "dashed" : "rounded"
    let inner = indent + "  "
    return [
      "\(indent)subgraph \(cluster(state)) {",
      "\(inner)label=\(label);",
      "\(inner)style=\(style);",
      "\(inner)\(anchor(state)) [shape=point, style=invis, label=\"\"];",
    ] + inside(state, indent: inner) + ["\(indent)}"]
  }

  private func arrow(_ arrow: Picture.Arrow) -> String {
    var more = ["label=\(Self.quoted(arrow.label))"]
    if arrow.staysInside { more.append("style=dashed") }
    let isInside =
      arrow.source == arrow.target || chart.isDescendant(arrow.source, of: arrow.target)
      || chart.isDescendant(arrow.target, of: arrow.source)
    let ends = attributes(
      tail: isInside ? nil : arrow.source, head: isInside ? nil : arrow.target, more: more)
    return "  \(anchor(arrow.source)) -> \(anchor(arrow.target))\(ends);"
  }

  /// Graphviz draws an arrow between nodes and cuts it off at the clusters that are named.
  private func attributes(
    tail: StateID? = nil, head: StateID? = nil, more: [String] = []
  ) -> String {
    var list = more
    if let tail, !chart.children(of: tail).isEmpty { list.append("ltail=\(cluster(tail))") }
    if let head, !chart.children(of: head).isEmpty { list.append("lhead=\(cluster(head))") }
    return list.isEmpty ? "" : " [\(list.joined(separator: ", "))]"
  }

  /// The node that stands for a state: the state itself, or an invisible point in its cluster.
  private func anchor(_ state: StateID) -> String {
    let name = picture.name(state)
    return Self.quoted(chart.children(of: state).isEmpty ? name : "\(name) inside")
  }

  private func cluster(_ state: StateID) -> String {
    Self.quoted("cluster_\(picture.name(state))")
  }

  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n", "\r", "\t": " "
      default: String(Character(scalar))
      }
    }
    return "\"\(escaped.joined())\""
  }
}
