import ChallengeCore
import Terms

/// What an entry says: about a case, or about the register that all cases share.
package enum StreamEvent: Hashable, Sendable {
  case challenge(Event)
  case register(RegisterEvent)
}

/// One entry of the journal as it was read.
package struct StoredEntry: Hashable, Sendable {
  /// Place in the whole journal, from 1.
  package let number: Int
  package let stream: StreamName
  /// Place in the stream, from 1.
  package let version: Int
  /// The stored name, for example `contact-person.assigned/1`.
  package let type: String
  /// The date on which it took effect.
  package let on: CalendarDate
  /// Time of registration, RFC 3339.
  package let registered: String
  /// Who acted.
  package let by: PersonID
  /// Who entered it, when that was somebody else.
  package let enteredBy: PersonID?
  /// The user of the operating system.
  package let systemUser: String
  package let content: Content
  package let proof: EntryProof

  package enum Content: Hashable, Sendable {
    /// - Parameter basis: on what it was entered for another, for example "brief van 4 maart".
    case present(StreamEvent, basis: String?)
    case destroyed(Destruction)
  }

  /// What happened, nil when the payload has been destroyed.
  package var event: StreamEvent? {
    if case .present(let event, _) = content { event } else { nil }
  }

  package var basis: String? {
    if case .present(_, let basis) = content { basis } else { nil }
  }

  /// The entry as `evolve` takes it; nil for the register and for a destroyed entry.
  package var dated: DatedEvent? {
    guard case .present(.challenge(let event), _) = content else { return nil }
    return DatedEvent(event, on: on, by: by)
  }
}

/// When and why a payload was destroyed; the entry itself remains.
package struct Destruction: Hashable, Sendable {
  package let on: CalendarDate
  package let ground: String

  package init(on: CalendarDate, ground: String) {
    self.on = on
    self.ground = ground
  }
}

/// The hashes that hold an entry in its place.
package struct EntryProof: Hashable, Sendable {
  /// SHA-256 of salt and payload.
  package let commitment: Digest
  /// The `streamHash` of the entry before it in its stream.
  package let previousInStream: Digest
  /// Over the envelope, the commitment and `previousInStream`; the same after export and import.
  package let streamHash: Digest
  /// The `hash` of the entry before it in the journal.
  package let previous: Digest
  /// Over the number, `streamHash` and `previous`.
  package let hash: Digest
}
