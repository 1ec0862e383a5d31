import Casework
import ChallengeCore
import Terms

extension StatusPage {
  // MARK: Whose turn it is

  /// Who is to do something, and what each side owes the other, with dates.
  func turns(_ view: StatusView) -> [String] {
    let yours = view.moves(of: .challenger).map { move($0, view.on) }
    let ours = view.moves(of: .municipality).map { move($0, view.on) } + information(view)
    var lines = [whoseTurn(yours: !yours.isEmpty, ours: !ours.isEmpty)]
    if !yours.isEmpty {
      lines.append(language.say("Wat u doet:", "What you do:"))
      lines += unique(yours).prefix(4).map { "- \($0)" }
    }
    if !ours.isEmpty {
      lines.append(language.say("Wat wij doen:", "What we do:"))
      lines += unique(ours).prefix(4).map { "- \($0)" }
    }
    return lines
  }

  /// That the short questions are asked, by when an answer is welcome, and that it is no duty.
  func questions(_ view: StatusView) -> [String] {
    guard let asked = view.questions else { return [] }
    let day = language.date(asked.by >= view.on ? asked.by : asked.until)
    return [
      language.say(
        "Wij horen graag hoe het volgens u gaat. Wilt u vijf korte vragen beantwoorden? "
          + "Graag uiterlijk \(day). Bel of mail ons, dan krijgt u de vragen. Het hoeft niet.",
        "We would like to hear how it is going, in your view. Would you answer five short "
          + "questions? Please by \(day). Call or mail us to get the questions. You need not.")
    ]
  }

  /// What happens if nobody does anything; said elsewhere when the municipality is late already.
  func outlook(_ view: StatusView) -> [String] {
    guard view.late.isEmpty, !view.summary.hasEnded else { return [] }
    let words = OutlookWords(language)
    return [words.resident(view.summary.moves, on: view.on, call: whomToCall(view))]
      .compactMap { $0 }
  }

  /// Whose turn it is, in one sentence, with the first date that counts.
  package func turnInShort(_ view: StatusView) -> String {
    if view.summary.hasEnded { return step(view) }
    let isYours = !view.moves(of: .challenger).isEmpty
    let isOurs = !(view.moves(of: .municipality).isEmpty && information(view).isEmpty)
    let answer = whoseTurn(yours: isYours, ours: isOurs)
    guard let due = view.summary.moves.compactMap(\.deadline).min() else { return answer }
    // The last day itself is not late.
    let day = language.date(due < view.on ? due.adding(days: 1) : due)
    return due < view.on
      ? language.say("\(answer) Te laat sinds \(day).", "\(answer) Late since \(day).")
      : language.say("\(answer) Uiterlijk \(day).", "\(answer) By \(day) at the latest.")
  }

  private func whoseTurn(yours: Bool, ours: Bool) -> String {
    language.say("Wie is aan zet? ", "Whose turn is it? ") + turn(yours: yours, ours: ours)
  }

  private func turn(yours: Bool, ours: Bool) -> String {
    switch (yours, ours) {
    case (true, true): language.say("U en wij allebei.", "Both you and we.")
    case (true, false): language.say("U bent aan zet.", "It is your turn.")
    case (false, true): language.say("Wij zijn aan zet.", "It is our turn.")
    case (false, false):
      language.say("Niemand hoeft nu iets te doen.", "Nobody has to do anything now.")
    }
  }

  /// What is expected, with its last day.
  private func move(_ move: Move, _ today: CalendarDate) -> String {
    let what = move.what.text(in: language)
    guard let due = move.deadline else { return what }
    let date = language.date(due)
    return move.isLate(on: today)
      ? language.say(
        "\(what) (te laat: dit moest uiterlijk \(date))", "\(what) (late: due \(date))")
      : language.say("\(what), uiterlijk \(date)", "\(what), by \(date)")
  }

