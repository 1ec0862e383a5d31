import ChallengeCore
import Terms

/// What the clock points out, in a sentence that says what to do.
package struct ReminderWords: Sendable {
  package let language: Language
  package let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  /// The sentence for whoever is told.
  package func text(_ reminder: Reminder) -> String {
    let day = language.date(reminder.date)
    switch reminder.kind {
    case .termDueSoon:
      let term = term(reminder.subject)
      return say("Bijna om: \(term), uiterlijk \(day).", "Ends soon: \(term), by \(day).")
    case .openItem:
      let item = record(reminder.subject)
      return say(
        "Kom terug op wat open bleef: \(item), afgesproken voor \(day).",
        "Return to what was left open: \(item), agreed for \(day).")
    case .contactMissed:
      return say(
        "Het contact van \(day) is niet vastgelegd. Houd het alsnog, of leg vast dat het er was.",
        "The contact of \(day) is not on record. Hold it yet, or record that it was held.")
    case .accountMoment:
      return say(
        "Tijd om te laten zien wat er gedaan is, zoals afgesproken voor \(day).",
        "Time to show what has been done, as agreed for \(day).")
    case .interimEvaluation:
      return say(
        "De tussenevaluatie staat gepland voor \(day). Begin eraan of plan haar opnieuw.",
        "The interim evaluation is planned for \(day). Begin it or plan it anew.")
    case .continuity:
      return say(
        "Sinds \(day) zijn er te weinig mensen, of vertrekt iemand zonder opvolger. Bespreek wie het "
          + "kan dragen.",
        "Since \(day) there are too few people, or somebody leaves without a successor. Discuss who "
          + "can carry it.")
    case .unansweredRequest:
      let request = record(reminder.subject)
      return say(
        "Geen antwoord gekregen: \(request), gevraagd voor \(day). Bel wie het zou leveren.",
        "No answer came: \(request), asked for by \(day). Call whoever was to deliver it.")
    case .noted:
      let what = naming.challenge?.record(RecordID(reminder.subject))?.text("what")
      let noted = what ?? record(reminder.subject)
      return say("Genoteerd voor \(day): \(noted).", "Noted for \(day): \(noted).")
    case .stuck: return stuck(reminder, day)
    case .renewal, .subsidyTerm, .contractEnd: return ending(reminder, day)
    }
  }

  private func ending(_ reminder: Reminder, _ day: String) -> String {
    let months = reminder.subject.split(separator: " ").last.map(String.init) ?? reminder.subject
    switch reminder.kind {
    case .contractEnd:
      return say(
        "Het lopende contract eindigt over \(months) maanden, op \(day). Praat met de opdrachtnemer.",
        "The running contract ends in \(months) months, on \(day). Talk with the contractor.")
    case .subsidyTerm:
      return say(
        "De subsidie loopt op \(day) drie jaar. Stoppen kan dan alleen met een redelijke termijn "
          + "(Awb 4:51).",
        "On \(day) the subsidy has run for three years. It can then end only with a reasonable "
          + "term (Awb 4:51).")
    default:
      return say(
        "De afgesproken tijd eindigt over \(months) maanden, op \(day). Bespreek hoe het verder gaat.",
        "The agreed time ends in \(months) months, on \(day). Discuss how to go on.")
    }
  }

  private func stuck(_ reminder: Reminder, _ day: String) -> String {
    switch StuckReason(rawValue: reminder.subject) {
    case .missedTerms:
      return say(
        "Vastgelopen: de gemeente is met twee dingen te laat, het laatste sinds \(day). "
          + "Spreek af wie wat doet, of escaleer.",
        "Stuck: the municipality is late with two things, the last since \(day). "
          + "Agree who does what, or escalate.")
    case .noActivity, .unansweredRequest, nil:
      return say(
        "Vastgelopen: sinds \(day) is er niets gebeurd. Neem contact op, of escaleer.",
        "Stuck: nothing has happened since \(day). Make contact, or escalate.")
    }
  }

  /// Why a case does not move on, as part of a list.
  package func reason(_ reason: StuckReason) -> String {
    switch reason {
    case .noActivity: say("er gebeurt niets meer", "nothing happens any more")
    case .missedTerms:
      say("de gemeente is met twee dingen te laat", "the municipality is late with two things")
    case .unansweredRequest:
      say("een vraag aan een collega is niet beantwoord", "a question to a colleague has no answer")
    }
  }

  private func term(_ subject: String) -> String {
    let parts = subject.split(separator: " ").map(String.init)
    let label = naming.term(parts.first ?? subject, in: language)
    return parts.count > 1 ? "\(label) (\(parts[1]))" : label
  }

  private func record(_ id: String) -> String {
    naming.mentioned(RecordID(id), in: language)
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }
}
