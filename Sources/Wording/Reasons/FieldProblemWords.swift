import ChallengeCore
import Terms

/// The words for an entered value that cannot be read.
package struct FieldProblemWords: Sendable {
  package let language: Language
  package let form: ReasonWords.Form
  package let naming: Naming

  package init(
    _ language: Language, form: ReasonWords.Form = .commandLine, naming: Naming = .none
  ) {
    self.language = language
    self.form = form
    self.naming = naming
  }

  package func explained(_ problem: FieldProblem) -> Explained {
    Explained(code: problem.code, message: message(problem), hint: hint(problem))
  }

  private func message(_ problem: FieldProblem) -> String {
    // On a screen people know a field by its label, on the command line by its name.
    let label = RecordWords(language).field(problem.field, of: nil)
    let field = form == .screen ? label.capitalizedFirst : problem.field
    let entered = language.quote(problem.entered)
    switch problem.cause {
    case .unknownField:
      return language.say(
        "Het veld \(language.quote(field)) bestaat hier niet.",
        "There is no field \(language.quote(field)) here.")
    case .notADate(let cause):
      return "\(field): \(EnteredWords(language).message(cause, entered: problem.entered))"
    case .notANumber:
      return language.say(
        "\(field): \(entered) is geen heel getal van nul of meer.",
        "\(field): \(entered) is no whole number of zero or more.")
    case .numberTooLarge(let limit):
      return language.say(
        "\(field): \(entered) is te groot; het hoogste getal is \(language.number(limit)).",
        "\(field): \(entered) is too large; the highest number is \(language.number(limit)).")
    case .notAnAmount(let cause):
      return "\(field): \(EnteredWords(language).message(cause, entered: problem.entered))"
    case .notYesOrNo:
      return language.say(
        "\(field): \(entered) is geen ja of nee.", "\(field): \(entered) is neither yes nor no.")
    case .notAChoice:
      return language.say(
        "\(field): \(entered) is geen van de keuzes.",
        "\(field): \(entered) is none of the choices.")
    case .noSuchPerson:
      return language.say(
        "\(field): \(entered) staat niet in het register.",
        "\(field): \(entered) is not a registered person.")
    case .noSuchRecord(let kinds) where kinds.isEmpty:
      return language.say(
        "\(field): \(entered) hoort niet bij deze zaak.",
        "\(field): \(entered) is not in this case.")
    case .noSuchRecord(let kinds):
      let wanted = language.alternatives(kinds.map(RecordWords(language).kind))
      return language.say(
        "\(field): \(entered) hoort niet bij deze zaak of is iets anders dan: \(wanted).",
        "\(field): \(entered) is not in this case, or is something other than: \(wanted).")
    case .tooLong(let limit):
      return language.say(
        "\(field): de invoer is te lang; \(language.number(limit)) is de grens.",
        "\(field): the entry is too long; \(language.number(limit)) is the limit.")
    case .notOneLine:
      return language.say(
        "\(field): hier past maar één regel.", "\(field): there is room for one line only.")
    case .unsafeText:
      return language.say(
        "\(field): de tekst bevat onzichtbare stuurtekens of tekens die de leesrichting omdraaien.",
        "\(field): the text holds invisible control characters or marks that turn the reading "
          + "direction.")
    case .notAnEmail:
      return language.say(
        "\(field): \(entered) is geen e-mailadres.", "\(field): \(entered) is no e-mail address.")
    case .notAPhone:
      return language.say(
        "\(field): \(entered) is geen telefoonnummer.",
        "\(field): \(entered) is no telephone number.")
    case .gapWithoutReason:
      return language.say(
        "\(field): bij \(entered) ontbreekt de reden.",
        "\(field): \(entered) needs a reason.")
    case .citizenServiceNumber:
      return language.say(
        "\(field): hierin staat een burgerservicenummer (BSN); dat wordt niet bewaard.",
        "\(field): this holds a citizen service number (BSN), which is not kept.")
    }
  }

  private func hint(_ problem: FieldProblem) -> String {
    switch problem.cause {
    case .unknownField(let known): choose(problem.field, known)
    case .notADate(let cause): EnteredWords(language).hint(cause)
    case .numberTooLarge:
      language.say("Kijk het getal na.", "Check the number.")
    case .notANumber: language.say("Schrijf bijvoorbeeld 12.", "Write for example 12.")
    case .notAnAmount(let cause): EnteredWords(language).hint(cause)
    case .notYesOrNo: language.say("Schrijf ja of nee.", "Write yes or no.")
    case .notAChoice(let known): choose(problem.entered, known)
    case .noSuchPerson:
      form == .commandLine
        ? language.say("Zie `r2c people list`.", "See `r2c people list`.")
        : language.say("Kies iemand uit de lijst.", "Choose somebody from the list.")
    case .noSuchRecord:
      form == .commandLine
        ? language.say(
          "Zie `\(ReasonWords(language, naming: naming).command("show"))`.",
          "See `\(ReasonWords(language, naming: naming).command("show"))`.")
        : language.say("Kies uit de lijst.", "Choose from the list.")
    case .tooLong:
      language.say(
        "Kort de tekst in, of voeg hem toe als document.",
        "Shorten the text, or add it as a document.")
    case .notOneLine:
      language.say("Zet alles op één regel.", "Put everything on one line.")
    case .unsafeText:
      language.say(
        "Typ de tekst over in plaats van hem te plakken.",
        "Type the text instead of pasting it.")
    case .notAnEmail:
      language.say(
        "Schrijf één adres met een @, zoals naam@voorbeeld.nl.",
        "Write one address with an @, such as name@example.org.")
    case .notAPhone:
      language.say(
        "Schrijf cijfers, met spaties, +, - of haakjes ertussen, zoals 010-1234567.",
        "Write digits, with spaces, +, - or brackets between them, such as 010-1234567.")
    case .gapWithoutReason:
      language.say(
        "Schrijf bijvoorbeeld: not-measured: nooit geteld.",
        "Write for example: not-measured: never counted.")
    case .citizenServiceNumber:
      language.say(
        "Haal het nummer weg. Is het geen BSN, schrijf er dan bij wat het is, zoals nr.123456782.",
        "Take the number out. If it is no BSN, bind it to what it is, such as no.123456782.")
    }
  }

  /// The nearest of the known names and all of them, as far as that helps.
  private func choose(_ entered: String, _ known: [String]) -> String {
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    let choice = language.say("Kies uit: \(shown).", "Choose from: \(shown).")
    guard let nearest = nearestName(to: entered, among: known) else {
      return known.isEmpty ? language.say("Laat het weg.", "Leave it out.") : choice
    }
    let question = language.say(
      "Bedoelde u \(language.quote(nearest))?", "Did you mean \(language.quote(nearest))?")
    return "\(question) \(choice)"
  }
}
