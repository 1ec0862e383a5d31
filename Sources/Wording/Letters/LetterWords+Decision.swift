import Casework
import ChallengeCore
import Terms

extension LetterWords {
  /// The decision with criteria, arguments, conditions and what can be done against it.
  ///
  /// > Source: Awb art. 3:45 to 3:47; R-26.
  var decision: [Paper.Block] {
    let record = letter.subject
    var blocks: [Paper.Block] = [.heading(2, say("Waarom?", "Why?"))]
    let grounds = grounds(record)
    if !grounds.isEmpty {
      blocks += [
        .text(say("Dit zijn de redenen uit onze regels:", "These are the reasons in our rules:")),
        .items(grounds),
      ]
    }
    if record?.text("kind") == "not-treat" {
      let missing = letter.missing.map { $0.label.text(in: language) }
      if !missing.isEmpty {
        blocks += [.text(say("Dit missen wij nog:", "This is what we miss:")), .items(missing)]
      }
    }
    blocks.append(.text(record?.text("reasons")?.sentence ?? ""))
    if let conditions = record?.text("conditions") {
      blocks += [
        .heading(2, say("Onder welke voorwaarden?", "On which conditions?")),
        .text(conditions.sentence),
      ]
    }
    return blocks + assessment + by(record) + remedy + next(record)
  }

  private func grounds(_ record: Record?) -> [String] {
    let given = record?.list("grounds") ?? []
    let arguments = record?.list("ground-arguments") ?? []
    return status.profile.refusalGrounds.filter { given.contains($0.name) }.map { ground in
      let label = ground.label.text(in: language)
      let own = arguments.first { $0.hasPrefix("\(ground.name):") }
      let argument = own?.dropFirst(ground.name.count + 1).drop(while: \.isWhitespace)
      return argument.map { "\(label). \(String($0).sentence)" } ?? label
    }
  }

  /// The points that were looked at, with what was found on each.
  private var assessment: [Paper.Block] {
    guard letter.subject?.text("kind") != "not-treat" else { return [] }
    let found = letter.assessments
    guard !found.isEmpty else { return [] }
    let words = RecordWords(language)
    let items = found.map { criterion, record -> String in
      let label = criterion.label.text(in: language)
      let verdict = record.text("verdict").map(words.choice)
      let argument = record.text("argument")?.sentence
      return "\(label): "
        + [verdict.map { "\($0)." }, argument].compactMap { $0 }.joined(separator: " ")
    }
    return [
      .heading(2, say("Waar letten wij op?", "What do we look at?")),
      .text(
        say(
          "Wij vergeleken uw plan met hoe het nu gaat. Dit vonden wij:",
          "We compared your plan with how it goes now. This is what we found:")),
      .items(items),
    ]
  }

  private func by(_ record: Record?) -> [Paper.Block] {
    let organ = record?.text("organ") ?? status.profile.competentOrgan
    let day = record?.date("date") ?? letter.on
    return [
      .text(
        say(
          "Dit besluit is genomen door: \(organ), op \(language.date(day)).",
          "This decision was taken by: \(organ), on \(language.date(day))."))
    ]
  }

  /// What can be done against it, by the legal character of the decision.
  private var remedy: [Paper.Block] {
    let heading = Paper.Block.heading(
      2, say("Wat kunt u ertegen doen?", "What can you do about it?"))
    guard let remedy = status.remedy else {
      return [
        heading,
        .text(
          say(
            "Praat dan eerst met uw contactpersoon. U kunt vragen of iemand anders ernaar kijkt. "
              + "Bent u niet goed behandeld? Dan kunt u een klacht indienen.",
            "Then first talk with your contact person. You can ask somebody else to look at it. "
              + "Were you not treated well? Then you can make a complaint.")),
      ]
    }
    var text = remedy.text(in: language)
    if let end = letter.objectionEnd {
      text +=
        " "
        + say(
          "De laatste dag daarvoor is \(language.date(end)).",
          "The last day for this is \(language.date(end)).")
    }
    return [heading, .text(text)]
  }

  private func next(_ record: Record?) -> [Paper.Block] {
    let text =
      switch record?.text("kind") {
      case "grant":
        say(
          "Nu maken wij samen afspraken. Daarna kunt u beginnen. Uw contactpersoon belt u.",
          "Now we make agreements together. Then you can start. Your contact person will call you.")
      case "refuse":
        say(
          "U kunt later altijd een nieuwe uitdaging indienen.",
          "You can always submit a new challenge later.")
      case "not-treat":
        say(
          "U kunt altijd een nieuw verzoek doen, met alle gegevens erbij.",
          "You can always make a new request, with all the information.")
      default:
        say("U hoort van ons hoe het verder gaat.", "You will hear from us how it goes on.")
      }
    return [.heading(2, say("Hoe gaat het verder?", "What happens next?")), .text(text)]
  }

  /// The decision after the evaluation.
  ///
  /// > Source: R-52.
  var followUp: [Paper.Block] {
    let record = letter.subject
    var blocks: [Paper.Block] = [
      .text(followUpSentence(record)), .heading(2, say("Waarom?", "Why?")),
      .text(record?.text("reasons")?.sentence ?? ""),
    ]
    if let day = record?.date("return-date") {
      let department = record?.text("receiving-department").map { " (\($0))" } ?? ""
      blocks.append(
        .text(
          say(
            "De taak gaat terug naar de gemeente\(department) op \(language.date(day)).",
            "The task goes back to the municipality\(department) on \(language.date(day)).")))
    }
    return blocks + remedy
  }

  private func followUpSentence(_ record: Record?) -> String {
    switch record?.text("kind") {
    case "continue":
      say("U gaat door met de taak.", "You carry on with the task.")
    case "continue-changed":
      say(
        "U gaat door met de taak, met andere afspraken.",
        "You carry on with the task, with other agreements.")
    case "scale-up":
      say(
        "U gaat door met de taak, op grotere schaal.",
        "You carry on with the task, on a larger scale.")
    case "end-and-return":
      say("De taak gaat terug naar de gemeente.", "The task goes back to the municipality.")
    default:
      say("De gemeente doet deze taak niet meer.", "The municipality no longer does this task.")
    }
  }
}
