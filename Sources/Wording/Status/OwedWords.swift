import Casework
import ChallengeCore
import Terms

/// The words for what the municipality owes, what was agreed to be paid, and what can be done when
/// it is late.
package struct OwedWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  /// What is owed, without when.
  package func what(_ owed: Owed, _ view: StatusView) -> String {
    switch owed.what {
    case .move(let text): return text.text(in: language)
    case .information(let kind):
      let label = RecordWords(language).informationKind(kind)
      return say("\(label) geven", "give you: \(label)")
    case .letter(let kind):
      let label = RecordWords(language).choice(kind.rawValue)
      return say("een brief sturen: \(label)", "send a letter: \(label)")
    case .payment(let what, let cents):
      let amount = cents.map(language.money) ?? ""
      return say("betalen: \(amount) (\(what))", "pay: \(amount) (\(what))")
    case .term(let name):
      return view.dossier.situation.workflow.terms[name]?.label.text(in: language) ?? name
    }
  }

  /// One line: what, by when, and how many days late.
  package func line(_ owed: Owed, _ view: StatusView) -> String {
    let what = what(owed, view)
    guard let due = owed.due else { return what }
    let day = language.date(due)
    let late = owed.daysLate(on: view.on)
    let when = say("\(what), uiterlijk \(day)", "\(what), by \(day)")
    guard late > 0 else { return when }
    let days = language.count(late, .day)
    return when + say(" (\(days) te laat)", " (\(days) late)")
  }

  /// One payment: when, how much, and whether it has been paid.
  package func line(_ payment: PaymentSchedule.Payment, on date: CalendarDate) -> String {
    let amount = payment.cents.map(language.money) ?? say("bedrag nog niet bekend", "not known yet")
    let due = payment.due.map(language.day) ?? ResidentWords.unknownDate(language)
    let standing =
      if let paid = payment.paid {
        say("betaald op \(language.day(paid))", "paid on \(language.day(paid))")
      } else if payment.isLate(on: date) {
        say("te laat: moest uiterlijk \(due)", "late: due \(due)")
      } else {
        say("komt uiterlijk \(due)", "comes by \(due)")
      }
    return "\(amount) (\(payment.what)): \(standing)"
  }

  /// Says that the payments do not come to what was agreed; nil when they do.
  package func difference(_ schedule: PaymentSchedule) -> String? {
    guard let difference = schedule.differenceCents, let agreed = schedule.agreedCents else {
      return nil
    }
    let (sum, budget) = (
      language.money(cents: schedule.scheduledCents), language.money(cents: agreed)
    )
    let more = language.money(cents: abs(difference))
    return difference > 0
      ? say(
        "De betalingen zijn samen \(sum). Afgesproken is \(budget): \(more) minder.",
        "The payments come to \(sum). Agreed is \(budget): \(more) less.")
      : say(
        "De betalingen zijn samen \(sum). Afgesproken is \(budget): \(more) meer.",
        "The payments come to \(sum). Agreed is \(budget): \(more) more.")
  }

  /// What somebody can do, in one or two sentences.
  package func text(_ step: LateStep, _ view: StatusView) -> String {
    switch step {
    case .call:
      let whom = StatusPage(language).whomToCall(view)
      return say(
        "Bel \(whom). Vraag wanneer het komt.", "Call \(whom). Ask when it will come.")
    case .escalate:
      return say(
        "Helpt dat niet? Vraag om escalatie: dan kijkt een leidinggevende ernaar.",
        "Does that not help? Ask for escalation: then somebody higher up looks at it.")
    case .askForPayment:
      return say(
        "Vraag per brief of e-mail om betaling. Noem het bedrag en de afgesproken dag.",
        "Ask for the payment by letter or e-mail. Mention the amount and the agreed day.")
    case .noticeOfDefault(_, let penaltyFrom, let maximum):
      let (day, most) = (language.date(penaltyFrom), language.money(cents: maximum))
      return say(
        "Vraag de gemeente schriftelijk om nu te beslissen. Dat heet een ingebrekestelling. "
          + "Doet u dat vandaag? Dan krijgt u vanaf \(day) geld voor elke dag zonder besluit. "
          + "Samen is dat hooguit \(most).",
        "Ask the municipality in writing to decide now. This is called a notice of default. "
          + "Do you do that today? Then from \(day) you get money for each day without a decision. "
          + "That is at most \(most) in all.")
    case .complaint:
      return say(
        "Dien een klacht in bij de gemeente. Die moet binnen zes weken antwoorden.",
        "Make a complaint to the municipality. It must answer within six weeks.")
    case .ombudsman:
      return say(
        "Is uw klacht niet goed behandeld? Ga dan naar de ombudsman. Dat kost niets.",
        "Was your complaint not treated well? Then go to the ombudsman. It costs nothing.")
    }
  }

  /// Who speaks, about what, and when: the line above somebody's words.
  package func heading(_ voice: Voice) -> String {
    let records = RecordWords(language)
    let label = records.field(voice.field, of: voice.kind)
    let kind = records.kind(voice.kind)
    let who =
      voice.side == .challenger ? say("U", "You") : say("De gemeente", "The municipality")
    let name = voice.saidBy.map { " (\($0))" } ?? ""
    return "\(who)\(name), \(language.day(voice.on)). \(kind.capitalizedFirst), \(label):"
  }
}

extension StatusPage {
  /// The page with everything behind it: what is owed, what is paid, what can be done when the
  /// municipality is late, and what both sides said.
  package func fullText(_ view: StatusView) -> String {
    var paper = Paper(title: view.summary.title, language: language, blocks: owedBlocks(view))
    paper.blocks += wordsBlocks(view)
    let more = paper.plainText
    return more.isEmpty ? whole(view) : whole(view) + "\n\n" + more
  }

  /// What is owed, the payments, and what can be done.
  func owedBlocks(_ view: StatusView) -> [Paper.Block] {
    let words = OwedWords(language)
    var blocks: [Paper.Block] = []
    let owed = view.owed
    if !owed.isEmpty {
      blocks += [
        .heading(2, language.say("Wat krijgt u nog van ons?", "What do we still owe you?")),
        .items(owed.map { words.line($0, view) }),
      ]
    }
    let schedule = view.payments
    if !schedule.payments.isEmpty {
      blocks += [
        .heading(2, language.say("Wanneer krijgt u geld?", "When do you get money?")),
        .items(schedule.payments.map { words.line($0, on: view.on) }),
      ]
      if let difference = words.difference(schedule) { blocks.append(.text(difference)) }
    }
    let steps = view.lateSteps
    if !steps.isEmpty {
      blocks += [
        .heading(
          2, language.say("Wij zijn te laat. Wat kunt u doen?", "We are late. What can you do?")),
        .items(steps.map { words.text($0, view) }),
      ]
    }
    return blocks
  }

  /// What both sides said, unedited.
  func wordsBlocks(_ view: StatusView) -> [Paper.Block] {
    let words = OwedWords(language)
    let voices = view.voices
    guard !voices.isEmpty else { return [] }
    let title = language.say("Wat is er gezegd en geschreven?", "What was said and written?")
    return [.heading(2, title)]
      + voices.flatMap { [Paper.Block.text(words.heading($0)), .quote($0.text)] }
  }
}
