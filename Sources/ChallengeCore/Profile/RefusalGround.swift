/// A ground on which a municipality may refuse, with what it is about.
///
/// > Source: domain report 1.2 ("excluded tasks, conditions, refusal grounds found") and R-20.
package struct RefusalGround: Hashable, Sendable {
  /// What a ground is about; the rules ask for it where they treat grounds differently.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case costs, quality, support
    case existingTask = "existing-task"
    case reserved, law, harm, area, commercial, procurement, other
  }

  package let item: MunicipalityProfile.Item
  /// Nil when the profile does not say.
  package let about: Subject?

  package init(item: MunicipalityProfile.Item, about: Subject? = nil) {
    self.item = item
    self.about = about
  }
}

extension MunicipalityProfile {
  package func ground(_ name: String) -> RefusalGround? { grounds.first { $0.item.name == name } }
}
