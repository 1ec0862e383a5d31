import Casework
import ChallengeCore
import Terms
import WorkflowFiles

/// The words of a letter: those of the municipality's profile around what the law wants in it.
///
/// Plain text at level B1; nothing that the case does not say.
package struct LetterWords: Sendable {
  package let language: Language
  package let letter: Letter

  package init(_ language: Language, _ letter: Letter) {
    self.language = language
    self.letter = letter
  }

  var status: StatusView { letter.status }
  var templates: LetterTemplates { status.profile.letters }
  var number: String { status.summary.number.text }
  var title: String { language.quote(status.summary.title.clipped(to: 120)) }

  func say(_ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.say(dutch(), english())
  }

  /// The letter as it goes out.
  package var paper: Paper {
    var blocks: [Paper.Block] = [.lines(sender), .lines(receiver)]
    blocks.append(
      .lines([
        say("Datum: ", "Date: ") + language.day(letter.on),
        say("Zaak: ", "Case: ") + number,
        say("Onderwerp: ", "Subject: ") + subject,
      ]))
    blocks.append(.text(salutation))
    blocks += [.text(opening)] + facts
    if let message = letter.message { blocks.append(.text(message)) }
    if let closing = texts?.closing { blocks.append(.text(filled(closing))) }
    if letter.kind != .internalRequest { blocks.append(.text(contact)) }
    blocks.append(.lines(signature))
    let whole = blocks.filter { $0 != .lines([]) && $0 != .text("") }
    return Paper(title: subject, language: language, blocks: whole)
  }

  private var texts: LetterTemplates.Texts? { templates.kinds[letter.kind] }

  private var opening: String { texts?.opening.map(filled) ?? defaultOpening }

  /// What the letter is about, in one line.
  package var subject: String {
    let about =
      switch letter.kind {
      case .confirmation:
        say("Wij hebben uw uitdaging ontvangen", "We have received your challenge")
      case .supplement: say("Wij missen nog iets", "We are still missing something")
      case .delay: say("Ons besluit komt later", "Our decision comes later")
      case .decision: say("Ons besluit over uw uitdaging", "Our decision on your challenge")
      case .contactChange:
        say("U krijgt een andere contactpersoon", "You get another contact person")
      case .escalation: say("Uw vraag ligt hogerop", "Your question lies higher up")
      case .followUp: say("Hoe het verder gaat", "How it goes on")
      case .invitation: say("Uitnodiging voor een gesprek", "Invitation to a talk")
      case .questions: say("Hoe gaat het volgens u?", "How is it going, in your view?")
      case .reminder: say("Wij wachten nog op iets van u", "We are waiting for something from you")
      case .internalRequest: say("Een vraag over een uitdaging", "A question about a challenge")
      }
    return "\(about): \(status.summary.title.clipped(to: 80)) (\(number))"
  }

  // MARK: Around the facts

  private var sender: [String] {
    guard let sender = templates.sender else { return [status.profile.municipality] }
    return filled(sender).split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private var receiver: [String] {
    let receiver = letter.receiver
    return [receiver.name, receiver.address].compactMap { $0 }
  }

  private var salutation: String {
    if letter.kind == .internalRequest {
      let name = letter.receiver.name ?? say("collega", "colleague")
      return say("Beste \(name),", "Dear \(name),")
    }
    if let own = templates.salutation { return filled(own) }
    let name = letter.receiver.name ?? say("uitdager", "challenger")
    return say("Beste \(name),", "Dear \(name),")
  }

  /// Who can be called, by name when there is a contact person.
  private var contact: String {
    guard letter.kind != .contactChange else { return "" }
    return StatusPage(language).contact(status).joined(separator: " ")
  }

  private var signature: [String] {
    let greeting = templates.closing.map(filled) ?? say("Met vriendelijke groet,", "Kind regards,")
    let name = letter.writer?.name ?? status.contact?.name
    return [greeting, name, status.profile.municipality].compactMap { $0 }
  }

  // MARK: Templates

  /// A text of the profile with its facts filled in.
  func filled(_ template: Bilingual) -> String {
    let text = template.text(in: language)
    let parts = ResidentText.parts(of: text) ?? [.words(text)]
    let words = parts.map { part -> String in
      switch part {
      case .words(let words): words
      case .placeholder(let name): LetterPlaceholder(name).map(value) ?? ""
      }
    }
    return words.joined().split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private func value(_ placeholder: LetterPlaceholder) -> String {
    switch placeholder {
    case .resident(let resident): ResidentWords(language, status).value(resident)
    case .caseNumber: number
    case .title: title
    case .municipality: status.profile.municipality
    case .name: letter.receiver.name ?? say("uitdager", "challenger")
    case .today: language.day(letter.on)
    }
  }
}
