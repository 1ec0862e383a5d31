import Foundation

/// Goes through a journal in order and names every entry that is not as it was written.
///
/// An altered entry is named once, and what follows on it is held against both what is stored and
/// what should be stored, so that one alteration is one problem.
struct ChainWalk {
  private(set) var report = VerificationReport()
  private let anchor: JournalHead?
  private var anchorHash: Digest?
  private var last = Link(place: 0, stored: .zero, computed: .zero)
  private var streams: [String: Link] = [:]
  /// Hashes of altered entries that may belong elsewhere than they say.
  private var strays: Set<Digest> = []
  /// Numbers that are gone, of which the stream is not known yet, and where they are reported.
  private var gaps: [Int: Int] = [:]
  private var troubled: Set<String> = []
  /// What the journal says was destroyed, by stream.
  private var destructions: [String: [(versions: ClosedRange<Int>, destruction: Destruction)]] = [:]

  /// The end of a chain so far.
  private struct Link {
    var place: Int
    var stored: Digest
    var computed: Digest

    func precedes(_ digest: Digest) -> Bool { digest == stored || digest == computed }
  }

  init(anchor: JournalHead?) { self.anchor = anchor }

  /// Whether nothing was wrong with this stream so far.
  func isSound(_ stream: StreamName) -> Bool { !troubled.contains(stream.text) }

  /// The version that a stream has got to.
  func version(of stream: StreamName) -> Int { streams[stream.text]?.place ?? 0 }

  mutating func visit(_ entry: SealedEntry) {
    report.entries += 1
    noteGap(before: entry.number)
    let computed = entry.expectedStreamHash
    var alteration = alteration(of: entry, computed: computed)
    checkPayload(of: entry, alteration: &alteration)
    if let alteration { add(alteration, entry) }
    noteDestruction(entry)
    followStream(entry, computed: computed, alteration: alteration)
    followJournal(entry, computed: computed, alteration: alteration)
  }

  /// Whether envelope, commitment, link or hash were altered, and which of them.
  private func alteration(
    of entry: SealedEntry, computed: Digest
  ) -> VerificationProblem.Kind? {
    let proof = entry.proof
    func journalHash(_ streamHash: Digest, _ previous: Digest) -> Digest {
      Digest(number: entry.number, streamHash: streamHash.bytes, previous: previous.bytes)
    }
    if computed == proof.streamHash {
      if journalHash(proof.streamHash, proof.previous) == proof.hash { return nil }
      if journalHash(proof.streamHash, last.stored) == proof.hash { return .linkAltered }
      return .hashAltered
    }
    if journalHash(computed, proof.previous) == proof.hash { return .hashAltered }
    func streamHash(_ commitment: Digest, _ previous: Digest) -> Digest {
      entry.envelope.streamHash(
        commitment: commitment.bytes, previousInStream: previous.bytes)
    }
    if let commitment = entry.expectedCommitment,
      streamHash(commitment, proof.previousInStream) == proof.streamHash
    {
      return .commitmentAltered
    }
    let before = streams[entry.envelope.stream]?.stored ?? .zero
    if streamHash(proof.commitment, before) == proof.streamHash { return .linkAltered }
    return .envelopeAltered
  }

  private mutating func checkPayload(
    of entry: SealedEntry, alteration: inout VerificationProblem.Kind?
  ) {
    switch entry.payload {
    case .present:
      if entry.expectedCommitment == entry.proof.commitment { return }
      if alteration != .commitmentAltered { add(.payloadAltered, entry) }
    case .destroyed(let destruction):
      report.destroyed.append(
        DestroyedEntry(
          number: entry.number, stream: entry.stream, version: entry.envelope.version,
          destruction: destruction))
    case .missing: add(.payloadMissing, entry)
    case .notDestroyed: add(.notDestroyed, entry)
    }
  }

  private mutating func noteDestruction(_ entry: SealedEntry) {
    guard entry.envelope.type == EventCodec.casesDestroyed, entry.stream == .register,
      entry.expectedCommitment == entry.proof.commitment,
      case .register(.casesDestroyed(let destroyed))? = try? entry.opened().event
    else { return }
    let destruction = Destruction(on: destroyed.on, ground: destroyed.ground)
    for part in destroyed.parts {
      let name = StreamName.challenge(part.number).text
      destructions[name, default: []] += part.versions.map { ($0, destruction) }
    }
    destructions[StreamName.register.text, default: []] += destroyed.register.map {
      ($0...$0, destruction)
    }
  }

