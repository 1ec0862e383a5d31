import Casework
import ChallengeCore
import Terms
import Wording

extension LinearDesk {
  func readDossier(_ number: CaseNumber, at date: CalendarDate? = nil) -> DossierModel? {
    do {
      return DossierModel(try desk.dossier(number, at: date))
    } catch {
      report(error)
      return nil
    }
  }

  /// One dossier, part by part, until the user goes back.
  mutating func openDossier(_ number: CaseNumber) {
    var date: CalendarDate?
    var tab = DossierTab.overview
    var targets: [Target]?
    while true {
      guard let dossier = readDossier(number, at: date) else { return }
      let told = targets ?? tell(dossier, tab)
      targets = nil
      guard let answer = ask(words.linearDossierQuestion) else { return }
      let command = answer.split(separator: " ", maxSplits: 1).map(String.init)
      if command.first == "q" { return }
      if let other = command.first.flatMap(Self.tab) {
        tab = other
      } else if command.first == "+" {
        addRecord(dossier)
      } else if command.first == "d" {
        date =
          command.count > 1 ? CalendarDate(entered: command[1], on: today, leaning: .back) : nil
        if command.count > 1, date == nil { say(words.notADate(command[1])) }
      } else if let number = Int(answer), told.indices.contains(number - 1) {
        if case .tab(let other) = told[number - 1] { tab = other }
        follow(told[number - 1], in: dossier)
      } else {
        say(words.linearNotUnderstood(answer))
        targets = told
      }
    }
  }

  private static func tab(_ letter: String) -> DossierTab? {
    switch letter {
    case "o": .overview
    case "h", "a": .actions
    case "v", "r": .records
    case "t": .terms
    case "g", "e": .timeline
    default: nil
    }
  }

  /// Reads a part of a dossier aloud; what can be opened is numbered, and comes back in that order.
  private func tell(_ dossier: DossierModel, _ tab: DossierTab) -> [Target] {
    let summary = dossier.dossier.summary
    say("")
    say("\(summary.number) \(summary.title)")
    if let date = dossier.open.asOf { say(words.asItWas(date).capitalizedFirst) }
    say("\(speech.place(summary)). \(speech.move(summary)). \(speech.due(summary, on: today))")
    return tell(dossier.page(tab, speech, today: today))
  }

  func tell(_ page: Page) -> [Target] {
    var targets: [Target] = []
    for paragraph in page.paragraphs {
      let lead = paragraph.lead.isEmpty ? "" : "\(paragraph.lead): "
      let text = lead + paragraph.text.split(separator: "\n").joined(separator: " ")
      if let target = paragraph.target, target.canBeFollowed {
        targets.append(target)
        say("\(targets.count). \(text)")
      } else {
        say(text)
      }
    }
    return targets
  }

  private mutating func follow(_ target: Target, in dossier: DossierModel) {
    switch target {
    case .tab, .openCase, .command: break
    case .record(let id): showRecord(id, in: dossier)
    case .remedy(let remedy): mend(remedy, in: dossier)
    case .take(let index):
      guard dossier.possibilities.indices.contains(index) else { return }
      let possibility = dossier.possibilities[index]
      guard possibility.isPermitted else {
        return say(words.only(speech.records.anyOf(possibility.action.by)))
      }
      fillIn(.act(possibility.action.name, possibility.record), in: dossier)
    }
  }

  private mutating func showRecord(_ id: RecordID, in dossier: DossierModel) {
    let pages = DossierPages(model: dossier, speech: speech, today: today)
    let kind = dossier.challenge.record(id).map { speech.records.kind($0.kind) } ?? ""
    say("\(kind.capitalizedFirst) (\(id))")
    _ = tell(pages.record(id))
    guard !dossier.isPast, let answer = ask(words.linearRecordQuestion) else { return }
    if answer == "w" || answer == "c" { fillIn(.change(id), in: dossier) }
    if answer == "i" { fillIn(.withdraw(id), in: dossier) }
  }

  mutating func mend(_ remedy: Remedy, in dossier: DossierModel) {
    switch remedy {
    case .none, .fill: say(words.nothingToFillIn)
    case .waitUntil(let date): say(words.waitUntil(date))
    case .add(let kind, let fields): fillIn(.add(kind: kind), presets: fields, in: dossier)
    case .complete(let id, _): fillIn(.change(id), in: dossier)
    case .finish(let id): showRecord(id, in: dossier)
    }
  }

  // MARK: Recording

  private mutating func addRecord(_ dossier: DossierModel) {
    guard !dossier.isPast else { return say(words.pastCannotAct) }
    guard let typed = ask(words.linearKindQuestion) else { return }
    let wanted = typed.lowercased()
    let kinds = RecordKind.all.filter {
      wanted.isEmpty || $0.name.contains(wanted)
        || speech.records.kind($0.name).lowercased().contains(wanted)
        || speech.records.section($0.section).lowercased().contains(wanted)
    }
    for (index, kind) in kinds.enumerated() {
      say("\(index + 1). \(speech.records.kind(kind.name))")
    }
    guard !kinds.isEmpty else { return say(words.nothingMatches) }
    guard let answer = ask(words.linearNumberQuestion), let number = Int(answer),
      kinds.indices.contains(number - 1)
    else { return }
    fillIn(.add(kind: kinds[number - 1].name), in: dossier)
  }
}

extension Target {
  /// Whether something opens; a reason that no form lifts is only read.
  var canBeFollowed: Bool {
    if case .remedy(let remedy) = self { remedy.canBeMended } else { true }
  }
}
