import Glibc
import Synchronization
import Testing

@testable import Terminal

@Suite("Background work")
struct BackgroundTests {
  @Test("in a lane one piece of work is done at a time, and only the newest waits")
  func lanes() {
    var lanes = LaneQueue<Int>()
    let started = [lanes.offer(1, in: "a"), lanes.offer(2, in: "a"), lanes.offer(3, in: "a")]
    #expect(started == [true, false, false])
    let isOtherStarted = lanes.offer(9, in: "b")
    #expect(isOtherStarted)
    var next = [lanes.finish("a"), lanes.finish("a")]
    #expect(next == [3, nil])
    let isStartedAgain = lanes.offer(4, in: "a")
    #expect(isStartedAgain)
    next = [lanes.finish("a"), lanes.finish("b")]
    #expect(next == [nil, nil])
    #expect(lanes.busy == 0)
  }

  @Test("threads answer through the inbox, the loop is woken, and replaced work is never done")
  func threads() {
    let wake = Pipe()
    let gate = Pipe()
    let background = Background<String>(wakeDescriptor: wake.writing)
    let done = Mutex<[String]>([])
    background.start(
      {
        gate.wait()
        return "eerste"
      }, in: "zoeken")
    for word in ["tweede", "derde"] {
      background.start(
        {
          done.withLock { $0.append(word) }
          return word
        }, in: "zoeken")
    }
    background.start({ "los" }, in: "lijst")
    wake.wait()
    #expect(background.takeAnswers() == ["los"])
    gate.open()
    var answers: [String] = []
    while answers.count < 2 {
      wake.wait()
      answers += background.takeAnswers()
    }
    #expect(answers == ["eerste", "derde"])
    #expect(done.withLock { $0 } == ["derde"])
  }

  @Test("after the end answers are dropped, and what waits is not begun")
  func closed() {
    let wake = Pipe()
    let gate = Pipe()
    let ended = Pipe()
    let background = Background<String>(wakeDescriptor: wake.writing)
    background.start(
      {
        gate.wait()
        defer { ended.open() }
        return "te laat"
      }, in: "a")
    background.start(
      { () -> sending String? in
        Issue.record("was not to be begun")
        return nil
      }, in: "a")
    background.close()
    gate.open()
    ended.wait()
    #expect(background.takeAnswers() == [])
  }

  @Test("a pilot does background work at once and in order")
  func pilot() throws {
    var pilot = try Pilot(Searching.application, model: Searching())
    try pilot.press("a b")
    #expect(pilot.model.found == ["a", "ab"])
    #expect(pilot.heldAnswers == 0)
  }

  @Test("a pilot can hold answers back, so that late ones are tested")
  func late() throws {
    var pilot = try Pilot(Searching.application, model: Searching())
    pilot.holdsAnswers = true
    try pilot.press("a b c")
    #expect(pilot.model.found == [])
    #expect(pilot.heldAnswers == 1)
    try pilot.release("iets anders")
    #expect(pilot.model.found == [])
    try pilot.release()
    #expect(pilot.model.found == ["a"])
    // What waited for `ab` was replaced by `abc`.
    try pilot.release("zoeken")
    #expect(pilot.model.found == ["a", "abc"])
    #expect(pilot.heldAnswers == 0)
  }

  @Test("messages that are not Sendable cross to the loop, given away by the work")
  func notSendable() throws {
    final class Note {
      var text = "nieuw"
    }
    let application = Application<[String], Note>(
      start: [.background(lane: "a") { Note() }], input: { _ in nil },
      update: { model, note in
        model.append(note.text)
        return []
      }, view: { View(frame: Frame(size: $1)) })
    let pilot = try Pilot(application, model: [])
    #expect(pilot.model == ["nieuw"])
  }
}

/// Searches for what has been typed.
private struct Searching {
  var text = ""
  var found: [String] = []

  enum Message {
    case typed(Character)
    case found(String)
  }

  static var application: Application<Searching, Message> {
    Application(
      input: { event in
        if case .key(let key) = event { key.typed.map(Message.typed) } else { nil }
      },
      update: { model, message in
        switch message {
        case .typed(let character):
          model.text.append(character)
          let text = model.text
          return [.background(lane: "zoeken") { .found(text) }]
        case .found(let text):
          model.found.append(text)
          return []
        }
      }, view: { View(frame: Frame(size: $1)) })
  }
}

/// A place where one thread waits for another.
final class Pipe: Sendable {
  let reading: Int32
  let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  /// Waits for a byte.
  func wait() {
    var byte: UInt8 = 0
    while read(reading, &byte, 1) < 0, errno == EINTR {}
  }

  func open() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  deinit {
    close(reading)
    close(writing)
  }
}
