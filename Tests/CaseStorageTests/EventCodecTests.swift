import ChallengeCore
import Foundation
import Terms
import Testing

@testable import CaseStorage

@Suite struct EventCodecTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// What was once written stays readable: a golden file is added to, never changed.
  @Test(arguments: EventSamples.all.map(\.name))
  func theStoredShapeIsThatOfTheGoldenFile(name: String) throws {
    let event = try #require(EventSamples.all.first { $0.name == name }?.event)
    let stored = EventCodec.encode(event)
    let written = JSONValue.object(["type": .text(stored.type), "payload": stored.payload])
    let file = Self.folder.appendingPathComponent(name + ".json")
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      try (written.text + "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent); look at it and run again")
      return
    }
    #expect(written.text + "\n" == golden)
    guard case .object(let members) = try JSONValue(parsing: golden),
      case .text(let type) = members["type"], let payload = members["payload"]
    else {
      Issue.record("no golden file of an event")
      return
    }
    #expect(try EventCodec.decode(StoredEvent(type: type, payload: payload)) == event)
  }

  @Test func everyGoldenFileBelongsToASample() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let samples = Set(EventSamples.all.map { $0.name + ".json" })
    #expect(files.filter { !samples.contains($0) } == [])
  }

  @Test func noKindOfRecordLooksLikeSomethingElse() {
    for kind in RecordKind.all {
      #expect(!StoredName.reservedSubjects.contains(kind.name), "\(kind.name)")
      #expect(!["changed", "withdrawn"].contains(kind.verb), "\(kind.name).\(kind.verb)")
      #expect(StoredName("\(kind.name).\(kind.verb)/1") != nil, "\(kind.name).\(kind.verb)")
    }
  }

  @Test func aRecordIsReadWhateverTheCatalogueSaysNow() throws {
    let event = StreamEvent.challenge(
      .recorded(
        Event.Recorded(
          id: RecordID("x-1"), kind: "kind-of-long-ago", values: [:], visibility: .public,
          snapshot: nil)))
    let stored = EventCodec.encode(event)
    #expect(stored.type == "kind-of-long-ago.recorded/1")
    let renamed = StoredEvent(type: "kind-of-long-ago.noted/1", payload: stored.payload)
    #expect(try EventCodec.decode(renamed) == event)
  }

  @Test(arguments: [
    "", "x", "x/1", ".taken/1", "step./1", "step.taken", "step.taken/0", "step.taken/2",
    "step.skipped/1", "term.begun/1", "person.born/1", "challenge.closed/1", "step.taken/1/1",
  ])
  func aNameThatWasNeverWrittenIsUnknown(type: String) {
    #expect(throws: CodecProblem.unknownType(type)) {
      try EventCodec.decode(StoredEvent(type: type, payload: .object([:])))
    }
  }

  @Test func aMemberThatIsMissingOrWrongIsNamed() throws {
    for (name, event) in EventSamples.all {
      let stored = EventCodec.encode(event)
      guard case .object(let members) = stored.payload else { continue }
      for key in members.keys {
        var wrong = members
        wrong[key] = .null
        #expect(throws: CodecProblem.badPayload(type: stored.type, key: key), "\(name) \(key)") {
          try EventCodec.decode(StoredEvent(type: stored.type, payload: .object(wrong)))
        }
      }
      #expect(throws: CodecProblem.self, "\(name)") {
        try EventCodec.decode(StoredEvent(type: stored.type, payload: .list([])))
      }
    }
  }

  @Test func anOldShapeIsReadAsTheNewOne() throws {
    let event = StreamEvent.challenge(
      .termEnded(Event.TermEnded(name: "beslistermijn", record: nil, standing: .met)))
    let upcasters: [String: EventCodec.Upcaster] = [
      "term.stopped/1": { payload in
        guard case .object(let members) = payload, let name = members["term"] else {
          return StoredEvent(type: "term.ended/1", payload: payload)
        }
        return StoredEvent(
          type: "term.ended/1", payload: .object(["name": name, "standing": .text("met")]))
      }
    ]
    let old = StoredEvent(
      type: "term.stopped/1", payload: .object(["term": .text("beslistermijn")]))
    #expect(try EventCodec.decode(old, upcasters: upcasters) == event)
  }

  @Test func theBasisOfAnEntryIsInItsPayload() throws {
    for (name, event) in EventSamples.all {
      let stored = EventCodec.encode(event)
      for basis in [nil, "brief van 4 maart"] {
        let body = EntryBody.write(stored, basis: basis)
        let read = try EntryBody.read(body, type: stored.type)
        #expect(read.event == event, "\(name)")
        #expect(read.basis == basis, "\(name)")
      }
    }
  }

  /// The coded form of a term's input is promised by `Terms` too; the two must not drift apart.
  @Test func theInputOfATermIsStoredAsTermsCodesIt() throws {
    for case (let name, .challenge(.termStarted(let term))) in EventSamples.all {
      let text = EventCodec.json(term.input).text
      let decoded = try JSONDecoder().decode(TermInput.self, from: Data(text.utf8))
      #expect(decoded == term.input, "\(name)")
    }
  }
}
