import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// A draft in the drawer.
struct KeptDraft: Hashable {
  let draft: Draft
  /// When it was last kept, by the clock.
  let kept: CalendarDate

  var key: FormModel.Identity { draft.key }
}

extension Desk {
  /// The drafts of whoever sits here, the last first; those that have become too old are thrown away.
  func drafts() -> DeskMessage {
    .answer(
      .drafts(
        Result { () throws(CaseworkFailure) -> FoundDrafts in
          var found: [KeptDraft] = []
          var thrownAway: [String] = []
          for item in try casework.drawer(.draft, options.acting) {
            // When it was kept is told by the clock, whatever the day is on which the desk works.
            let today = options.dayOfClock
            let kept = CalendarDate(iso: String(item.kept.prefix(10))) ?? today
            guard item.format == Draft.format, let draft = Draft(item.text) else { continue }
            if kept.days(until: today) > DeskLimits.draftDays {
              try casework.discard(.draft, item.name, options.acting)
              thrownAway.append(draft.title)
            } else {
              found.append(KeptDraft(draft: draft, kept: kept))
            }
          }
          found.sort { ($1.kept, $0.key.text) < ($0.kept, $1.key.text) }
          return FoundDrafts(drafts: found, thrownAway: thrownAway)
        }))
  }

  func keep(_ draft: Draft) -> DeskMessage? {
    do throws(CaseworkFailure) {
      try casework.keep(
        .draft, draft.key.text, draft.text(limit: DeskLimits.draftBytes), about: draft.key.number,
        format: Draft.format, options.acting)
      return nil
    } catch {
      return .answer(.draftNotKept(error))
    }
  }

  func discard(_ key: FormModel.Identity) -> DeskEffect {
    .perform {
      do throws(CaseworkFailure) {
        try casework.discard(.draft, key.text, options.acting)
        return nil
      } catch {
        return .answer(.draftNotKept(error))
      }
    }
  }
}

/// What was in the drawer when the desk looked.
struct FoundDrafts {
  let drafts: [KeptDraft]
  /// The titles of those that had become too old.
  let thrownAway: [String]
}

extension FormModel {
  var draft: Draft {
    Draft(
      key: key, title: title, version: version, start: start, filling: filling,
      past: history.past, future: history.future)
  }

  /// Takes over what was filled in before, with all that can be undone.
  mutating func take(_ draft: Draft, _ words: DeskWords) {
    restore(draft.filling, words)
    history = FormHistory(past: draft.past, future: draft.future)
    isEdited = filling.contents != start.contents
    isPreviewStale = true
  }
}