  /// What the municipality still has to tell, as far as a date is known.
  private func information(_ view: StatusView) -> [String] {
    let words = RecordWords(language)
    return view.owedInformation.compactMap { kind, by in
      by.map { date in
        let what = words.informationKind(kind)
        let day = language.date(date)
        return date < view.on
          ? language.say(
            "\(what) geven (te laat: dit moest uiterlijk \(day))",
            "give you: \(what) (late: due \(day))")
          : language.say("\(what) geven, uiterlijk \(day)", "give you: \(what), by \(day)")
      }
    }
  }

  private func unique(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What somebody can do when this term has passed.
  func whenLate(_ definition: TermDefinition?, _ view: StatusView) -> String {
    ResidentWords(language, view, filling: definition?.whenLate ?? view.profile.whenLate).text
  }

  // MARK: Who to call

  /// The contact person, or who helps as long as there is none.
  package func whomToCall(_ view: StatusView) -> String {
    let hasContact = view.contact.map { !$0.name.isEmpty } ?? false
    return hasContact
      ? language.say("uw contactpersoon", "your contact person")
      : view.profile.generalContact.text(in: language)
  }

  func contact(_ view: StatusView) -> [String] {
    guard let contact = view.contact, !contact.name.isEmpty else {
      let general = view.profile.generalContact.text(in: language)
      return [
        language.say(
          "Hebt u vragen? U kunt terecht bij \(general).",
          "Do you have questions? Contact \(general).")
      ]
    }
    let phone = contact.phone.map { language.say("telefoon \($0)", "telephone \($0)") }
    let email = contact.email.map { language.say("e-mail \($0)", "e-mail \($0)") }
    let ways = [phone, email].compactMap { $0 }
    let person = language.say("Uw contactpersoon: ", "Your contact person: ") + contact.name
    guard ways.isEmpty else { return ["\(person), \(ways.joined(separator: ", "))."] }
    // A name without a number helps nobody: then the municipality's general number.
    let general = view.profile.generalContact.text(in: language)
    return [
      "\(person).",
      language.say("U bereikt ons via \(general).", "You can reach us through \(general)."),
    ]
  }

  // MARK: Escalation and remedy

  func escalation(_ view: StatusView) -> [String] {
    guard let escalation = view.escalation else { return [] }
    let date = escalation.answerBy.map(language.date) ?? ResidentWords.unknownDate(language)
    let question = language.quote(escalation.question.clipped(to: 120))
    return [
      language.say(
        "Wij komen er binnen de gemeente nog niet uit. Het gaat om deze vraag: \(question).",
        "Within the municipality we have not settled this yet. It is about: \(question)."),
      level(escalation.level.label.text(in: language), hasContact: view.contact != nil)
        + language.say(
          " De laatste dag voor het antwoord: \(date).", " The last day to answer: \(date)."),
    ]
  }

  /// Where an escalation lies: the level is called after who has it, or it is with the contact
  /// person still.
  private func level(_ label: String, hasContact: Bool) -> String {
    guard label.hasPrefix(language.say("Bij ", "With ")) else {
      return hasContact
        ? language.say(
          "Uw contactpersoon zoekt nu het antwoord.",
          "Your contact person is now looking for the answer.")
        : language.say(
          "Wij zoeken nu het antwoord.", "We are now looking for the answer.")
    }
    let place = label.prefix(1).lowercased() + label.dropFirst()
    return language.say("De vraag ligt nu \(place).", "The question is now \(place).")
  }

  /// What can be done against a decision, when the text of the state does not say so already.
  func remedy(_ view: StatusView) -> [String] {
    guard !ResidentWords(language, view).namesRemedy, let remedy = view.remedy,
      let decision = view.dossier.challenge.latest("decision"),
      let known = decision.date("made-known"), known <= view.on,
      let end = Self.objectionEnd(known, view), view.on <= end
    else { return [] }
    return [remedy.text(in: language)]
  }

  /// > Source: Awb art. 6:7 and 6:8: six weeks from the day after the decision was made known.
  private static func objectionEnd(_ known: CalendarDate, _ view: StatusView) -> CalendarDate? {
    guard let sixWeeks = TermLength(count: 6, unit: .weeks) else { return nil }
    let input = TermInput(from: known, length: sixWeeks, source: .wet)
    return try? view.dossier.situation.calculator.calculate(input).end
  }
}
