/// An object-centric event log as OCEL 2.0 JSON, made case by case; only the text is kept.
package struct OCELJSON: Sendable {
  private var objects = ""
  private var events = ""
  private var catalogue = OCELCatalogue()

  package init() {}

  package mutating func add(_ part: OCELCase) {
    let new = catalogue.add(part)
    for object in new { Self.append(Self.text(object), to: &objects) }
    for event in part.events { Self.append(Self.text(event), to: &events) }
  }

  package var text: String {
    let types = catalogue.objectTypes.map { Self.text($0.name, $0.attributes) }
    let events = catalogue.eventTypes.map { Self.text($0.name, $0.attributes) }
    return "{\"objectTypes\":[\n\(types.joined(separator: ",\n"))\n],\n"
      + "\"eventTypes\":[\n\(events.joined(separator: ",\n"))\n],\n"
      + "\"objects\":[\n\(objects)\n],\n\"events\":[\n\(self.events)\n]}\n"
  }

  // MARK: Parts

  private static func append(_ text: String, to list: inout String) {
    if !list.isEmpty { list += ",\n" }
    list += text
  }

  private static func text(_ name: String, _ attributes: [OCEL.Attribute]) -> String {
    let own = attributes.map { "{\"name\":\(quoted($0.name)),\"type\":\"\($0.type.rawValue)\"}" }
    return "{\"name\":\(quoted(name)),\"attributes\":[\(own.joined(separator: ","))]}"
  }

  private static func text(_ object: OCEL.Object) -> String {
    let changes = object.changes.map {
      "{\"name\":\(quoted($0.name)),\"time\":\(quoted($0.time)),\"value\":\(value($0.value))}"
    }
    return "{\"id\":\(quoted(object.id)),\"type\":\(quoted(object.type)),"
      + "\"attributes\":[\(changes.joined(separator: ","))],\(relations(object.relations))}"
  }

  private static func text(_ event: OCEL.Event) -> String {
    let values = event.values.map {
      "{\"name\":\(quoted($0.name)),\"value\":\(value($0.value))}"
    }
    return
      "{\"id\":\(quoted(event.id)),\"type\":\(quoted(event.type)),\"time\":\(quoted(event.time)),"
      + "\"attributes\":[\(values.joined(separator: ","))],\(relations(event.relations))}"
  }

  private static func relations(_ relations: [OCEL.Relation]) -> String {
    let own = relations.map {
      "{\"objectId\":\(quoted($0.object)),\"qualifier\":\(quoted($0.qualifier))}"
    }
    return "\"relationships\":[\(own.joined(separator: ","))]"
  }

  private static func value(_ value: OCEL.Value) -> String {
    switch value {
    case .text(let text), .time(let text): quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// > Source: RFC 8259, section 7.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// The types that occur in a log, and which shared objects are in it already.
struct OCELCatalogue: Sendable {
  typealias Kind = (name: String, attributes: [OCEL.Attribute])

  private var objectNames: Set<String> = []
  private var eventShapes: [String: OCEL.Shape] = [:]
  private var shared: Set<String> = []

  /// Notes the types of a case, and gives the objects that are new.
  mutating func add(_ part: OCELCase) -> [OCEL.Object] {
    for event in part.events { eventShapes[event.type] = event.shape }
    return part.objects.filter { object in
      objectNames.insert(object.type)
      guard object.isShared else { return true }
      return shared.insert(object.id).inserted
    }
  }

  /// By name, so that the same cases give the same bytes.
  var objectTypes: [Kind] {
    objectNames.sorted().map { ($0, OCELType.attributes(ofObject: $0)) }
  }

  var eventTypes: [Kind] {
    eventShapes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.attributes) }
  }
}

extension OCEL.Object {
  /// Whether other cases can have it too.
  var isShared: Bool { type == OCELType.party || type == OCELType.catalogueTask }
}