  /// Holds what is destroyed against what the journal says was destroyed.
  mutating func checkDestructions() {
    for entry in report.destroyed {
      let said = destructions[entry.stream.text] ?? []
      let isProved = said.contains {
        $0.versions.contains(entry.version) && $0.destruction == entry.destruction
      }
      if !isProved {
        troubled.insert(entry.stream.text)
        report.add(
          VerificationProblem(
            .destructionUnproved, number: entry.number, stream: entry.stream,
            version: entry.version))
      }
    }
    let gone = Dictionary(grouping: report.destroyed, by: \.stream.text)
      .mapValues { Set($0.map(\.version)) }
    for (name, said) in destructions.sorted(by: { $0.key < $1.key }) {
      let last = streams[name]?.place ?? 0
      let there = said.map(\.versions).filter { $0.lowerBound <= last }
        .flatMap { $0.lowerBound...min($0.upperBound, last) }
        .filter { gone[name]?.contains($0) != true }
      if let first = there.min() {
        troubled.insert(name)
        report.add(
          VerificationProblem(.notDestroyed, stream: StreamName(name), version: first))
      }
    }
  }

  private mutating func followStream(
    _ entry: SealedEntry, computed: Digest, alteration: VerificationProblem.Kind?
  ) {
    let name = entry.envelope.stream
    let before = streams[name] ?? Link(place: 0, stored: .zero, computed: .zero)
    let version = entry.envelope.version
    let follows = version == before.place + 1 && before.precedes(entry.proof.previousInStream)
    if alteration == .envelopeAltered {
      strays.formUnion([entry.proof.streamHash, computed])
      // It counts in the stream only where it fits; the next entry tells what is missing there.
      if version != before.place + 1 { return }
    } else if !follows, alteration != .linkAltered,
      !strays.contains(entry.proof.previousInStream)
    {
      if version > before.place + 1 {
        noteMissing(before.place + 1..<version, of: entry.stream, until: entry.number)
      } else {
        add(.streamBroken, entry)
      }
    }
    streams[name] = Link(
      place: max(version, before.place), stored: entry.proof.streamHash, computed: computed)
  }

  private mutating func followJournal(
    _ entry: SealedEntry, computed: Digest, alteration: VerificationProblem.Kind?
  ) {
    let follows = last.precedes(entry.proof.previous)
    if !follows, entry.number == last.place + 1, alteration == nil { add(.chainBroken, entry) }
    if entry.number == anchor?.number { anchorHash = entry.proof.hash }
    last = Link(
      place: entry.number, stored: entry.proof.hash,
      computed: Digest(
        number: entry.number, streamHash: computed.bytes,
        previous: (follows ? entry.proof.previous : last.stored).bytes))
  }

  private mutating func noteGap(before number: Int) {
    guard number > last.place + 1 else { return }
    for missing in (last.place + 1..<number).prefix(StorageLimits.namedProblems) {
      gaps[missing] = report.problems.count
      report.add(VerificationProblem(.entryRemoved, number: missing))
    }
  }

  /// Versions of a stream that are gone; their numbers are among those that are gone.
  private mutating func noteMissing(_ versions: Range<Int>, of stream: StreamName, until end: Int) {
    troubled.insert(stream.text)
    var candidates = gaps.keys.filter { $0 < end }.sorted()[...]
    for version in versions.prefix(StorageLimits.namedProblems) {
      guard let number = candidates.popFirst(), let place = gaps.removeValue(forKey: number),
        place < report.problems.count
      else {
        report.add(VerificationProblem(.entryRemoved, stream: stream, version: version))
        continue
      }
      report.problems[place].stream = stream
      report.problems[place].version = version
    }
  }

  private mutating func add(_ kind: VerificationProblem.Kind, _ entry: SealedEntry) {
    troubled.insert(entry.envelope.stream)
    report.add(
      VerificationProblem(
        kind, number: entry.number, stream: entry.stream, version: entry.envelope.version))
  }

  /// A stream of which something else knows that it was longer.
  mutating func expect(_ stream: StreamName, version: Int) {
    let found = self.version(of: stream)
    guard version > found else { return }
    if gaps.isEmpty {
      troubled.insert(stream.text)
      report.add(VerificationProblem(.tailCut, stream: stream, version: found + 1))
    } else {
      noteMissing(found + 1..<version + 1, of: stream, until: .max)
    }
  }

  mutating func add(_ problem: VerificationProblem) { report.add(problem) }

  /// The numbers that are gone between the first and the last entry.
  func isGap(_ number: Int) -> Bool { number <= last.place }

  /// Holds the end against the anchor.
  mutating func finish() -> VerificationReport {
    report.streams = streams.count
    report.head = JournalHead(number: last.place, hash: last.stored)
    if let anchor, anchor.number > last.place {
      report.add(VerificationProblem(.tailCut, number: last.place + 1))
    } else if let anchor, anchor.number > 0, anchorHash != anchor.hash {
      report.add(VerificationProblem(.anchorDiffers, number: anchor.number))
    }
    return report
  }
}
