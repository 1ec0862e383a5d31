import Casework
import ChallengeCore
import Terms

extension LetterWords {
  /// The first sentences, when the profile has none of its own.
  var defaultOpening: String {
    switch letter.kind {
    case .confirmation:
      let day = letter.subject?.date("received") ?? letter.on
      return say(
        "Dank u wel voor uw uitdaging \(title). Wij hebben die ontvangen op \(language.date(day)).",
        "Thank you for your challenge \(title). We received it on \(language.date(day)).")
    case .supplement:
      return say(
        "Wij willen uw uitdaging \(title) graag bekijken. Daarvoor missen wij nog iets.",
        "We would like to look at your challenge \(title). For that we are missing something.")
    case .delay:
      return say(
        "U wacht op ons besluit over uw uitdaging \(title). Wij hebben meer tijd nodig.",
        "You are waiting for our decision on your challenge \(title). We need more time.")
    case .decision: return decisionOpening
    case .contactChange:
      return say(
        "U krijgt een andere contactpersoon voor uw uitdaging \(title).",
        "You get another contact person for your challenge \(title).")
    case .escalation:
      return say(
        "Wij komen er binnen de gemeente nog niet uit. Daarom vragen wij het hogerop.",
        "Within the municipality we have not settled this yet. So we ask higher up.")
    default: return otherOpening
    }
  }

  private var otherOpening: String {
    switch letter.kind {
    case .followUp:
      return say(
        "Samen keken wij terug op uw uitdaging \(title). Nu heeft de gemeente beslist.",
        "Together we looked back on your challenge \(title). Now the municipality has decided.")
    case .invitation:
      return say(
        "Wij praten graag met u over uw uitdaging \(title). U mag zelf kiezen waar.",
        "We would like to talk with you about your challenge \(title). You may choose where.")
    case .questions:
      return say(
        "Wij horen graag hoe het gaat met uw uitdaging \(title). Daarom stellen wij vijf vragen.",
        "We would like to hear how your challenge \(title) is going. So we ask five questions.")
    case .reminder:
      return say(
        "Het gaat om uw uitdaging \(title). Wij wachten nog op iets van u.",
        "This is about your challenge \(title). We are still waiting for something from you.")
    default:
      return say(
        "Bewoners willen een taak van de gemeente overnemen: \(title). Ik heb daarover een vraag.",
        "Residents want to take over a municipal task: \(title). I have a question about it.")
    }
  }

  private var decisionOpening: String {
    switch letter.subject?.text("kind") {
    case "grant":
      say(
        "De gemeente zegt ja tegen uw uitdaging \(title). U mag de taak overnemen.",
        "The municipality says yes to your challenge \(title). You may take over the task.")
    case "refuse":
      say(
        "De gemeente zegt nee tegen uw uitdaging \(title). Hieronder leest u waarom.",
        "The municipality says no to your challenge \(title). Below you read why.")
    case "not-treat":
      say(
        "Wij kunnen uw verzoek \(title) niet behandelen. Wij missen nog gegevens.",
        "We cannot treat your request \(title). Information is still missing.")
    default:
      say(
        "De gemeente kijkt opnieuw naar uw uitdaging \(title).",
        "The municipality looks at your challenge \(title) again.")
    }
  }

  /// What the law or an agreement wants in this letter.
  var facts: [Paper.Block] {
    switch letter.kind {
    case .confirmation: confirmation
    case .supplement: supplement
    case .delay: delay
    case .decision: decision
    case .contactChange: contactChange
    case .escalation: escalation
    case .followUp: followUp
    case .invitation: []
    case .reminder: reminder
    case .questions: questions
    case .internalRequest: internalRequest
    }
  }

  /// > Source: Awb art. 4:3a; R-11: case number, date, contact person, what next and by when.
  private var confirmation: [Paper.Block] {
    var lines = [
      say(
        "Uw zaaknummer is \(number). Noem dit nummer als u ons belt of schrijft.",
        "Your case number is \(number). Please mention it when you call or write.")
    ]
    if status.contact == nil, let term = letter.nextTerm?.term {
      lines.append(
        say(
          "U hoort uiterlijk \(language.date(term.end)) wie uw vaste contactpersoon is.",
          "You will hear by \(language.date(term.end)) who your contact person is."))
    }
    var next = say(
      "Wij kijken eerst of uw verzoek compleet is. Daarna praten wij met u.",
      "First we see whether your request is complete. Then we talk with you.")
    if let term = letter.decisionTerm?.term {
      next +=
        " "
        + say(
          "U hoort ons besluit uiterlijk \(language.date(term.end)).",
          "You will hear our decision by \(language.date(term.end)).")
    }
    return [
      .text(lines.joined(separator: " ")),
      .heading(2, say("Hoe gaat het verder?", "What happens next?")), .text(next),
    ]
  }

