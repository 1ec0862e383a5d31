import Casework
import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  /// Shows why something was not done; everything that was typed stays.
  mutating func refuse(_ failure: CaseworkFailure, _ desk: Desk) -> [DeskEffect] {
    let naming = form?.naming ?? .none
    let speech = speech
    func said(_ failure: CaseworkFailure) -> String {
      let problem = speech.problem(failure, naming: naming)
      return "\(problem.message) \(problem.hint)"
    }
    switch failure {
    case .outdated(let number, _, _): return [desk.dossierEffect(number, .conflict)]
    case .refused(.byRules(let reasons)): show(reasons)
    case .refused(.badInput(let problems)): show(problems)
    case .basisMissing where form?.has(Behalf.basisField) == true:
      changeForm { $0.state.setErrors([Behalf.basisField: said(failure)]) }
      say(.problem, words.seeFields)
    case .refused(.notPermitted) where form?.has(Behalf.personField) == true:
      changeForm { $0.state.setErrors([Behalf.personField: said(failure)]) }
      say(.problem, words.seeFields)
    case .catalogue(let problem) where problem.field.map { form?.has($0) ?? false } ?? false:
      changeForm { $0.state.setErrors([problem.field ?? "": said(failure)]) }
      say(.problem, words.seeFields)
    default: report(failure)
    }
    return []
  }

  private mutating func show(_ problems: [FieldProblem]) {
    guard let form else { return }
    var errors: [String: String] = [:]
    for problem in problems { errors[problem.field] = speech.problem(problem, naming: form.naming) }
    changeForm { $0.state.setErrors(errors) }
    let others = problems.filter { !form.has($0.field) }
    say(.problem, others.first.map { speech.problem($0, naming: form.naming) } ?? words.seeFields)
  }

  private mutating func show(_ reasons: [Reason]) {
    guard let form else { return }
    var errors: [String: String] = [:]
    var others: [Reason] = []
    for reason in reasons {
      let explained = speech.reason(reason, form.naming)
      if let field = reason.field(in: form), errors[field] == nil {
        errors[field] = "\(explained.message) \(explained.hint)"
      } else {
        others.append(reason)
      }
    }
    changeForm { $0.state.setErrors(errors) }
    guard !others.isEmpty else { return say(.problem, words.seeFields) }
    let notice = NoticeModel(
      title: words.refused, page: refusalPage(others, form.naming, fields: errors.count))
    let banner = words.refusedBanner(reasons.count)
    changeForm {
      $0.refusal = notice
      $0.banner = banner
    }
    overlay = .notice(notice)
  }

  private func refusalPage(_ reasons: [Reason], _ naming: Naming, fields: Int) -> Page {
    var paragraphs = [Paragraph(text: words.nothingChanged), .blank]
    for reason in reasons {
      let explained = speech.reason(reason, naming)
      let canMend = reason.remedy.isRecorded
      paragraphs.append(
        Paragraph(
          mark: "•", text: explained.message, style: Theme.standard.title, isStop: true,
          target: .remedy(reason.remedy)))
      paragraphs.append(Paragraph(text: explained.hint, indent: 2))
      if canMend {
        paragraphs.append(
          Paragraph(text: words.enterMends, style: Theme.standard.muted, indent: 2))
      }
    }
    if fields > 0 { paragraphs += [.blank, Paragraph(text: words.alsoFields(fields))] }
    return Page(paragraphs: paragraphs)
  }
}

extension Reason {
  /// The field of a form that would lift it.
  func field(in form: FormModel) -> String? {
    switch remedy {
    case .fill(let field) where form.has(field): return field
    case .complete(let id, let field):
      guard form.has(field) else { return nil }
      if form.key.purpose == .change(id) { return field }
      if case .act(_, id) = form.key.purpose { return field }
      return nil
    default: return nil
    }
  }
}
