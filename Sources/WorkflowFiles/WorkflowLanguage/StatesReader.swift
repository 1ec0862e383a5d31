import ChallengeCore
import Statechart

/// Reads the states of one machine.
struct StatesReader {
  let names: WorkflowNames
  /// The record kind that the machine belongs to, nil for the main line.
  let process: String?
  let log: FindingLog
  var places: ChartPlaces
  var meanings: [String: StateMeaning] = [:]
  var used = UsedNames()

  init(names: WorkflowNames, process: String?, log: FindingLog, places: ChartPlaces) {
    self.names = names
    self.process = process
    self.log = log
    self.places = places
  }

  /// What the states around a state say for it.
  private struct Around {
    var hasText = false
    var hasPhase = false
    var hasMoves = false
  }

  private static let keys = [
    "label", "phase", "resident", "resident-when", "moves", "entry", "exit", "on", "always",
    "initial", "states",
    "regions", "end", "history",
  ]

  /// The whole machine under a synthetic root, which carries no behaviour of its own.
  mutating func root(_ reader: MappingReader, name: String) -> StateDescription? {
    guard let entries = reader.required("states").flatMap(log.named), !entries.isEmpty else {
      return nil
    }
    let children = entries.map { state($0, Around()) }
    places.initials[name] = reader.value("initial")?.position
    let initial = reader.value("initial").flatMap { log.text($0) } ?? entries[0].key
    return StateDescription(name: name, kind: .compound(initial: initial), children: children)
  }

  private mutating func state(_ entry: YamlNode.Entry, _ around: Around) -> StateDescription {
    let name = entry.key
    places.states[name, default: []].append(entry.keyPosition)
    guard let reader = MappingReader(entry.value, owner: name, known: Self.keys, log: log) else {
      return StateDescription(name: name)
    }
    if reader.has("history") { return history(name, reader) }
    let isEnd = reader.flag("end")
    let meaning = meaning(name, reader, isEnd: isEnd)
    var around = around
    around.hasText = around.hasText || reader.has("resident")
    around.hasPhase = around.hasPhase || reader.has("phase")
    around.hasMoves = around.hasMoves || reader.has("moves")
    let inner = children(name, reader, around, isEnd: isEnd)
    if inner.states.isEmpty { checkLeaf(entry, around, isEnd: isEnd) }
    if let meaning { meanings[name] = meaning }
    let transitions = isEnd ? [] : transitions(name, reader)
    return StateDescription(
      name: name, kind: inner.kind, children: inner.states, transitions: transitions,
      onEntry: effects(reader, "entry"), onExit: effects(reader, "exit"))
  }

  private mutating func children(
    _ name: String, _ reader: MappingReader, _ around: Around, isEnd: Bool
  ) -> (kind: StateDescription.Kind, states: [StateDescription]) {
    reader.exclude("states", "regions")
    if isEnd {
      for key in ["states", "regions", "on", "always", "moves"] { reader.exclude("end", key) }
      return (.final, [])
    }
    if let regions = reader.value("regions") {
      let entries = log.named(regions) ?? []
      return entries.isEmpty ? (.atomic, []) : (.parallel, entries.map { state($0, around) })
    }
    guard let node = reader.value("states"), let entries = log.named(node), !entries.isEmpty else {
      if let initial = reader.entry("initial") {
        log.report(.missingKey("states", in: name), at: initial.keyPosition)
      }
      return (.atomic, [])
    }
    let initial = reader.value("initial").flatMap { log.text($0) } ?? entries[0].key
    places.initials[name] = reader.value("initial")?.position
    return (.compound(initial: initial), entries.map { state($0, around) })
  }

