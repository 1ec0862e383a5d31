import Casework
import ChallengeCore
import Wording

/// A workflow as a place/transition net in PNML, with its first and its last marking.
///
/// The standard has no place for the last marking. It stands where tools for process mining look for
/// it, in a namespace of its own: what is in the namespace of PNML is as the standard says.
///
/// > Source: ISO/IEC 15909-2, P/T nets.
package struct PNMLNet: Sendable {
  private let net: WorkflowNet
  private let title: String
  private let language: Language

  package init(_ net: WorkflowNet, title: String, in language: Language) {
    self.net = net
    self.title = title
    self.language = language
  }

  package var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<pnml xmlns=\"http://www.pnml.org/version-2009/grammar/pnml\">",
      "  "
        + XMLText.tag(
          "net",
          [
            ("id", "net-\(net.process ?? "main")"),
            ("type", "http://www.pnml.org/version-2009/grammar/ptnet"),
          ], isEmpty: false),
      "    " + name(title),
      "    <finalmarkings xmlns=\"urn:r2c:final-markings\"><marking>"
        + "<place idref=\"\(WorkflowNet.end)\"><text>1</text></place></marking></finalmarkings>",
      "    <page id=\"page\">",
    ]
    lines += net.places.map(place)
    lines += net.transitions.map(transition)
    for (index, transition) in net.transitions.enumerated() {
      lines.append(arc("a\(2 * index + 1)", transition.from, transition.id))
      lines.append(arc("a\(2 * index + 2)", transition.id, transition.to))
    }
    return (lines + ["    </page>", "  </net>", "</pnml>", ""]).joined(separator: "\n")
  }

  private func place(_ place: WorkflowNet.Place) -> String {
    let label = place.label?.text(in: language) ?? place.id
    let marking =
      place.id == WorkflowNet.begin ? "<initialMarking><text>1</text></initialMarking>" : ""
    return "      " + XMLText.tag("place", [("id", place.id)], isEmpty: false) + name(label)
      + marking + "</place>"
  }

  /// A transition without a name is marked in the way that tools for process mining know.
  private func transition(_ transition: WorkflowNet.Transition) -> String {
    let head = "      " + XMLText.tag("transition", [("id", transition.id)], isEmpty: false)
    if let label = transition.name { return head + name(label) + "</transition>" }
    let properties = [
      ("distributionType", "IMMEDIATE"), ("priority", "1"), ("weight", "1.0"),
      ("invisible", "true"),
    ].map { "<property key=\"\($0.0)\">\($0.1)</property>" }.joined()
    return head + "<toolspecific tool=\"StochasticPetriNet\" version=\"0.2\">\(properties)"
      + "</toolspecific></transition>"
  }

  private func arc(_ id: String, _ source: String, _ target: String) -> String {
    "      " + XMLText.tag("arc", [("id", id), ("source", source), ("target", target)])
  }

  private func name(_ text: String) -> String {
    "<name><text>\(XMLText.escape(text))</text></name>"
  }
}
