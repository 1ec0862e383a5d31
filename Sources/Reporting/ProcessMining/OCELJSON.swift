/// An object-centric event log as OCEL 2.0 JSON, made case by case.
///
/// The file is ``head``, the objects of all cases, ``middle``, the events of all cases, and ``tail``,
/// which knows the types that came. Only those are kept here, and which shared objects there are.
package struct OCELJSON: Sendable {
  private var catalogue = OCELCatalogue()
  private var hasObjects = false
  private var hasEvents = false

  package init() {}

  package static let head = "{\"objects\":[\n"
  package static let middle = "\n],\"events\":[\n"

  /// The objects and the events of a case, each to be put behind those of the case before.
  package mutating func add(_ part: OCELCase) -> (objects: String, events: String) {
    let objects = catalogue.add(part).map(Self.text).joined(separator: ",\n")
    let events = part.events.map(Self.text).joined(separator: ",\n")
    return (Self.behind(&hasObjects, objects), Self.behind(&hasEvents, events))
  }

  package var tail: String {
    let objects = catalogue.objectTypes.map { Self.text($0.name, $0.attributes) }
    let events = catalogue.eventTypes.map { Self.text($0.name, $0.attributes) }
    return "\n],\"objectTypes\":[\n\(objects.joined(separator: ",\n"))\n],"
      + "\"eventTypes\":[\n\(events.joined(separator: ",\n"))\n]}\n"
  }

  /// A part of a list with the comma that it needs.
  private static func behind(_ hasSome: inout Bool, _ part: String) -> String {
    guard !part.isEmpty else { return "" }
    defer { hasSome = true }
    return hasSome ? ",\n" + part : part
  }

  // MARK: Parts

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
