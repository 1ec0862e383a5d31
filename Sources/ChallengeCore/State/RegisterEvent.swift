import Terms

/// What has happened to the register that all cases share: people, the rules in force, the
/// catalogue of tasks, and what became of whole cases.
package enum RegisterEvent: Hashable, Sendable {
  case personRegistered(Person)
  case personChanged(Person)
  case personEnded(PersonID, on: CalendarDate)
  case rulesAdopted(RulesAdopted)
  /// A task of the municipality stands in the catalogue from now on.
  case taskListed(CatalogueTask)
  case taskChanged(CatalogueTask)
  /// The municipality no longer does the task from this day on.
  case taskEnded(CatalogueID, on: CalendarDate)
  case casesDestroyed(CasesDestroyed)
  case copyMade(CopyMade)
  /// A copy is gone; it is named by the entry in the journal that says it was made.
  case copyDestroyed(entry: Int)

  /// A workflow or a profile was taken into use; its text is kept whole.
  package struct RulesAdopted: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case workflow
      case profile
    }

    package let kind: Kind
    package let name: String
    /// SHA-256 of the text, in lower-case hexadecimal digits.
    package let hash: String
    package let text: String

    package init(kind: Kind, name: String, hash: String, text: String) {
      self.kind = kind
      self.name = name
      self.hash = hash
      self.text = text
    }
  }
}
