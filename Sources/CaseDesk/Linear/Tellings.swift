import Casework
import ChallengeCore
import Terminal
import Wording

extension LinearDesk {
  /// What is told where the desk is now.
  var telling: Telling {
    if let overlay = model.overlay { return telling(overlay) }
    if isChoosingPart { return parts }
    switch model.stack.last {
    case nil: return model.isSearchingInSection ? searching : section
    case .dossier(let dossier): return dossier.isFiltering ? searching : telling(dossier)
    case .chart(let chart): return telling(chart, at: words.chartTitle)
    case .record(let record): return telling(record)
    case .form(let form): return telling(form)
    case .reading(let reading): return telling(reading)
    }
  }

  // MARK: Sections

  private var section: Telling {
    switch model.section {
    case .today: page(model.todayPage, at: .today)
    case .cases: cases
    case .workflow:
      model.chart.map { telling($0, at: words.workflowTitle) } ?? Telling(place: "workflow")
    case .calendar, .figures, .evaluations, .catalogue: telling(of: model.section)
    }
  }

  /// The states of a chart with what each is to the case; a number tells what it means.
  private func telling(_ chart: ChartModel, at title: String) -> Telling {
    guard let text = model.chartText(chart) else { return Telling(place: "chart") }
    let name = text.title(text.scene)
    var telling = Telling(
      place: "chart \(title) \(chart.line)", heading: ["\(title): \(name)".asSentence])
    var phase: Phase?
    for (row, box) in model.chartBoxes(text).enumerated() {
      guard let state = text.scene.line.state(named: box.state) else { continue }
      if text.scene.line.kind == nil, row == 0 || state.phase != phase {
        telling.add(text.title(state.phase), isHeading: true)
      }
      phase = state.phase
      let note = text.note(state)
      telling.add(
        note.isEmpty ? text.label(state) : "\(text.label(state)): \(note)", opening: row)
    }
    return telling
  }

  /// A screen that is a page.
  private func page(_ page: Page, at section: DeskSection) -> Telling {
    var telling = Telling(
      place: "section \(section)", heading: [section.title(words).asSentence])
    telling.add(page)
    return telling
  }

  private var cases: Telling {
    let list = model.list
    let filter = words.spoken(model.filterText).asSentence
    var telling = Telling(place: "cases \(filter)", heading: [filter])
    if list.cases.isEmpty {
      telling.heading = [model.emptyListText]
    } else if let hits = model.endedHitsText {
      telling.heading.append(hits)
    }
    for (row, summary) in list.cases.enumerated() {
      telling.add(speech.aloud(summary, on: model.today), opening: row)
    }
    return telling
  }

  private var searching: Telling {
    Telling(place: "search", answer: .text(question: words.linearSearch))
  }

  // MARK: Dossier

  private func telling(_ dossier: DossierModel) -> Telling {
    let summary = dossier.dossier.summary
    var heading = [words.linearPlace(summary.title, summary.number.text)]
    if let date = dossier.open.asOf { heading.append(words.asItWas(date)) }
    heading += [
      speech.due(summary, on: dossier.open.asOf ?? model.today), speech.move(summary),
      speech.place(summary),
    ].filter { !$0.isEmpty }
    let version = "\(summary.version) \(dossier.open.asOf?.iso ?? "")"
    var telling = Telling(
      place: "dossier \(summary.number) \(version)",
      heading: heading.map { $0.capitalizedFirst.asSentence })
    telling.add(words.linearPart(dossier.tab.title(words)), isHeading: true)
    telling.add(dossier.page(dossier.tab, speech, today: model.today))
    return telling
  }

  private var parts: Telling {
    var telling = Telling(place: "parts", heading: [words.linearParts])
    for tab in DossierTab.allCases {
      telling.add(tab.title(words).asSentence, opening: tab.rawValue)
    }
    return telling
  }

  private func telling(_ record: RecordModel) -> Telling {
    guard let dossier = model.dossier else { return Telling(place: "record") }
    let kind = dossier.challenge.record(record.id).map { speech.records.kind($0.kind) } ?? ""
    let pages = DossierPages(model: dossier, speech: speech, today: model.today)
    var telling = Telling(
      place: "record \(record.id) \(dossier.challenge.version)",
      heading: [words.linearKind(kind, record.id.number)])
    telling.add(pages.record(record.id))
    return telling
  }

  private func telling(_ reading: ReadingModel) -> Telling {
    if reading.search != nil { return searching }
    var telling = Telling(
      place: "reading \(reading.text)", heading: [model.title(reading).asSentence])
    telling.add(model.page(reading))
    return telling
  }

  // MARK: What lies over a screen

  private func telling(_ overlay: Overlay) -> Telling {
    switch overlay {
    case .help, .palette, .copied, .filter: return Telling(place: "overlay")
    case .together(let together): return telling(together)
    case .picker(let picker): return telling(picker)
    case .prompt(let prompt):
      var telling = Telling(
        place: "prompt \(prompt.question)", heading: [prompt.hint.asSentence],
        answer: .text(question: "\(prompt.question)?"))
      if let error = prompt.error { telling.add(words.linearWrong(error)) }
      return telling
    case .confirm(let confirm):
      return Telling(
        place: "confirm \(confirm.title)", heading: [confirm.title.asSentence, confirm.text],
        answer: .yesOrNo)
    case .conflict(let conflict): return telling(conflict)
    case .notice(let notice):
      var telling = Telling(place: "notice", heading: [notice.title.asSentence])
      telling.add(notice.page)
      if !telling.rows.isEmpty { telling.add(words.linearMend) }
      return telling
    }
  }

  /// In which cases something was done, in which it was refused, and why.
  private func telling(_ together: TogetherModel) -> Telling {
    var telling = Telling(
      place: "together \(together.title)",
      heading: [
        together.title.asSentence,
        words.togetherOver(
          done: together.done.count, refused: together.refused.count,
          left: together.waiting.count
        ).asSentence,
      ])
    telling.add(model.togetherPage(together))
    return telling
  }

  /// What others did, and the versions of every field that both changed, to choose from.
  private func telling(_ conflict: ConflictModel) -> Telling {
    var telling = Telling(place: "conflict", heading: [words.conflictTitle.asSentence])
    for paragraph in model.conflictIntro(conflict) { telling.add(paragraph.aloud) }
    var stop = 0
    for row in conflict.rows {
      telling.add(row.label.capitalizedFirst, isHeading: true)
      for choice in ConflictModel.Choice.allCases {
        let text = "\(words.version(choice.word)): \(row.shown[choice] ?? words.emptyField)"
        let chosen = row.takes == choice ? ", \(words.linearChosen)" : ""
        telling.add((text + chosen).capitalizedFirst, opening: stop)
        stop += 1
      }
    }
    return telling
  }

  private func telling(_ picker: PickerModel) -> Telling {
    var telling = Telling(place: "picker", heading: [picker.title.asSentence])
    for (row, place) in picker.matching.enumerated() {
      let item = picker.items[place]
      let parts = [
        item.label, item.detail, picker.chosen.contains(place) ? words.linearChosen : "",
      ]
      telling.add(parts.filter { !$0.isEmpty }.joined(separator: ", "), opening: row)
    }
    return telling
  }
}
