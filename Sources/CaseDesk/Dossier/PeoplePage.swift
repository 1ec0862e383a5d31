import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The people answer: whom do I call, who does what, and who did it before?
///
/// > Source: tips 4 to 6.
extension DossierPages {
  var people: Page {
    var parts = Side.allCases.map { side in
      (heading: words.contactOf(speech.records.side(side)), lines: contact(of: side))
    }
    parts.append((words.theChallenger, challengers))
    parts.append((words.whoDoesWhat, duties))
    parts.append((words.contactsBefore, contactsBefore))
    return sections(parts, leadWidth: 18)
  }

  func contactName(_ record: Record) -> String {
    let person = record.person("person").flatMap { dossier.situation.people[$0] }
    return person?.name ?? record.text("name") ?? record.text("person")
      ?? naming.record(record.id, in: speech.language)
  }

  /// How to reach somebody: what the record says, else what the register says of the person.
  func reach(of record: Record) -> (phone: String?, mail: String?) {
    let person = record.person("person").flatMap { dossier.situation.people[$0] }
    return (record.text("phone") ?? person?.phone, record.text("email") ?? person?.email)
  }

  // MARK: Contact persons

  private func contact(of side: Side) -> [Paragraph] {
    guard let record = challenge.contactPerson(of: side) else {
      return [
        Paragraph(
          text: words.noContact, style: Theme.standard.warning,
          spoken: "\(speech.records.side(side)): \(words.noContact)".capitalizedFirst)
      ]
        + offer(words.assignContact, "contact-person", ["side": side.rawValue])
    }
    let isOurs = side == .municipality
    let standing =
      !isOurs ? "" : record.flag("neutral") == true ? ", \(words.neutral)" : ", \(words.notNeutral)"
    let department = record.text("department").map { ", \($0)" } ?? ""
    var lines = [
      open(
        record,
        "\(contactName(record))\(department), \(words.since(record.on))\(standing)",
        style: Theme.standard.title)
    ]
    lines += reaching(record)
    if let declaration = value("declaration", of: record) { lines.append(muted(declaration)) }
    let changes = challenge.openProcesses("contact-person-change", dossier.situation.workflow)
    for change in changes where isOurs {
      lines.append(
        open(
          change, lead: speech.records.kind(change.kind), gist(change),
          style: Theme.standard.warning))
      lines += stillToDo(about: change)
    }
    return lines + (isOurs && changes.isEmpty ? offer(words.handOver, "contact-person-change") : [])
  }

  /// The steps that a process still asks for; Enter opens one.
  private func stillToDo(about record: Record) -> [Paragraph] {
    model.possibilities.indices.filter {
      model.possibilities[$0].record == record.id && !model.possibilities[$0].action.isFinal
    }.map { index in
      Paragraph(
        mark: "▸",
        text: words.stillToDo(speech.text(model.possibilities[index].action.label)),
        style: Theme.standard.accent, isStop: true, target: .take(index))
    }
  }

  private func reaching(_ record: Record) -> [Paragraph] {
    let reach = reach(of: record)
    // What is no number or address stands there as it was written, and leads nowhere.
    let phone = reach.phone.map { ContactAddress.isPhone($0) ? "tel:\($0)" : $0 } ?? words.noPhone
    let mail = reach.mail.map { ContactAddress.isEmail($0) ? "mailto:\($0)" : $0 } ?? words.noMail
    return [
      Paragraph(text: phone, style: reach.phone == nil ? Theme.standard.muted : .plain, indent: 2),
      Paragraph(text: mail, style: reach.mail == nil ? Theme.standard.muted : .plain, indent: 2),
    ]
  }

  /// Contact persons that no longer are, the last first, with why they left.
  private var contactsBefore: [Paragraph] {
    challenge.records.reversed().filter { record in
      record.kind == "contact-person"
        && (record.withdrawn != nil
          || record.side().flatMap { challenge.contactPerson(of: $0)?.id } != record.id)
    }.map { record in
      let side = record.side().map(speech.records.side) ?? ""
      let until = record.withdrawn.map { words.until(record.on, $0.on) } ?? words.since(record.on)
      return open(record, lead: side, "\(contactName(record)), \(until)")
    }
      + challenge.active("contact-person-change").filter(dossier.isOver).map { change in
        let reason = value("reason", of: change) ?? ""
        let note = value("handover-note", of: change).map { "\n\($0)" } ?? ""
        return open(
          change, lead: words.columnDate(change.on),
          "→ \(value("person", of: change) ?? ""): \(reason)\(note)")
      }
  }

  // MARK: Others

  private var challengers: [Paragraph] {
    let parties = challenge.active("challenger").flatMap { record in
      [
        open(
          record, gist(record, without: ["email", "phone", "address", "person"]),
          style: Theme.standard.title)
      ]
        + reaching(record)
    }
    let others = (challenge.active("representative") + challenge.active("negotiator")).map {
      open($0, lead: speech.records.kind($0.kind), gist($0))
    }
    return parties + others
  }

  private var duties: [Paragraph] {
    let assessing = grouped(["assessment"])
    let deciding = grouped(["decision", "follow-up-decision", "urgent-end"])
    let advising = grouped(["advice"])
    var lines: [Paragraph] = []
    lines += rows(words.assessor, assessing)
    lines += rows(words.decider, deciding)
    if !advising.isEmpty { lines += rows(words.adviser, advising) }
    lines += challenge.active("evaluator").map { record in
      let standing =
        record.flag("independent") == true ? words.independent : words.notIndependent
      return open(
        record, lead: words.evaluator,
        "\(value("person", of: record) ?? naming.record(record.id, in: speech.language)), \(standing), \(words.since(record.on))"
      )
    }
    return lines
  }

  /// Who wrote records of these kinds, with the first and how many.
  private func grouped(_ kinds: [String]) -> [(first: Record, count: Int)] {
    var found: [(first: Record, count: Int)] = []
    for record in kinds.flatMap(challenge.active) {
      if let place = found.firstIndex(where: { $0.first.by == record.by }) {
        found[place].count += 1
      } else {
        found.append((record, 1))
      }
    }
    return found
  }

  private func rows(_ duty: String, _ people: [(first: Record, count: Int)]) -> [Paragraph] {
    if people.isEmpty { return [lead(duty, words.nobodyYet, style: Theme.standard.muted)] }
    return people.map { person, count in
      let kinds = "\(count) × \(speech.records.kind(person.kind))"
      let department = dossier.situation.people[person.by]?.department.map { ", \($0)" } ?? ""
      return open(
        person, lead: duty,
        "\(name(person.by))\(department), \(words.since(person.on)) (\(kinds))")
    }
  }
}
