import ChallengeCore
import Terms

/// What an entry changes in the models that the storage makes by itself.
enum RegisterChange: Hashable {
  case person(Person)
  case personEnded(PersonID, on: CalendarDate)
  /// - Parameter adopted: the entry that took it into use; nil when the text is only kept.
  case rules(RegisterEvent.RulesAdopted, adopted: Int?)
  /// - Parameter hash: nil when the case no longer has a code in use.
  case statusCode(CaseNumber, hash: [UInt8]?)
  case opened(year: Int, serial: Int)
  case catalogueTask(CatalogueTask)
  case catalogueTaskEnded(CatalogueID, on: CalendarDate)

  static func following(
    from event: StreamEvent, in stream: StreamName, type: String, number: Int
  ) -> [RegisterChange] {
    switch event {
    case .register(.personRegistered(let person)), .register(.personChanged(let person)):
      return [.person(person)]
    case .register(.personEnded(let id, let date)): return [.personEnded(id, on: date)]
    case .register(.rulesAdopted(let rules)):
      return [.rules(rules, adopted: type == EventCodec.keptRules ? nil : number)]
    case .register(.taskListed(let task)), .register(.taskChanged(let task)):
      return [.catalogueTask(task)]
    case .register(.taskEnded(let id, let date)): return [.catalogueTaskEnded(id, on: date)]
    case .register(.casesDestroyed), .register(.copyMade), .register(.copyDestroyed): return []
    case .challenge(let event):
      guard let caseNumber = stream.caseNumber else { return [] }
      return following(from: event, of: caseNumber)
    }
  }

  private static func following(from event: Event, of number: CaseNumber) -> [RegisterChange] {
    switch event {
    case .statusCodeIssued(let issued): return [.statusCode(number, hash: issued.hash)]
    case .opened:
      guard let (year, serial) = number.yearAndSerial else { return [] }
      return [.opened(year: year, serial: serial)]
    default: return []
    }
  }

  /// What an entry changes of which the contents are gone: its number stays taken.
  static func following(fromDestroyed entry: SealedEntry) -> [RegisterChange] {
    guard case .destroyed = entry.payload, entry.envelope.type.hasPrefix("challenge."),
      let (year, serial) = entry.stream.caseNumber?.yearAndSerial
    else { return [] }
    return [.opened(year: year, serial: serial)]
  }

  /// Everything that a stored entry changes.
  static func following(_ entry: SealedEntry) throws(StorageFailure) -> [RegisterChange] {
    guard follows(type: entry.envelope.type) else { return [] }
    guard let event = try entry.opened().event else { return following(fromDestroyed: entry) }
    return following(
      from: event, in: entry.stream, type: entry.envelope.type, number: entry.number)
  }

  /// Whether an entry with this stored name can change anything here.
  static func follows(type: String) -> Bool {
    switch type {
    case "challenge.opened/1", "challenge.taken-in/1", "status-code.issued/1": true
    default:
      ["person.", "rules.", "catalogue-task."].contains { type.hasPrefix($0) }
    }
  }
}

extension CaseNumber {
  /// The parts of a number of the form `YYYY-NNNN`, with four digits or more.
  var yearAndSerial: (year: Int, serial: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (4...9).contains(parts[1].utf8.count),
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(parts[0]), let serial = Int(parts[1])
    else { return nil }
    return (year, serial)
  }

  init(year: Int, serial: Int) {
    let digits = String(serial)
    self.init("\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}

/// The models that the storage makes by itself, as the journal gives them.
struct RegisterModel: Hashable {
  private(set) var people: [String: Person] = [:]
  private(set) var rules: [String: KeptRules] = [:]
  /// The code in use of each case.
  private(set) var statusCodes: [String: [UInt8]] = [:]
  /// The highest serial number of each year.
  private(set) var serials: [Int: Int] = [:]
  private(set) var catalogue: [String: CatalogueTask] = [:]

  struct KeptRules: Hashable {
    let rules: RegisterEvent.RulesAdopted
    let adopted: Int?
  }

  mutating func apply(_ change: RegisterChange) {
    switch change {
    case .person(let person): people[person.id.text] = person
    case .personEnded(let id, let date):
      people[id.text] = people[id.text].map { $0.ended(on: date) }
    case .rules(let text, let adopted):
      rules[text.hash] = KeptRules(rules: text, adopted: adopted ?? rules[text.hash]?.adopted)
    case .statusCode(let number, let hash): statusCodes[number.text] = hash
    case .opened(let year, let serial): serials[year] = max(serials[year] ?? 0, serial)
    case .catalogueTask(let task): catalogue[task.id.text] = task
    case .catalogueTaskEnded(let id, let date): catalogue[id.text]?.endedOn = date
    }
  }
}

extension Person {
  /// The same person, whose part ends on a day.
  package func ended(on date: CalendarDate) -> Person {
    Person(
      id: id, name: name, roles: roles, department: department, email: email, phone: phone,
      endedOn: date, agreement: agreement)
  }
}
