import ChallengeCore

/// What a set of open data must have.
package enum OpenDataNeed: Hashable, Sendable {
  case set, contracting, grants
}

extension Casework {
  /// How the municipality publishes its challenges, by the profile in force.
  ///
  /// Refuses whoever may not make the set, and what the municipality has no names for.
  package func openDataTerms(
    for need: OpenDataNeed, _ acting: Acting
  ) throws(CaseworkFailure) -> (terms: OpenDataTerms, municipality: String) {
    try permit(.openData, acting)
    let profile = try profileInForce()
    guard let terms = profile.openData else {
      throw .refused(.byRules([Reason("open-data-not-chosen")]))
    }
    if need == .contracting, terms.ocidPrefix == nil {
      throw .refused(.byRules([Reason("no-ocid-prefix")]))
    }
    if need == .grants, terms.grantPrefix == nil || terms.organisation == nil {
      throw .refused(.byRules([Reason("no-grant-prefix")]))
    }
    return (terms, profile.municipality)
  }

  /// What is said where there is no grant to publish: the standard has no empty package.
  package static let noGrants = CaseworkFailure.refused(.byRules([Reason("no-grants")]))
}
