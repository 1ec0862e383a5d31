import ChallengeCore
import Statechart

/// What leads out of a state, and what happens to the terms on the way.
extension StatesReader {
  private static let lapse = "lapse."
  private static let done = "done.state."

  /// The transitions of a state, in the order of the file.
  mutating func transitions(_ state: String, _ reader: MappingReader) -> [TransitionDescription] {
    var transitions: [TransitionDescription] = []
    for entry in reader.entries {
      switch entry.key {
      case "on":
        guard let answers = events(entry.value) else { continue }
        for answer in answers {
          let event = (event(answer), answer.keyPosition)
          transitions += self.transitions(answer.value, event: event, of: state)
        }
      case "always":
        transitions += self.transitions(entry.value, event: nil, of: state)
      default: continue
      }
    }
    return transitions
  }

  private func events(_ node: YamlNode) -> [YamlNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return nil
    }
    if entries.isEmpty { log.report(.empty, at: node.position) }
    return entries
  }

  /// The name of the event of an entry under `on:`; a name without meaning is noted.
  private mutating func event(_ entry: YamlNode.Entry) -> String {
    let name = entry.key
    if name.hasPrefix(Self.lapse) {
      let term = String(name.dropFirst(Self.lapse.count))
      if !names.termNames.contains(term) {
        log.reportUnknown(.term, term, known: names.termNames, at: entry.keyPosition)
        return "unknown"
      }
      return name
    }
    if name.hasPrefix(Self.done) { return name }
    guard let action = names.action(name) else {
      log.reportUnknown(
        .event, name, known: names.actionNames(of: process),
        alsoNear: names.termNames.map { Self.lapse + $0 } + [Self.done], at: entry.keyPosition)
      return "unknown"
    }
    used.actions.insert(name)
    if action.process != process {
      log.report(.wrongMachine(action: name, process: action.process), at: entry.keyPosition)
    }
    return name
  }

  private mutating func transitions(
    _ node: YamlNode, event: (name: String, position: FilePosition)?, of state: String
  ) -> [TransitionDescription] {
    switch node.content {
    case .text:
      log.report(.wrongKind(expected: .mappingOrList), at: node.position)
      return []
    case .list:
      return (log.items(node) ?? []).compactMap { transition($0, event: event, of: state) }
    case .mapping:
      return [transition(node, event: event, of: state)].compactMap { $0 }
    }
  }

  private mutating func transition(
    _ node: YamlNode, event: (name: String, position: FilePosition)?, of state: String
  ) -> TransitionDescription? {
    let keys = ["to", "require", "do", "internal"]
    guard let reader = MappingReader(node, owner: nil, known: keys, log: log) else { return nil }
    var place = ChartPlaces.Transition(position: node.position, event: event?.position)
    var targets: [String] = []
    for target in reader.value("to").map(log.textOrList) ?? [] {
      guard let name = log.text(target) else { continue }
      targets.append(name)
      place.targets[name] = target.position
    }
    places.transitions[state, default: []].append(place)
    return TransitionDescription(
      event: event?.name, condition: reader.value("require").map(condition) ?? .always,
      targets: targets, isInternal: reader.flag("internal"), actions: effects(reader, "do"))
  }

  /// What is done to terms, in the order in which it is done.
  mutating func effects(_ reader: MappingReader, _ key: String) -> [Action] {
    guard let items = reader.value(key).flatMap(log.items) else { return [] }
    return items.compactMap { effect($0).map { .effect($0) } }
  }

  private mutating func effect(_ node: YamlNode) -> String? {
    guard let text = log.text(node) else { return nil }
    guard let effect = TermEffect(text) else {
      log.report(.badEffect(text), at: node.position, nearest: nearestEffect(text))
      return nil
    }
    guard names.termNames.contains(effect.term) else {
      log.reportUnknown(.term, effect.term, known: names.termNames, at: node.position)
      return nil
    }
    if case .start = effect { used.terms.insert(effect.term) }
    for reference in effect.references where !log.checkDateField(reference, at: node.position) {
      return nil
    }
    return text
  }

  /// The same effect with the verb that was probably meant.
  private func nearestEffect(_ text: String) -> String? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let verbs = ["start", "stop", "cancel", "suspend", "resume", "extend"]
    guard words.count == 2, !verbs.contains(words[0]),
      let verb = nearestName(to: words[0], among: verbs)
    else { return nil }
    return "\(verb) \(words[1])"
  }
}

/// What must hold before a transition is taken.
extension StatesReader {
  /// Every requirement of a list, or one nested `any`, `all` or `not`.
  private func condition(_ node: YamlNode) -> Guard {
    guard let items = log.items(node) else { return .always }
    let parts = items.compactMap(part)
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func part(_ node: YamlNode) -> Guard? {
    switch node.content {
    case .text: return requirement(node).map { .fact($0) }
    case .list:
      log.report(.wrongKind(expected: .textOrMapping), at: node.position)
      return nil
    case .mapping(let entries):
      let known = ["any", "all", "not"]
      _ = MappingReader(node, owner: nil, known: known, log: log)
      if entries.isEmpty { log.report(.empty, at: node.position) }
      let parts = entries.compactMap { operation($0) }
      return parts.count == 1 ? parts[0] : .all(parts)
    }
  }

  private func operation(_ entry: YamlNode.Entry) -> Guard? {
    switch entry.key {
    case "any": log.items(entry.value).map { .any($0.compactMap(part)) }
    case "all": log.items(entry.value).map { .all($0.compactMap(part)) }
    case "not": part(entry.value).map { .not($0) }
    default: nil
    }
  }

  /// The name of a requirement; it must be one of those that there are.
  func requirement(_ node: YamlNode) -> String? {
    guard let name = log.text(node) else { return nil }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.first == "filled", parts.count == 2 {
      let kind = process.flatMap(RecordKind.named)
      let fields = kind?.fields.map(\.name) ?? []
      if fields.contains(parts[1]) { return name }
      log.reportUnknown(.field, parts[1], known: fields, at: node.position)
      return nil
    }
    if Requirement.named(name) != nil { return name }
    let known = Requirement.all.map(\.name) + Requirement.families.map { "\($0):" }
    log.report(
      .unknownName(.requirement, name, known: known), at: node.position,
      nearest: nearestRequirement(name, parts))
    return nil
  }

  private func nearestRequirement(_ name: String, _ parts: [String]) -> String? {
    guard parts.count == 2, let family = nearestName(to: parts[0], among: Requirement.families)
    else {
      return nearestName(to: name, among: Requirement.all.map(\.name))
    }
    var subjects = Side.allCases.map(\.rawValue)
    if family != "approved-by",
      case .choice(let views) = RecordKind.named("view")?.field("subject")?.type
    {
      subjects = views
    }
    return nearestName(to: parts[1], among: subjects).map { "\(family):\($0)" }
  }
}
