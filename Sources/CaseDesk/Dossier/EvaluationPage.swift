import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The evaluation answers: what came of it, measured against what was agreed, and what is still to be
/// written?
///
/// > Source: tip 10.
extension DossierPages {
  var evaluation: Page {
    sections(
      [
        (words.stillNeededToEvaluate, stillNeeded), (words.evaluationOutcome, followUp),
        (words.resultsAgainstNorm, results), (words.findings, findings),
        (words.findingsOf, views), (words.evaluationPlan, plan),
        (words.criteriaAssessed, criteria),
      ], leadWidth: 24)
  }

  private var stillNeeded: [Paragraph] {
    if dossier.summary.hasEnded && challenge.latest("evaluation") == nil { return [] }
    let reasons = dossier.missingForEvaluation
    if reasons.isEmpty { return [Paragraph(mark: "✓", text: words.evaluationComplete)] }
    guard model.canWrite else {
      return reasons.map { Paragraph(mark: "○", text: speech.reason($0, naming).message) }
    }
    return reasons.map(reason)
  }

  // MARK: Results

  private var results: [Paragraph] {
    let results = challenge.active("result")
    if results.isEmpty { return [Paragraph(text: words.noResults)] }
    return results.flatMap { result -> [Paragraph] in
      let measurements = challenge.active("measurement").filter {
        $0.text("result") == result.id.text
      }
      let evaluated = challenge.active("result-evaluation").last {
        $0.text("result") == result.id.text
      }
      let now =
        evaluated.flatMap { value("achieved", of: $0) }
        ?? measurements.last.flatMap { value("value", of: $0) }
      let verdict =
        evaluated.flatMap { value("verdict", of: $0) }.map {
          speech.isSpoken ? words.verdictAloud($0) : " → \($0)"
        } ?? ""
      let parts = [
        words.baseline(value("baseline", of: result)), words.norm(value("target", of: result)),
        words.achieved(now),
      ]
      let lines = measurements.map { measured in
        muted(
          words.measured(
            value("value", of: measured) ?? "", measured.date("date") ?? measured.on,
            value("source", of: measured)), indent: 24)
      }
      let why = evaluated.flatMap { value("explanation", of: $0) }.map { [muted($0, indent: 24)] }
      return [
        open(
          evaluated ?? result,
          lead: value("measure", of: result) ?? naming.record(result.id, in: speech.language),
          parts.joined(separator: " · ") + verdict)
      ] + lines + (why ?? [])
    }
  }

  // MARK: Findings

  private var findings: [Paragraph] {
    challenge.active("evaluation").reversed().flatMap { record -> [Paragraph] in
      let standing = record.flag("independent") == true ? words.independent : words.notIndependent
      return [
        open(
          record, lead: speech.language.day(record.date("date") ?? record.on),
          "\(name(record.by)), \(standing)", style: Theme.standard.title)
      ]
        + fields(
          [
            "economic-value", "economic-source", "democratic-value", "democratic-source",
            "social-value", "social-source", "conditions", "cooperation-challenger",
            "attitude-challenger", "cooperation-municipality", "attitude-municipality",
            "cooperation-source", "account", "account-source", "money", "money-source",
            "hours-challenger", "hours-municipality", "hours-source", "amendments",
            "lessons-challenger", "lessons-municipality", "advice",
          ], of: record)
    }
  }

  private var views: [Paragraph] {
    let views = challenge.active("view").filter { $0.text("subject") == "evaluation" }
    let interim = challenge.active("interim-evaluation").flatMap { record in
      [("challenger", "reflection-challenger"), ("municipality", "reflection-municipality")]
        .compactMap { side, field in
          value(field, of: record).map {
            open(
              record,
              lead: "\(Side(rawValue: side).map(speech.records.side) ?? side) \(record.on.year)", $0
            )
          }
        }
    }
    return views.map { view in
      open(
        view, lead: view.side().map(speech.records.side) ?? "",
        value("text", of: view) ?? value("reason", of: view) ?? gist(view))
    } + interim
  }

  // MARK: Plan and outcome

  private var plan: [Paragraph] {
    let evaluators = challenge.active("evaluator").map { record in
      open(
        record, lead: words.evaluator,
        "\(value("person", of: record) ?? naming.record(record.id, in: speech.language)), "
          + (record.flag("independent") == true ? words.independent : words.notIndependent))
    }
    let interim = challenge.active("interim-evaluation").map { record in
      let state = processState(record).map { " [\($0)]" } ?? ""
      let findings = value("findings", of: record).map { "\n\($0)" } ?? ""
      return open(
        record, lead: speech.records.kind(record.kind),
        "\(value("planned", of: record) ?? "")\(state)\(findings)")
    }
    return evaluators + interim
      + (evaluators.isEmpty && !dossier.summary.hasEnded
        ? offer(words.add(speech.records.kind("evaluator")), "evaluator") : [])
  }

  private var criteria: [Paragraph] {
    challenge.active("assessment").flatMap { record in
      [
        open(
          record,
          lead: value("criterion", of: record) ?? naming.record(record.id, in: speech.language),
          value("verdict", of: record) ?? "")
      ]
        + fields(["baseline", "proposal", "argument"], of: record).map {
          muted("\($0.lead): \($0.text)", indent: 24)
        }
    }
  }

  private var followUp: [Paragraph] {
    let decisions = challenge.active("follow-up-decision").map { record in
      open(
        record, lead: speech.language.day(record.date("date") ?? record.on),
        "\(value("kind", of: record) ?? "") (\(name(record.by)))\n\(value("reasons", of: record) ?? "")"
      )
    }
    let more = ["continuation", "return-checklist", "ending"].flatMap(challenge.active).map {
      open($0, lead: speech.records.kind($0.kind), gist($0))
    }
    if decisions.isEmpty && more.isEmpty {
      return dossier.summary.phase == .opvolging ? [Paragraph(text: words.noFollowUp)] : []
    }
    return decisions + more
  }
}
