import Statechart

/// The words for what is wrong, or doubtful, in a state machine.
package struct ChartWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func message(_ finding: ChartFinding) -> String {
    switch finding {
    case .emptyName(let parent):
      parent.map {
        language.say(
          "Een toestand in \(quote($0)) heeft geen naam.", "A state in \(quote($0)) has no name.")
      } ?? language.say("Een toestand heeft geen naam.", "A state has no name.")
    case .emptyFactName(let place):
      language.say(
        "Een voorwaarde van \(named(place)) heeft geen naam.",
        "A requirement of \(named(place)) has no name.")
    case .duplicateName(let name):
      language.say(
        "De naam \(quote(name)) is twee keer gebruikt.", "The name \(quote(name)) is used twice.")
    case .limitExceeded(let measure, let count, let limit):
      language.say(
        "Te veel \(self.measure(measure)): \(language.number(count)); "
          + "\(language.number(limit)) is de grens.",
        "Too many \(self.measure(measure)): \(language.number(count)); "
          + "\(language.number(limit)) is the limit.")
    case .rootNotCompound(let name):
      language.say(
        "\(quote(name)) bovenaan heeft geen toestanden in zich.",
        "\(quote(name)) at the top has no states inside.")
    case .rootWithBehaviour(let name):
      language.say(
        "\(quote(name)) bovenaan mag zelf niets doen.",
        "\(quote(name)) at the top may not do anything itself.")
    case .childrenNotAllowed(let state):
      language.say(
        "\(quote(state)) mag geen toestanden in zich hebben.",
        "\(quote(state)) may not have states inside.")
    case .compoundWithoutChildren(let state), .parallelWithoutChildren(let state):
      language.say(
        "\(quote(state)) heeft geen toestanden in zich.", "\(quote(state)) has no states inside.")
    case .finalInParallel(let state, let parent):
      language.say(
        "Het einde \(quote(state)) mag niet direct in \(quote(parent)) staan.",
        "The end \(quote(state)) may not stand directly in \(quote(parent)).")
    case .finalWithTransition(let state):
      language.say(
        "\(quote(state)) is een einde en heeft toch een overgang.",
        "\(quote(state)) is an end and still has a transition.")
    case .historyMisplaced(let state, let parent):
      language.say(
        "De geschiedenis \(quote(state)) kan niet in \(quote(parent)) staan.",
        "The history state \(quote(state)) cannot stand in \(quote(parent)).")
    case .historyWithBehaviour(let state):
      language.say(
        "De geschiedenis \(quote(state)) mag zelf niets doen.",
        "The history state \(quote(state)) may not do anything itself.")
    default: referenceMessage(finding)
    }
  }

  private func referenceMessage(_ finding: ChartFinding) -> String {
    switch finding {
    case .unknownInitial(let state, let initial):
      language.say(
        "\(quote(state)) begint in \(quote(initial)), en die toestand is er niet.",
        "\(quote(state)) begins in \(quote(initial)), and there is no such state.")
    case .initialNotDescendant(let state, let initial):
      language.say(
        "\(quote(state)) begint in \(quote(initial)), die er niet in ligt.",
        "\(quote(state)) begins in \(quote(initial)), which is not inside it.")
    case .historyWithoutDefault(let state):
      language.say(
        "De geschiedenis \(quote(state)) heeft geen begin voor de eerste keer.",
        "The history state \(quote(state)) has no default for the first time.")
    case .unknownHistoryDefault(let state, let target):
      language.say(
        "De geschiedenis \(quote(state)) wijst naar \(quote(target)), en die is er niet.",
        "The history state \(quote(state)) points to \(quote(target)), which is not there.")
    case .historyDefaultMisplaced(let state, let target):
      language.say(
        "De geschiedenis \(quote(state)) wijst naar \(quote(target)), die er niet in ligt.",
        "The history state \(quote(state)) points to \(quote(target)), which is not inside.")
    case .unknownTarget(let place, let target):
      language.say(
        "\(named(place)) gaat naar \(quote(target)), en die toestand is er niet.",
        "\(named(place)) leads to \(quote(target)), and there is no such state.")
    case .conflictingTargets(let place, let first, let second):
      language.say(
        "\(named(place)) gaat naar \(quote(first)) en \(quote(second)), en dat gaat niet samen.",
        "\(named(place)) leads to \(quote(first)) and \(quote(second)), which exclude each other.")
    case .conflictingDefaults(let state, let first, let second):
      language.say(
        "\(quote(state)) begint in \(quote(first)) en \(quote(second)), en dat gaat niet samen.",
        "\(quote(state)) begins in \(quote(first)) and \(quote(second)), which exclude each other.")
    case .unknownGuardState(let place, let state), .unknownDoneState(let place, let state):
      language.say(
        "\(named(place)) noemt de toestand \(quote(state)), en die is er niet.",
        "\(named(place)) names the state \(quote(state)), which is not there.")
    case .invalidEventName(let state, let event):
      language.say(
        "In \(quote(state)) is \(quote(event)) geen naam van een gebeurtenis.",
        "In \(quote(state)), \(quote(event)) is not the name of an event.")
    case .reservedEvent(let state, let event):
      language.say(
        "In \(quote(state)) is \(quote(event)) een naam van het programma zelf.",
        "In \(quote(state)), \(quote(event)) is a name of the program itself.")
    case .unansweredEvent(let state, let event):
      language.say(
        "\(quote(state)) geeft \(quote(event)), en niets antwoordt daarop.",
        "\(quote(state)) raises \(quote(event)), and nothing answers it.")
    default: behaviourMessage(finding)
    }
  }

  // MARK: Names

  func quote(_ name: String) -> String { language.quote(name) }

  /// A transition within a sentence: `De overgang ‘dien-in’ van ‘vooroverleg’`.
  func named(_ place: TransitionPlace) -> String {
    guard let name = place.name ?? place.event else {
      return language.say(
        "Overgang \(place.index + 1) van \(quote(place.state))",
        "Transition \(place.index + 1) of \(quote(place.state))")
    }
    return language.say(
      "De overgang \(quote(name)) van \(quote(place.state))",
      "The transition \(quote(name)) of \(quote(place.state))")
  }

  private func measure(_ measure: ChartFinding.Measure) -> String {
    switch measure {
    case .states: language.say("toestanden", "states")
    case .depth: language.say("niveaus in elkaar", "levels inside each other")
    case .transitions: language.say("overgangen", "transitions")
    case .eventlessTransitions:
      language.say("overgangen zonder gebeurtenis", "transitions without an event")
    case .events: language.say("gebeurtenissen", "events")
    case .facts: language.say("voorwaarden", "requirements")
    case .actions: language.say("gevolgen", "effects")
    case .guardDepth: language.say("niveaus in een voorwaarde", "levels in a guard")
    case .guardParts: language.say("delen van een voorwaarde", "parts of a guard")
    }
  }
}
