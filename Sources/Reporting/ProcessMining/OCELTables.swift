/// An object-centric event log as the tables of OCEL 2.0 in a relational database, case by case.
///
/// > Source: OCEL 2.0 specification, relational format.
package struct OCELTables: Sendable {
  package struct Column: Hashable, Sendable {
    package let name: String
    package let type: String
    package var isKey = false
    /// The table whose column of this name the values stand in.
    package var reference: (table: String, column: String)?

    package static func == (left: Column, right: Column) -> Bool {
      left.name == right.name && left.type == right.type
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// A table that is made, or a row that is added, in this order.
  package enum Change: Sendable {
    case create(String, [Column])
    case insert(String, [OCEL.Value?])
  }

  private var catalogue = OCELCatalogue()
  private var objectTables: [String: String] = [:]
  private var eventTables: [String: String] = [:]

  package init() {}

  /// The tables that every log has.
  package static let first: [Change] = {
    func map(_ table: String) -> Change {
      .create(
        table,
        [
          Column(name: "ocel_type", type: "TEXT", isKey: true),
          Column(name: "ocel_type_map", type: "TEXT"),
        ])
    }
    func things(_ table: String) -> Change {
      .create(
        table,
        [
          Column(name: "ocel_id", type: "TEXT", isKey: true),
          Column(name: "ocel_type", type: "TEXT", reference: ("\(table)_map_type", "ocel_type")),
        ])
    }
    func relations(_ table: String, _ from: (String, String), _ to: String) -> Change {
      .create(
        table,
        [
          Column(name: from.0, type: "TEXT", isKey: true, reference: (from.1, "ocel_id")),
          Column(name: to, type: "TEXT", isKey: true, reference: ("object", "ocel_id")),
          Column(name: "ocel_qualifier", type: "TEXT", isKey: true),
        ])
    }
    return [
      map("event_map_type"), map("object_map_type"), things("event"), things("object"),
      relations("event_object", ("ocel_event_id", "event"), "ocel_object_id"),
      relations("object_object", ("ocel_source_id", "object"), "ocel_target_id"),
    ]
  }()

  package mutating func add(_ part: OCELCase) -> [Change] {
    var changes: [Change] = []
    let objects = catalogue.add(part)
    for object in objects { changes += rows(object) }
    for object in objects {
      changes += object.relations.map {
        .insert("object_object", [.text(object.id), .text($0.object), .text($0.qualifier)])
      }
    }
    for event in part.events {
      changes += row(event)
      changes += event.relations.once.map {
        .insert("event_object", [.text(event.id), .text($0.object), .text($0.qualifier)])
      }
    }
    return changes
  }

  // MARK: Objects and events

  private mutating func rows(_ object: OCEL.Object) -> [Change] {
    let attributes = OCELType.attributes(ofObject: object.type)
    var changes: [Change] = []
    let table = Self.table("object", object.type, &objectTables) { table in
      let columns =
        [
          Column(name: "ocel_id", type: "TEXT", reference: ("object", "ocel_id")),
          Column(name: "ocel_time", type: "TIMESTAMP"),
          Column(name: "ocel_changed_field", type: "TEXT"),
        ] + attributes.map(Self.column)
      changes.append(.create(table, columns))
    }
    changes +=
      table.isNew ? [.insert("object_map_type", [.text(object.type), .text(table.map)])] : []
    changes.append(.insert("object", [.text(object.id), .text(object.type)]))
    let first = object.changes.filter(\.isFirst)
    changes.append(
      .insert(
        table.name,
        [.text(object.id), .time(OCEL.start), nil]
          + attributes.map { attribute in first.last { $0.name == attribute.name }?.value }))
    for change in object.changes where !change.isFirst {
      changes.append(
        .insert(
          table.name,
          [.text(object.id), .time(change.time), .text(change.name)]
            + attributes.map { $0.name == change.name ? change.value : nil }))
    }
    return changes
  }

  private mutating func row(_ event: OCEL.Event) -> [Change] {
    let attributes = event.shape.attributes
    var changes: [Change] = []
    let table = Self.table("event", event.type, &eventTables) { table in
      let columns =
        [
          Column(name: "ocel_id", type: "TEXT", isKey: true, reference: ("event", "ocel_id")),
          Column(name: "ocel_time", type: "TIMESTAMP"),
        ] + attributes.map(Self.column)
      changes.append(.create(table, columns))
    }
    changes +=
      table.isNew ? [.insert("event_map_type", [.text(event.type), .text(table.map)])] : []
    changes.append(.insert("event", [.text(event.id), .text(event.type)]))
    changes.append(
      .insert(
        table.name,
        [.text(event.id), .time(event.time)]
          + attributes.map { attribute in
            event.values.first { $0.name == attribute.name }?.value
          }))
    return changes
  }

  private static func column(_ attribute: OCEL.Attribute) -> Column {
    let type =
      switch attribute.type {
      case .string: "TEXT"
      case .time: "TIMESTAMP"
      case .integer: "INTEGER"
      case .boolean: "BOOLEAN"
      }
    return Column(name: attribute.name, type: type)
  }

  /// The table of a type, made when it is met for the first time.
  private static func table(
    _ sort: String, _ type: String, _ known: inout [String: String], make: (String) -> Void
  ) -> (name: String, map: String, isNew: Bool) {
    if let map = known[type] { return ("\(sort)_\(map)", map, false) }
    let plain = String(
      type.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          ? Character(scalar) : "_"
      })
    // The fixed tables have names of this shape too.
    var taken = Set(known.values.map { $0.lowercased() }).union(["object", "map_type"])
    var map = plain
    while !taken.insert(map.lowercased()).inserted { map += "_" }
    known[type] = map
    make("\(sort)_\(map)")
    return ("\(sort)_\(map)", map, true)
  }
}