  /// A history state stands for what was active before; it has no meaning of its own.
  private mutating func history(_ name: String, _ reader: MappingReader) -> StateDescription {
    for key in Self.keys where !["history", "initial"].contains(key) {
      reader.exclude("history", key)
    }
    let targets = (reader.required("initial").map(log.textOrList) ?? []).compactMap {
      log.text($0)
    }
    places.initials[name] = reader.value("initial")?.position
    let depth = reader.value("history").flatMap {
      log.known($0, .historyKind, among: ["shallow", "deep"])
    }
    return StateDescription(
      name: name,
      kind: depth == "deep" ? .deepHistory(default: targets) : .shallowHistory(default: targets))
  }

  private func checkLeaf(_ entry: YamlNode.Entry, _ around: Around, isEnd: Bool) {
    guard process == nil else { return }
    let place = entry.keyPosition
    if !around.hasText { log.report(.stateWithoutText(entry.key), at: place) }
    if isEnd { return }
    if !around.hasPhase { log.report(.stateWithoutPhase(entry.key), at: place) }
    if !around.hasMoves { log.report(.stateWithoutMove(entry.key), at: place) }
  }
}

/// What a state means to people.
extension StatesReader {
  private func meaning(_ name: String, _ reader: MappingReader, isEnd: Bool) -> StateMeaning? {
    let label = reader.bilingual("label")
    let phase: Phase? = reader.optionalChoice("phase", .phase)
    let resident = reader.value("resident").flatMap(residentText)
    let moves = (reader.value("moves").flatMap(log.items) ?? []).compactMap(move)
    let variants = (reader.value("resident-when").flatMap(log.items) ?? []).compactMap(variant)
    guard let label else { return nil }
    return StateMeaning(
      name: name, label: label, phase: phase, residentText: resident, variants: variants,
      moves: moves, isEnd: isEnd)
  }

  /// A text that stands instead of the usual one: `{ when: past, text: { nl: …, en: … } }`.
  private func variant(_ node: YamlNode) -> ResidentVariant? {
    let keys = ["when", "text"]
    guard let reader = MappingReader(node, owner: nil, known: keys, log: log) else { return nil }
    let text = reader.required("text").flatMap(residentText)
    guard let when = reader.required("when"), let word = log.text(when) else { return nil }
    let condition: ResidentVariant.Condition? =
      word == "past" ? .past : requirement(when).map { .requirement($0) }
    guard let condition, let text else { return nil }
    return ResidentVariant(when: condition, text: text)
  }

  private func move(_ node: YamlNode) -> MoveDefinition? {
    let keys = ["by", "what", "term", "until", "date"]
    guard let reader = MappingReader(node, owner: nil, known: keys, log: log) else { return nil }
    let by: Side? = reader.choice("by", .side)
    let what = reader.bilingual("what")
    let term = reader.value("term").flatMap { log.known($0, .term, among: names.termNames) }
    let until = reader.value("until").flatMap { requirement($0) }
    guard let by, let what else { return nil }
    let date = reader.value("date").flatMap { node in
      log.text(node).flatMap { log.dateField($0, at: node.position) }
    }
    return MoveDefinition(by: by, what: what, term: term, until: until, date: date)
  }

  /// A text for the challenger, whose placeholders must be known in both languages.
  private func residentText(_ node: YamlNode) -> Bilingual? {
    guard let text = log.bilingual(node), case .mapping(let entries) = node.content else {
      return nil
    }
    for entry in entries {
      let words = entry.key == "nl" ? text.dutch : text.english
      guard let parts = ResidentText.placeholders(in: words) else {
        log.report(.badPlaceholder(words), at: entry.value.position)
        continue
      }
      for part in parts { checkPlaceholder(part, at: entry.value.position) }
    }
    return text
  }

  private func checkPlaceholder(_ text: String, at position: FilePosition) {
    guard let placeholder = ResidentPlaceholder(text) else {
      let known = ResidentPlaceholder.names
      log.report(
        .unknownPlaceholder(text, known: known), at: position,
        nearest: nearestName(to: text, among: known))
      return
    }
    if case .date(let term) = placeholder, !names.termNames.contains(term) {
      log.reportUnknown(.term, term, known: names.termNames, at: position)
    }
  }
}
