import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The account answers: what has to be shown when, what came in, and was it accepted?
///
/// > Source: tip 9.
extension DossierPages {
  var accountability: Page {
    let received = challenge.active("accountability-record").sorted {
      ($0.date("received") ?? $0.on) > ($1.date("received") ?? $1.on)
    }
    let talks = challenge.active("contact-moment").filter {
      ["accountability", "reminder"].contains($0.text("subject"))
    }
    return sections(
      [
        (words.moments, moments),
        (words.howAccount, agreedAccount),
        (
          words.accountsReceived,
          (received.isEmpty ? [Paragraph(text: words.noAccounts)] : received.flatMap(account))
            + offer(words.addAccount, "accountability-record")
        ),
        (
          words.remindersSent,
          talks.reversed().map {
            open(
              $0, lead: words.columnDate($0.date("date") ?? $0.on),
              gist($0, without: ["date"]))
          }
        ),
      ], leadWidth: 16)
  }

  /// The agreed moments: missed, come in, the next one, later; and the term that runs.
  private var moments: [Paragraph] {
    let moments = dossier.accountMoments
    let next = moments.firstIndex { $0.received == nil && ($0.on.map { $0 >= today } ?? false) }
    let lines = moments.enumerated().map { place, moment -> Paragraph in
      let day = moment.on.map(speech.language.day) ?? moment.text
      let record = moment.received.flatMap(challenge.record)
      if let record {
        return Paragraph(
          lead: day, mark: "✓", text: words.cameIn(record.date("received") ?? record.on),
          isStop: true, target: .record(record.id))
      }
      let isMissed = moment.isMissed(on: today)
      let text =
        isMissed
        ? words.missed(moment.on.map { $0.days(until: today) } ?? 0)
        : place == next ? words.nextIn(moment.on.map { today.days(until: $0) } ?? 0) : words.later
      return Paragraph(
        lead: day, mark: isMissed ? "!" : "○", text: text,
        style: isMissed ? Theme.standard.danger : .plain, isStop: true,
        target: .record(moment.agreement))
    }
    let terms = dossier.terms.enumerated().filter { _, term in
      term.term.isOpen && term.definition?.isForAccount == true
    }
    return lines
      + terms.map { place, term in
        Paragraph(
          text: speech.termLine(term.term, naming, on: today), isStop: true,
          target: .term(place))
      }
  }

  private var agreedAccount: [Paragraph] {
    let agreed = challenge.active("accountability-agreement")
    if agreed.isEmpty { return [Paragraph(text: words.noAccountAgreed)] }
    return agreed.flatMap { record in
      [open(record, value("content", of: record) ?? gist(record))]
        + fields(["form", "by-whom", "to-whom", "users", "third-party"], of: record).map {
          var line = $0
          line.indent = 2
          return line
        }
    }
  }

  private func account(_ record: Record) -> [Paragraph] {
    let decision = dossier.decision(on: record)
    let standing =
      decision.map { words.accepted($0.date("date") ?? $0.on, name($0.by)) }
      ?? words.notYetAccepted
    let by = value("by-whom", of: record) ?? name(record.by)
    let spent = value("amount-spent", of: record).map {
      ", \(fieldName("amount-spent", of: record)) \($0)"
    }
    return [
      open(
        record, lead: words.columnDate(record.date("received") ?? record.on),
        "\(value("form", of: record) ?? ""), \(by)\(spent ?? "")\n\(value("text", of: record) ?? "")"
      ),
      muted(standing, indent: 16),
    ]
  }
}

extension TermDefinition {
  /// Whether its end is counted back from the end of the agreed time: the moment to ask for account.
  fileprivate var isForAccount: Bool {
    if case .before = length { true } else { false }
  }
}
