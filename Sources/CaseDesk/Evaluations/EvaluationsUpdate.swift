import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension Desk {
  /// Looks into cases of which what is known is old; not all at once, so that the first come soon.
  ///
  /// - Parameter waiting: what an earlier reading left; nil to ask the list first.
  func evaluationsEffect(
    _ known: [CaseNumber: EvaluationReading.Known], waiting: [EvaluationReading.Waiting]? = nil
  ) -> DeskEffect {
    let (casework, acting, speech) = (casework, options.acting, speech)
    return .background(lane: "evaluations") {
      .answer(
        .screen(
          .evaluations(
            Result { () throws(CaseworkFailure) in
              if let waiting {
                return EvaluationReading(casework, numbers: nil, waiting, speech, acting)
              }
              return try EvaluationReading(casework, known: known, speech, acting)
            })))
    }
  }

  func lessonsEffect() -> DeskEffect {
    let (casework, acting) = (casework, options.acting)
    return .background(lane: "lessons") {
      .answer(
        .screen(
          .lessons(
            Result { () throws(CaseworkFailure) in
              try casework.lessons(limit: DeskLimits.lessons, acting)
            })))
    }
  }
}

extension EvaluationReading {
  init(
    _ casework: Casework, known: [CaseNumber: Known], _ speech: Speech, _ acting: Acting
  ) throws(CaseworkFailure) {
    let cases = try casework.evaluatedCases(acting)
    let stale = cases.filter {
      known[$0.number]?.version != $0.version || known[$0.number]?.on != acting.on
    }
    self.init(
      casework, numbers: Set(cases.map(\.number)),
      stale.map { Waiting(number: $0.number, version: $0.version) }, speech, acting)
  }

  init(
    _ casework: Casework, numbers: Set<CaseNumber>?, _ waiting: [Waiting], _ speech: Speech,
    _ acting: Acting
  ) {
    var read: [CaseNumber: Known] = [:]
    for wanted in waiting.prefix(DeskLimits.evaluatedAtOnce) {
      // What may not be read, or was destroyed meanwhile, has nothing to show.
      let found = try? casework.evaluations(of: wanted.number, acting)
      let rows = found.map { found in
        let naming = Naming(found.dossier)
        return found.evaluations.map { evaluation in
          EvaluationRow(
            evaluation: evaluation,
            missing: evaluation.missing.map { speech.reason($0, naming).message })
        }
      }
      read[wanted.number] = Known(version: wanted.version, on: acting.on, rows: rows ?? [])
    }
    self.init(
      numbers: numbers, read: read,
      waiting: Array(waiting.dropFirst(DeskLimits.evaluatedAtOnce)))
  }
}

extension DeskModel {
  var evaluationsHeight: Int { EvaluationsLayout(size).body.height }

  mutating func showEvaluations() {
    let (words, speech) = (words, speech)
    evaluations.show(
      height: evaluationsHeight, heading: { words.standingHeading($0.name, $1) },
      lessonText: { LessonText($0, speech).searchText })
  }

  mutating func readEvaluations(_ desk: Desk) -> [DeskEffect] {
    switch evaluations.look {
    case .evaluations: [desk.evaluationsEffect(evaluations.known)]
    case .lessons: [desk.lessonsEffect()]
    }
  }

  mutating func take(
    _ result: Result<EvaluationReading, CaseworkFailure>, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure):
      report(failure)
      return []
    case .success(let reading):
      evaluations.take(reading)
      showEvaluations()
      showFigures()
      // The rest follows while somebody looks; a screen that was left reads no further.
      guard !reading.waiting.isEmpty, [.evaluations, .figures].contains(section) else {
        return []
      }
      return [desk.evaluationsEffect(evaluations.known, waiting: reading.waiting)]
    }
  }

  mutating func take(_ result: Result<[FoundLesson], CaseworkFailure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let lessons):
      evaluations.take(lessons)
      showEvaluations()
    }
  }

  // MARK: Keys

  mutating func pressInEvaluations(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if evaluations.search.isTyping {
      switch evaluations.search.handle(key) {
      case .changed: showEvaluations()
      case .notHere:
        _ = evaluations.state.handle(key, evaluations.rows, height: evaluationsHeight)
      case .same: break
      }
      return []
    }
    if let effects = obey(key, desk) { return effects }
    if evaluations.state.handle(key, evaluations.rows, height: evaluationsHeight) { return [] }
    if key == .escape, !evaluations.isEverything { return perform(.clearFilter, desk) }
    return []
  }

  mutating func clickInEvaluations(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if evaluations.state.selected == row { return perform(.open, desk) }
    evaluations.state.select(row, evaluations.rows, height: evaluationsHeight)
    return []
  }

  // MARK: Commands

  mutating func performInEvaluations(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open: return openEvaluation(desk)
    case .search: evaluations.search.isTyping = true
    case .changeLook:
      evaluations.look = evaluations.look == .evaluations ? .lessons : .evaluations
      showEvaluations()
      return readEvaluations(desk)
    case .filterStanding:
      guard evaluations.look == .evaluations else { return [] }
      evaluations.standing = CaseEvaluation.Standing.allCases.value(after: evaluations.standing)
      showEvaluations()
    case .clearFilter:
      evaluations.standing = nil
      _ = evaluations.search.clear()
      showEvaluations()
    case .writeEvaluation:
      guard let row = evaluations.selected?.evaluation else { return [] }
      return [desk.dossierEffect(row.number, .errand(row.errand))]
    default: break
    }
    return []
  }

  private func openEvaluation(_ desk: Desk) -> [DeskEffect] {
    if let row = evaluations.selected?.evaluation {
      let errand = row.record.map { Errand.record($0, .evaluation) } ?? .tab(.evaluation)
      return [desk.dossierEffect(row.number, .errand(errand))]
    }
    guard let lesson = evaluations.selectedLesson else { return [] }
    return [desk.dossierEffect(lesson.number, .open)]
  }
}

extension CaseEvaluation {
  /// What opens the form that this evaluation asks for next.
  var errand: Errand {
    if let remedy = missing.map(\.remedy).first(where: \.isRecorded) { return .mend(remedy) }
    switch (kind, standing) {
    case (_, .done): return .mend(.add(kind: "lesson", fields: [:]))
    case (.final, .planned), (.final, .due):
      return .mend(
        .add(kind: "interim-evaluation", fields: [:]))
    case (.interim, _):
      return record.map { .mend(.complete($0, field: "findings")) } ?? .tab(.actions)
    case (.final, _): return .tab(.actions)
    }
  }
}
