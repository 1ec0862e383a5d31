/// What a term is set in, which decides whether the Algemene termijnenwet applies by law.
public enum TermSource: String, Hashable, Sendable, CaseIterable, Codable {
  /// An act of parliament.
  case wet
  /// A general order in council.
  case amvb
  /// A municipal ordinance.
  case verordening
  /// An agreement between the parties.
  case overeenkomst
  /// The municipality's own planning; nobody can hold it to the term in law.
  case intern

  /// Whether the Algemene termijnenwet applies without anybody having declared so.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 1 (wet) and art. 5 (algemene maatregel van bestuur).
  public var isCoveredByLaw: Bool {
    switch self {
    case .wet, .amvb: true
    case .verordening, .overeenkomst, .intern: false
    }
  }
}
