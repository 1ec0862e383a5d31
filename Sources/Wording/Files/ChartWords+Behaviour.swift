import Statechart

extension ChartWords {
  func behaviourMessage(_ finding: ChartFinding) -> String {
    switch finding {
    case .eventlessLoop(let places):
      language.say(
        "Deze overgangen lopen vanzelf in een kring rond: \(path(places)).",
        "These transitions go round in a circle by themselves: \(path(places)).")
    case .eventlessCyclePossible(let places):
      language.say(
        "Deze overgangen kunnen vanzelf in een kring rondlopen: \(path(places)).",
        "These transitions may go round in a circle by themselves: \(path(places)).")
    case .unreachableState(let state):
      language.say(
        "Geen weg leidt naar \(quote(state)).", "No way leads to \(quote(state)).")
    case .regionConflictPossible(let first, let second):
      language.say(
        "\(named(first)) en \(inner(second)) kunnen op hetzelfde antwoorden; "
          + "alleen de eerste telt dan.",
        "\(named(first)) and \(inner(second)) may answer the same event; "
          + "only the first then counts.")
    case .shadowedTransition(let place, let by):
      language.say(
        "\(named(place)) komt nooit aan bod: \(inner(by)) gaat altijd voor.",
        "\(named(place)) is never taken: \(inner(by)) always goes first.")
    case .cancelWithoutSchedule(let state, let event):
      language.say(
        "\(quote(state)) trekt \(quote(event)) in, maar niets zet die klaar.",
        "\(quote(state)) cancels \(quote(event)), but nothing schedules it.")
    case .doneNeverHappens(let place, let state):
      language.say(
        "\(named(place)) wacht tot \(quote(state)) klaar is, maar daar is geen einde.",
        "\(named(place)) waits until \(quote(state)) is done, but it has no end.")
    case .exitNeverHappens(let state):
      language.say(
        "\(quote(state)) is het einde; wat er bij het verlaten staat, gebeurt nooit.",
        "\(quote(state)) is the end; what it does on exit never happens.")
    case .unknownActiveState(let state):
      language.say(
        "De zaak staat in \(quote(state)), en die toestand is er niet.",
        "The case stands in \(quote(state)), and there is no such state.")
    case .nothingActive(let state):
      language.say(
        "De zaak staat nergens in \(quote(state)).", "The case stands nowhere in \(quote(state)).")
    case .severalActive(let state, let first, let second):
      language.say(
        "In \(quote(state)) staat de zaak in \(quote(first)) en in \(quote(second)).",
        "In \(quote(state)) the case stands in \(quote(first)) and in \(quote(second)).")
    case .unknownHistory(let name):
      language.say(
        "De zaak onthoudt \(quote(name)), en die geschiedenis is er niet.",
        "The case remembers \(quote(name)), and there is no such history state.")
    case .historyValueMisplaced(let history, let states):
      language.say(
        "De geschiedenis \(quote(history)) kan dit niet onthouden: \(language.list(states)).",
        "The history state \(quote(history)) cannot remember this: \(language.list(states)).")
    default: preconditionFailure("a finding without words")
    }
  }

  private func path(_ places: [TransitionPlace]) -> String {
    places.map { quote($0.state) }.joined(separator: " → ")
  }

  /// A transition further on in a sentence.
  private func inner(_ place: TransitionPlace) -> String {
    let name = named(place)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  package func hint(_ finding: ChartFinding) -> String {
    switch finding {
    case .emptyName, .emptyFactName: language.say("Geef een naam.", "Give a name.")
    case .duplicateName: language.say("Kies een andere naam.", "Choose another name.")
    case .limitExceeded:
      language.say("Maak het kleiner of verdeel het.", "Make it smaller or divide it.")
    case .rootNotCompound, .compoundWithoutChildren, .parallelWithoutChildren:
      language.say("Voeg toestanden toe.", "Add states.")
    case .rootWithBehaviour, .childrenNotAllowed, .finalInParallel, .finalWithTransition,
      .historyMisplaced, .historyWithBehaviour:
      language.say(
        "Haal het weg, of zet het bij een gewone toestand.",
        "Remove it, or put it in an ordinary state.")
    case .unknownInitial, .initialNotDescendant, .historyWithoutDefault, .unknownHistoryDefault,
      .historyDefaultMisplaced, .unknownTarget, .unknownGuardState, .unknownDoneState:
      language.say("Noem een toestand die er is.", "Name a state that is there.")
    case .conflictingTargets, .conflictingDefaults:
      language.say("Kies er één.", "Choose one of them.")
    case .invalidEventName, .reservedEvent:
      language.say(
        "Kies een naam van kleine letters, cijfers en streepjes.",
        "Choose a name of lower case letters, digits and hyphens.")
    default: behaviourHint(finding)
    }
  }

  private func behaviourHint(_ finding: ChartFinding) -> String {
    switch finding {
    case .unansweredEvent:
      language.say(
        "Voeg een overgang toe die antwoordt, of haal het weg.",
        "Add a transition that answers, or remove it.")
    case .eventlessLoop, .eventlessCyclePossible:
      language.say(
        "Geef één van de overgangen een handeling, of een voorwaarde die de kring verbreekt.",
        "Give one of the transitions an action, or a requirement that breaks the circle.")
    case .unreachableState:
      language.say(
        "Voeg een overgang ernaartoe toe, of haal de toestand weg.",
        "Add a transition to it, or remove the state.")
    case .regionConflictPossible:
      language.say(
        "Geef ze verschillende namen of voorwaarden die elkaar uitsluiten.",
        "Give them different names, or requirements that exclude each other.")
    case .shadowedTransition:
      language.say(
        "Draai de volgorde om, of geef de eerste een voorwaarde.",
        "Change the order, or give the first one a requirement.")
    case .cancelWithoutSchedule, .exitNeverHappens:
      language.say("Haal het weg.", "Remove it.")
    case .doneNeverHappens: language.say("Voeg een einde toe.", "Add an end.")
    default:
      language.say(
        "Gebruik de workflow waarmee de zaak is begonnen, of zet de zaak over.",
        "Use the workflow that the case began with, or migrate the case.")
    }
  }
}