  private var supplement: [Paper.Block] {
    let items = letter.missing.map { $0.label.text(in: language) }
    let day = letter.subject?.date("answer-by").map(language.date) ?? ""
    var blocks: [Paper.Block] = [
      .heading(2, say("Wat missen wij?", "What are we missing?")), .items(items),
    ]
    if let text = letter.subject?.text("text") { blocks.append(.text(text)) }
    blocks += [
      .text(say("Stuur dit uiterlijk \(day).", "Please send this by \(day).")),
      .text(
        say(
          "Onze tijd om te beslissen staat stil tot u dit stuurt. Dat duurt niet langer dan tot "
            + "die dag.",
          "Our time to decide stands still until you send this. It lasts no longer than that day.")
      ),
      .text(
        say(
          "Komt het niet? Dan kunnen wij besluiten uw verzoek niet te behandelen. Hebt u hulp "
            + "nodig of meer tijd? Laat het ons weten.",
          "Does it not come? Then we can decide not to treat your request. Do you need help or "
            + "more time? Let us know.")),
    ]
    return blocks
  }

  private var delay: [Paper.Block] {
    let reason = letter.subject?.text("reason")?.sentence ?? ""
    let day = letter.subject?.date("new-date").map(language.date) ?? ""
    var blocks: [Paper.Block] = [
      .text(
        say(
          "De reden: \(reason) U hoort ons besluit uiterlijk \(day).",
          "The reason: \(reason) You will hear our decision by \(day)."))
    ]
    if let term = letter.decisionTerm, let date = letter.subject?.date("new-date"),
      term.term.end < date
    {
      let remedy = StatusPage(language).whenLate(term.definition, status)
      blocks.append(
        .text(
          say(
            "Wij moesten beslissen uiterlijk \(language.date(term.term.end)). Wij zijn dus te laat. "
              + "Dat had niet mogen gebeuren. \(remedy)",
            "We had to decide by \(language.date(term.term.end)). So we are late. "
              + "That should not have happened. \(remedy)")))
    }
    return blocks
  }

  private var contactChange: [Paper.Block] {
    let record = letter.subject
    let person = letter.nextContact
    let name = person?.name ?? status.contact?.name ?? ""
    let phone = person?.phone ?? status.contact?.phone
    let email = person?.email ?? status.contact?.email
    let ways = [
      phone.map { say("telefoon \($0)", "telephone \($0)") },
      email.map { say("e-mail \($0)", "e-mail \($0)") },
    ].compactMap { $0 }
    let reach = ways.isEmpty ? "" : ", " + ways.joined(separator: ", ")
    var text = say(
      "Uw nieuwe contactpersoon is \(name)\(reach).", "Your new contact person is \(name)\(reach).")
    if let reason = record?.text("reason") {
      text += " " + say("De reden: \(reason.sentence)", "The reason: \(reason.sentence)")
    }
    let former =
      letter.formerContact ?? say("Uw vorige contactpersoon", "Your former contact person")
    let handed = say(
      "\(former) heeft alles overgedragen. U hoeft uw verhaal niet opnieuw te vertellen.",
      "\(former) has handed everything over. You need not tell your story again.")
    return [.text(text), .text(handed)]
  }

  private var escalation: [Paper.Block] {
    let question = letter.subject?.text("question")?.sentence ?? ""
    var text = say("Dit is de vraag: \(question)", "This is the question: \(question)")
    if let open = status.escalation {
      let label = open.level.label.text(in: language)
      let day = open.answerBy.map(language.date)
      text +=
        " " + say("De vraag ligt nu hier: \(label).", "The question is now here: \(label).")
      if let day {
        text += " " + say("U hoort het antwoord uiterlijk \(day).", "You will hear by \(day).")
      }
    }
    return [
      .text(text),
      .text(
        say(
          "Duurt het langer? Dan gaat de vraag vanzelf een stap hoger.",
          "Does it take longer? Then the question goes one step higher by itself.")),
    ]
  }

  private var reminder: [Paper.Block] {
    let moves = status.moves(of: .challenger).map { move in
      move.deadline.map { day in
        say(
          "\(move.what.text(in: language)), uiterlijk \(language.date(day))",
          "\(move.what.text(in: language)), by \(language.date(day))")
      } ?? move.what.text(in: language)
    }
    let help = say(
      "Lukt het niet? Bel ons gerust. Dan zoeken wij samen een oplossing.",
      "Are you unable to? Feel free to call. Then we look for a solution together.")
    return moves.isEmpty ? [.text(help)] : [.items(moves), .text(help)]
  }

  private var internalRequest: [Paper.Block] {
    let day = letter.subject?.date("answer-by").map(language.date) ?? ""
    return [
      .quote(letter.subject?.text("question") ?? ""),
      .text(
        say(
          "Wilt u antwoorden uiterlijk \(day)? Een antwoord op dit bericht is genoeg; ik zet het "
            + "in het dossier.",
          "Would you answer by \(day)? A reply to this message is enough; I put it in the file.")),
      .text(
        say(
          "De bewoners wachten hierop. Wat u schrijft, kan openbaar worden (Woo).",
          "The residents are waiting for this. What you write can become public (Woo).")),
    ]
  }
}
