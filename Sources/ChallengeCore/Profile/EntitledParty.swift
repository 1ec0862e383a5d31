/// One of those who may challenge under a profile, with the types of challenger that belong to it.
///
/// > Source: Gemeentewet art. 150 lid 3 ("ingezetenen en maatschappelijke partijen"); domain report
/// > 1.2 and section 6, "who".
package struct EntitledParty: Hashable, Sendable {
  package let item: MunicipalityProfile.Item
  /// Values of the field `type` of a challenger; empty when the profile does not say.
  package let types: Set<String>

  package init(item: MunicipalityProfile.Item, types: Set<String> = []) {
    self.item = item
    self.types = types
  }
}

extension MunicipalityProfile {
  /// Whether a type of challenger may challenge here.
  ///
  /// A profile that names no types anywhere shuts nobody out.
  package func mayChallenge(type: String) -> Bool {
    !namesWhoMayChallenge || mayChallenge.contains { $0.types.contains(type) }
  }

  /// Whether it says of any type of challenger that it may challenge.
  package var namesWhoMayChallenge: Bool { mayChallenge.contains { !$0.types.isEmpty } }
}
