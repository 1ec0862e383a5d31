import Casework
import ChallengeCore
import Terms

/// The page that a challenger reads: plain text at level B1 that goes into a letter as it is.
package struct StatusPage: Sendable {
  /// Characters in a line, and lines on the page.
  package static let width = 72
  package static let height = 40

  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The whole page, without a line break at its end.
  package func text(_ view: StatusView) -> String {
    // What is agreed can be long: fewer agreements are named until the page fits.
    for shown in [8, 6, 5, 4, 3, 2, 1, 0] {
      for hasOutlook in [true, false] {
        let lines = lines(
          view, agreements: shown, clippedTo: shown > 3 ? 600 : 240, hasOutlook: hasOutlook)
        if lines.count <= Self.height || (shown == 0 && !hasOutlook) {
          return lines.prefix(Self.height).joined(separator: "\n")
        }
      }
    }
    return ""
  }

  /// The same with every agreement, however long it becomes.
  func whole(_ view: StatusView) -> String {
    lines(view, agreements: .max, clippedTo: 600, hasOutlook: true).joined(separator: "\n")
  }

  /// What the state means for the challenger, with its facts filled in.
  package func residentText(_ view: StatusView) -> String {
    ResidentWords(language, view).text
  }

  private func lines(
    _ view: StatusView, agreements: Int, clippedTo limit: Int, hasOutlook: Bool
  ) -> [String] {
    let blocks = [
      greeting(view), whereItStands(view, limit), late(view), delayed(view),
      taskCut(view), turns(view) + (hasOutlook ? outlook(view) : []),
      questions(view),
      agreed(view, shown: agreements), escalation(view), contact(view), remedy(view),
      next(view),
    ]
    let filled = blocks.filter { !$0.isEmpty }.map { block in
      block.flatMap { wrapped($0, width: Self.width) }
    }
    return Array(filled.joined(separator: [""]))
  }

  // MARK: Where it stands

  private func greeting(_ view: StatusView) -> [String] {
    let title = language.quote(view.summary.title.clipped(to: 120))
    let number = view.summary.number.text
    let day = language.date(view.on)
    return [
      language.say("Beste uitdager,", "Dear challenger,"),
      language.say(
        "Dit is de stand van uw uitdaging \(title) (zaak \(number)) op \(day).",
        "This is where your challenge \(title) (case \(number)) stands on \(day)."),
    ]
  }

  func whereItStands(_ view: StatusView, _ limit: Int) -> [String] {
    [step(view), residentText(view).clipped(to: limit)]
  }

  /// `Stap 2 van 4: afspraken. De stappen zijn aanbod, afspraken, uitvoering en opvolging.`
  func step(_ view: StatusView) -> String {
    let words = RecordWords(language)
    let all = Phase.main.map(words.phase)
    let steps = language.say(
      "De stappen zijn: \(language.list(all)).", "The steps are: \(language.list(all)).")
    if view.summary.hasEnded {
      return language.say("Uw zaak is afgesloten.", "Your case has ended.")
    }
    guard let index = Phase.main.firstIndex(of: view.summary.phase) else {
      return language.say(
        "U bent nog voor stap 1 van 4. \(steps)", "You are not yet at step 1 of 4. \(steps)")
    }
    return language.say(
      "Stap \(index + 1) van 4: \(all[index]). \(steps)",
      "Step \(index + 1) of 4: \(all[index]). \(steps)")
  }

  // MARK: Late

  /// Says so when the municipality is late: since when, why, what the new date is, what to do.
  func late(_ view: StatusView) -> [String] {
    guard let worst = view.late.first else { return [] }
    let reason = view.delay?.reason.sentence
    let newDate = view.delay?.newDate.flatMap { $0 >= view.on ? language.date($0) : nil }
    let remedy = whenLate(worst.definition, view)
    let lastDays = view.late.map { late in
      let label = late.definition?.label.text(in: language) ?? late.term.name
      return language.say(
        "De laatste dag was \(language.date(late.term.end)) (\(label)).",
        "The last day was \(language.date(late.term.end)) (\(label)).")
    }
    return [
      language.say("Wij zijn te laat.", "We are late.")
        + language.say(" Dat had niet mogen gebeuren.", " That should not have happened.")
    ] + lastDays + [
      reason.map { language.say("De reden: \($0)", "The reason: \($0)") }
        ?? language.say(
          "De reden laten wij u nog weten.", "We will still let you know the reason."),
      newDate.map { language.say("De nieuwe datum: \($0).", "The new date: \($0).") }
        ?? language.say(
          "De nieuwe datum laten wij u ook nog weten.",
          "We will also still let you know the new date."),
      language.say("Wat kunt u doen? \(remedy)", "What can you do? \(remedy)"),
    ]
  }

  /// A delay that was reported in time.
  func delayed(_ view: StatusView) -> [String] {
    guard view.late.isEmpty, let delay = view.delay, let date = delay.newDate, date >= view.on,
      view.dossier.terms.contains(where: { $0.term.isOpen && $0.term.end == date })
    else { return [] }
    return [
      language.say(
        "Wij hebben meer tijd nodig. De reden: \(delay.reason.sentence) "
          + "De nieuwe datum: \(language.date(date)).",
        "We need more time. The reason: \(delay.reason.sentence) "
          + "The new date: \(language.date(date)).")
    ]
  }

  /// That the municipality stops with the task, and that the challenge still counts.
  func taskCut(_ view: StatusView) -> [String] {
    guard let from = view.taskCutFrom else { return [] }
    let day = language.date(from)
    return [
      language.say(
        "De gemeente stopt met deze taak op \(day). U hebt uw uitdaging voor die dag ingediend. "
          + "Daarom gaat zij gewoon door.",
        "The municipality stops doing this task on \(day). You submitted your challenge before "
          + "that day. That is why it simply goes on.")
    ]
  }

  // MARK: What next

  func next(_ view: StatusView) -> [String] {
    [language.say("Hoe gaat het verder? ", "What happens next? ") + nextSentence(view)]
  }

  private func nextSentence(_ view: StatusView) -> String {
    if view.summary.hasEnded {
      return language.say(
        "U hoeft niets meer te doen. Bel gerust als u vragen hebt.",
        "You need not do anything more. Feel free to call if you have questions.")
    }
    if ResidentWords(language, view).namesRemedy {
      return language.say(
        "Bent u het eens met het besluit? Dan hoeft u niets te doen.",
        "Do you agree with the decision? Then you need not do anything.")
    }
    switch view.summary.phase {
    case .vooroverleg:
      return language.say(
        "Als u uw uitdaging indient, bekijken wij die. Daarna nemen wij een besluit.",
        "If you submit your challenge, we will look at it. Then we take a decision.")
    case .aanbod:
      return language.say(
        "Is ons besluit straks ja, dan maken wij samen afspraken. Is het nee, dan leest u waarom.",
        "If our decision is yes, we make agreements together. If it is no, you will read why.")
    case .afspraken where !view.agreements.isEmpty:
      return language.say(
        "Op de dag van de start begint u met de taak.",
        "On the day of the start you begin with the task.")
    case .afspraken:
      return language.say(
        "Staan de afspraken vast, dan kunt u met de taak beginnen.",
        "Once the agreements are settled, you can start with the task.")
    case .uitvoering:
      return language.say(
        "Aan het einde kijken wij samen terug. Daarna beslist de gemeente hoe het verder gaat.",
        "At the end we look back together. Then the municipality decides how to go on.")
    case .opvolging:
      return language.say(
        "Na de terugblik gaat u door met de taak, of gaat de taak terug.",
        "After looking back you carry on with the task, or the task goes back.")
    }
  }
}
