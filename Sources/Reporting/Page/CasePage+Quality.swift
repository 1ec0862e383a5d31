import ChallengeCore
import Terms
import Wording

extension CasePage {
  // MARK: 11

  var quality: [Block] {
    let quality = report.quality
    var remarks: [Block] = []
    if let taken = quality.takenIn {
      remarks.append(
        .paragraph(words.takenIn(state: taken.state.text(in: language), since: taken.since)))
    }
    if quality.changedRecords > 0 {
      remarks.append(.paragraph(words.changed(quality.changedRecords)))
    }
    if quality.destroyed > 0 { remarks.append(.paragraph(words.destroyed(quality.destroyed))) }
    return remarks + [odd, gapCounts, gaps, missing, unfounded, proxies] + later
      + [corrections, withdrawn] + fingerprints
  }

  /// The field by which can be proved which agreements an amendment was about.
  static let fingerprint = "content-hash"

  private var fingerprints: [Block] {
    let rows = report.changes.tables.flatMap { table -> [[Cell]] in
      guard let index = table.fields.firstIndex(of: Self.fingerprint) else { return [] }
      return table.rows.filter { $0.facts[index].isKnown }.map {
        [writer.cell($0.id), writer.cell($0.facts[index])]
      }
    }
    return rows.isEmpty ? [] : [writer.table(.fingerprints, [.record, .fingerprint], rows)]
  }

  /// What is on record and can hardly be so.
  private var odd: Block {
    writer.table(
      .oddities, [.what, .field, .about],
      report.quality.odd.map { found in
        [
          Cell(words.oddity(found.oddity.rawValue)),
          Cell(
            found.field.map { records.field($0, of: found.kind) } ?? "–"),
          found.record.map { writer.cell($0) } ?? Cell("–"),
        ]
      }, empty: .none)
  }

  private var gapCounts: Block {
    let counts = Gap.allCases.map {
      (records.gap($0), writer.count(report.quality.count(of: $0)))
    }
    let missing = (say(.notRecorded), writer.count(report.quality.missing.count))
    return writer.facts(say(.gapsPerKind), counts + [missing])
  }

  private var gaps: Block {
    writer.table(
      .gaps, [.record, .field, .kindOfGap, .reason],
      report.quality.gaps.map {
        [
          writer.cell($0.record), Cell(records.field($0.field, of: $0.kind)),
          Cell(records.gap($0.gap)),
          writer.cell($0.reason.map(Fact.text) ?? .textWithheld),
        ]
      }, empty: .none)
  }

  private var missing: Block {
    writer.table(
      .missing, [.what, .field, .about],
      report.quality.missing.map { missing in
        [
          Cell(records.kind(missing.kind)),
          Cell(missing.field.map { records.field($0, of: missing.kind) } ?? "–"),
          missing.asked.map { Cell(about($0)) } ?? missing.record.map { writer.cell($0) }
            ?? Cell("–"),
        ]
      }, empty: .none)
  }

  private func about(_ asked: MissingFact.Asked) -> String {
    "\(records.choice(asked.moment.rawValue)), \(records.side(asked.side))"
  }

  /// Verdicts that rest on something that nobody knows.
  private var unfounded: Block {
    writer.table(
      .unfoundedVerdicts, [.result, .verdict, .notKnown],
      report.quality.unfounded.map { found in
        let lacking = found.lacking.map { field in
          records.field(field, of: field == "achieved" ? "result-evaluation" : "result")
        }
        return [
          writer.cell(found.result), writer.cell(found.verdict), Cell(language.list(lacking)),
        ]
      }, empty: .none)
  }

  private var proxies: Block {
    writer.table(
      .proxies, [.date, .what, .by, .enteredBy, .basis],
      report.quality.proxies.map {
        [
          writer.cell($0.on), Cell(subject($0.subject)), writer.cell($0.by),
          writer.cell($0.enteredBy), writer.cell($0.basis),
        ]
      }, empty: .none)
  }

  private func subject(_ subject: EntrySubject) -> String {
    switch subject {
    case .opening: say(.opening)
    case .recorded(let kind): records.kind(kind)
    case .changed(let kind): words.changed(kind: kind)
    case .withdrawn(let kind): words.withdrawn(kind: kind)
    case .step(let label): label.text(in: language)
    case .correction: say(.correction)
    case .statusCode: say(.statusCode)
    }
  }

  private var later: [Block] {
    let quality = report.quality
    guard let most = quality.laterEntries.map(\.mostDays).max() else {
      return [.paragraph(say(.noneLater))]
    }
    let table = writer.table(
      .laterEntries, [.registeredOn, .entries, .effectiveFrom, .effectiveUntil, .mostDays],
      quality.laterEntries.map {
        [
          writer.cell($0.registeredOn), writer.count($0.count), writer.cell($0.effectiveFrom),
          writer.cell($0.effectiveUntil), Cell(words.days($0.mostDays)),
        ]
      })
    return [
      .paragraph(words.entriesLater(quality.laterCount, of: quality.entries, most: most)), table,
    ]
  }

  private var corrections: Block {
    writer.table(
      .corrections, [.date, .step, .correction, .reason],
      report.quality.corrections.map { correction in
        let change: String =
          switch correction.change {
          case .redated(let date): "\(say(.redated)) \(language.short(date))"
          case .undone: say(.undone)
          }
        return [
          writer.cell(correction.on), correction.step.map { writer.cell($0) } ?? Cell("–"),
          Cell(change), writer.cell(correction.reason),
        ]
      }, empty: .none)
  }

  private var withdrawn: Block {
    writer.table(
      .withdrawnRecords, [.record, .what, .withdrawnOn, .reason],
      report.quality.withdrawn.map {
        [
          writer.cell($0.record), Cell(records.kind($0.kind)), writer.cell($0.on),
          writer.cell($0.reason),
        ]
      }, empty: .none)
  }
}