extension DeskModel {
  /// Keeps every form with something in it that is not in the drawer yet.
  ///
  /// What is kept survives whatever happens to this program.
  mutating func keepDraft(_ desk: Desk) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    for index in stack.indices {
      guard case .form(var form) = stack[index], !form.isKept else { continue }
      effects.append(keep(form, desk))
      form.isKept = true
      stack[index] = .form(form)
    }
    for (key, form) in drafts where !form.isKept {
      effects.append(keep(form, desk))
      drafts[key] = nil
    }
    return effects
  }

  /// A form in which nothing stands that was not there at first is thrown away instead.
  private mutating func keep(_ form: FormModel, _ desk: Desk) -> DeskEffect {
    guard form.isEdited else {
      kept.removeAll { $0.key == form.key }
      return desk.discard(form.key)
    }
    let draft = form.draft
    kept.removeAll { $0.key == form.key }
    kept.insert(KeptDraft(draft: draft, kept: desk.options.dayOfClock), at: 0)
    return .perform { desk.keep(draft) }
  }

  mutating func take(_ result: Result<FoundDrafts, CaseworkFailure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let found):
      kept = found.drafts
      if !found.thrownAway.isEmpty {
        say(.note, words.draftsThrownAway(found.thrownAway, days: DeskLimits.draftDays))
      } else if !kept.isEmpty {
        say(.note, words.draftsWaiting(kept.map { title(of: $0.draft) }))
      }
    }
  }

  /// Forgets the draft of a form, here and in the drawer.
  mutating func discardDraft(_ key: FormModel.Identity, _ desk: Desk) -> [DeskEffect] {
    drafts[key] = nil
    kept.removeAll { $0.key == key }
    return [desk.discard(key)]
  }

  // MARK: Quitting

  /// Keeps what is not kept yet and quits; asks first only when it cannot be kept.
  mutating func quit(_ desk: Desk) -> [DeskEffect] {
    let open = stack.compactMap { screen -> FormModel? in
      if case .form(let form) = screen, form.isEdited, !form.isKept { form } else { nil }
    }
    // What could not be kept before is tried once more.
    let waiting =
      (open + drafts.values.filter(\.isEdited)).map(\.draft)
      + (couldNotKeep ? kept.map(\.draft) : [])
    guard !waiting.isEmpty else { return keepSettings(desk) + [.quit] }
    return [
      .perform {
        for draft in waiting {
          if case .answer(.draftNotKept(let failure)) = desk.keep(draft) {
            return .answer(.readyToQuit(failure))
          }
        }
        return .answer(.readyToQuit(nil))
      }
    ]
  }

  mutating func quit(after failure: CaseworkFailure?) -> [DeskEffect] {
    guard let failure else { return [.quit] }
    let problem = speech.problem(failure, naming: .none)
    let titles =
      (stack.compactMap { if case .form(let form) = $0 { form.title } else { nil } }
      + drafts.values.map(\.title)).sorted()
    overlay = .confirm(
      ConfirmModel(
        .quit, title: words.quitTitle,
        text: "\(problem.message) \(words.quitLoses(titles))"))
    return []
  }

  /// What to say on the terminal after quitting; nil when no form waits.
  var farewell: String? {
    let open = stack.compactMap { screen -> String? in
      if case .form(let form) = screen, form.isEdited { form.title } else { nil }
    }
    let titles = Set(
      open + drafts.values.filter(\.isEdited).map(\.title) + kept.map { title(of: $0.draft) })
    return titles.isEmpty ? nil : words.draftsKeptAtQuit(titles.sorted())
  }

  // MARK: The list of drafts

  /// What a draft is of, in the language of now, whatever it was begun in.
  func title(of draft: Draft) -> String {
    func kind(_ id: RecordID) -> String {
      Naming.none.kind(of: id).map(speech.records.kind) ?? id.number
    }
    switch draft.key.purpose {
    case .newCase: return words.newCase
    case .note: return NoteWords(speech.language).title
    case .add(let name): return words.add(speech.records.kind(name))
    case .change(let id): return words.change(kind(id))
    case .withdraw(let id): return words.withdraw(kind(id))
    case .act(let name, _):
      let action = dossier?.dossier.situation.workflow.actions[name]
      return action.map { speech.text($0.label) } ?? draft.title
    case .attach: return TaskWords(speech.language).attachTitle
    case .statusCode: return TaskWords(speech.language).codeTitle
    case .letter(let kind):
      let task = TaskWords(speech.language)
      return task.letterTitle(task.letter(kind))
    default: return draft.title
    }
  }

  mutating func showDrafts() {
    if kept.isEmpty { return say(.note, words.noDrafts) }
    overlay = .picker(draftPicker)
  }

  /// All drafts; Enter opens one, Delete throws it away.
  var draftPicker: PickerModel {
    let items = kept.map { kept in
      let number = kept.key.number.map { "\($0) · " } ?? ""
      return PickerModel.Item(
        value: kept.key.text, label: number + title(of: kept.draft),
        detail: words.shortDate(kept.kept, on: today))
    }
    return PickerModel(.draft, title: words.draftsTitle, items: items)
  }

  /// Opens the form of a draft; for a case its dossier first.
  mutating func openDraft(_ text: String, _ desk: Desk) -> [DeskEffect] {
    guard let key = FormModel.Identity(text: text) else { return [] }
    guard let number = key.number, dossier?.number != number else {
      openForm(key.purpose, desk)
      return []
    }
    return [desk.dossierEffect(number, .draft(key.purpose))]
  }
}
