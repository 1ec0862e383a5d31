import ChallengeCore
import Foundation
import Terms
import Testing

@testable import CaseStorage

/// What every store promises about export and import, and about making read models anew.
@Suite struct TransferContractTests {
  private let streams = ["2026-0001", "2026-0002"].map { StreamName.challenge(CaseNumber($0)) }

  private func filled(_ maker: StoreMaker, _ folder: TemporaryFolder) throws -> any CaseStore {
    let store = try maker.make(folder)
    try Sample.fill(store)
    return store
  }

  @discardableResult
  private func bring(
    _ file: TransferFile, into store: any CaseStore
  ) throws(StorageFailure) -> ImportResult {
    try store.importStreams(
      file, replay: Sample.replay, alongside: [], by: Sample.actor, on: Sample.date("2026-06-01"),
      context: Sample.context)
  }

  @Test(arguments: StoreMaker.all)
  func casesComeOverWithTheirHashesAndRules(maker: StoreMaker) throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let source = try filled(maker, here)
    let target = try maker.make(there)
    let text = try source.export(streams).text
    let file = try TransferFile(parsing: text)
    #expect(file.streams == streams)
    #expect(file.people == [Sample.person])
    #expect(try bring(file, into: target) == ImportResult(imported: streams, alreadyThere: []))
    for stream in streams {
      let left = try source.entries(of: stream)
      let right = try target.entries(of: stream)
      #expect(left.map(\.content) == right.map(\.content))
      #expect(left.map(\.proof.streamHash) == right.map(\.proof.streamHash))
    }
    #expect(try target.export(streams).text == text.replacing(personLine(text), with: ""))
    #expect(try target.verify(anchor: nil, replay: Sample.replay).problems == [])
    #expect(try target.rules(hash: Sample.workflow.hash) == Sample.workflow)
    #expect(try target.rulesInForce(.workflow) == nil, "kept, not taken into use")
    #expect(try target.nextCaseNumber(year: 2026) == CaseNumber("2026-0003"))
    #expect(try target.caseOfStatusCode(hash: [1, 2, 3, 0xFF]) == CaseNumber("2026-0001"))
    #expect(try target.count(CaseFilter(search: "buurttuin")) == 2)
  }

  /// The target registers nobody, so its own export names nobody.
  private func personLine(_ text: String) -> String {
    text.split(separator: "\n").filter { $0.hasPrefix(#"{"person""#) }.map { $0 + "\n" }.joined()
  }

  @Test(arguments: StoreMaker.all)
  func whatIsThereAlreadyIsLeftAloneOrRefused(maker: StoreMaker) throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let source = try filled(maker, here)
    let target = try maker.make(there)
    let file = try TransferFile(parsing: try source.export([streams[0]]).text)
    try bring(file, into: target)
    let head = try target.head()
    #expect(
      try bring(file, into: target) == ImportResult(imported: [], alreadyThere: [streams[0]]))
    #expect(try target.head() == head)
    try source.append(
      [Sample.batch("2026-0001", after: 5, [Sample.note(7)])], context: Sample.context)
    let both = try TransferFile(parsing: try source.export(streams).text)
    let problem = ImportProblem(line: nil, stream: streams[0], .streamExists)
    #expect(throws: StorageFailure.importRefused(problem)) { try bring(both, into: target) }
    #expect(try target.head() == head)
  }

  @Test(arguments: StoreMaker.all)
  func anAlteredFileIsRefusedWithItsLine(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try filled(maker, folder)
    let text = try store.export([streams[0]]).text
    let lines = text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix(#"{"entry""#) })
    func code(_ lines: [String]) -> String? {
      do {
        _ = try TransferFile(parsing: lines.joined(separator: "\n"))
        return nil
      } catch {
        guard case .importRefused(let problem) = error else { return error.code }
        let kind = if case .entryAltered(let found) = problem.cause { found.kind.code } else { "" }
        return "\(problem.line ?? 0) \(problem.cause.code) \(kind)"
      }
    }
    func altered(_ old: String, _ new: String, at line: Int) -> [String] {
      var copy = lines
      copy[line] = copy[line].replacing(old, with: new)
      #expect(copy != lines)
      return copy
    }
    #expect(code(lines) == nil)
    let line = first + 2
    #expect(
      code(altered("groep", "groet", at: line - 1)) == "\(line) entry-altered payload-altered")
    #expect(
      code(altered(#""actor":"pm""#, #""actor":"px""#, at: line - 1))
        == "\(line) entry-altered envelope-altered")
    #expect(code(altered("workflow: ", "workflov: ", at: 2))?.hasSuffix("rules-altered ") == true)
    #expect(code(altered(#""version":1"#, #""version":99"#, at: 0)) == "1 newer-format ")
    #expect(code(altered("{", "", at: line - 1)) == "\(line) bad-json ")
    #expect(code(altered(#"{"entry""#, #"{"entri""#, at: line - 1)) == "\(line) bad-line ")
    var copy = lines
    copy.remove(at: line - 1)
    #expect(code(copy) == "\(line) entry-altered entry-removed")
    copy = lines
    copy.remove(at: lines.count - 2)
    #expect(code(copy) == "\(copy.count) cut-short ")
    #expect(code(Array(lines.dropLast())) == "\(lines.count - 1) cut-short ")
    #expect(code(lines + ["{}"]) == "\(lines.count + 1) bad-line ")
    #expect(code([]) == "0 not-an-export ")
    #expect(code(["workflow: x"]) == "1 not-an-export ")
  }

  @Test(arguments: StoreMaker.all)
  func exportOfAnUnknownCaseIsRefused(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    #expect(throws: StorageFailure.unknownStream(streams[0])) { try store.export([streams[0]]) }
  }

  @Test(arguments: StoreMaker.all)
  func rulesThatAreNowhereAreRefused(maker: StoreMaker) throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    var file = try TransferFile(
      parsing: try filled(maker, here).export([streams[0]]).text)
    file.rules.removeAll { $0.kind == .profile }
    let target = try maker.make(there)
    let problem = ImportProblem(line: nil, .rulesMissing(hash: Sample.profile.hash))
    #expect(throws: StorageFailure.importRefused(problem)) { try bring(file, into: target) }
    #expect(try target.head() == .empty)
  }

  @Test(arguments: StoreMaker.all)
  func readModelsMadeAnewAreTheSame(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try filled(maker, folder)
    let before = try store.cases(.all, limit: 10, after: nil)
    #expect(try store.replaceReadModels(Sample.replay) == 2)
    #expect(try store.cases(.all, limit: 10, after: nil) == before)
    #expect(try store.people() == [Sample.person])
    #expect(try store.rulesInForce(.workflow) == Sample.workflow)
    #expect(try store.caseOfStatusCode(hash: [1, 2, 3, 0xFF]) == CaseNumber("2026-0001"))
    #expect(try store.nextCaseNumber(year: 2026) == CaseNumber("2026-0003"))
    #expect(try store.count(CaseFilter(search: "buurttuin")) == 2)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).problems == [])
  }
}
