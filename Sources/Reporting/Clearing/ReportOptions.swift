/// What a report may show about people.
///
/// Two kinds of text stand in a dossier. *Short facts* (title, area, domain, and the measure,
/// baseline, target and value of a result) are shown in every report, because without them there is
/// nothing to evaluate. All other typed text is *free text*.
///
/// > Source: domain report R-57, anonymised by default, full only for who may.
package struct ReportOptions: Hashable, Sendable {
  /// Whether people appear with their names; for staff who may read the case.
  ///
  /// Without it people appear by their role, fields that hold a name, an address, an e-mail address
  /// or a telephone number are left out, and known names are taken out of the text that is shown.
  package var includesNames: Bool
  /// Whether free text is shown; without it `[tekst niet vrijgegeven]` stands in its place.
  package var includesFreeText: Bool

  /// Whether everybody may read it: what says who a challenger is that is or may be a natural
  /// person, title, area and what was measured, is left out as well.
  package let isPublished: Bool

  package init(
    includesNames: Bool = false, includesFreeText: Bool = true, isPublished: Bool = false
  ) {
    self.includesNames = includesNames
    self.includesFreeText = includesFreeText
    self.isPublished = isPublished
  }

  /// No names and no free text, of one case for everybody.
  package static let published = ReportOptions(includesFreeText: false, isPublished: true)
  /// No names and no free text: for whoever reads cases without knowing whose they are.
  package static let anonymised = ReportOptions(includesFreeText: false)
  /// Free text without known names: for colleagues and the evaluator.
  package static let staff = ReportOptions()
  /// Everything: for those who may read the case.
  package static let full = ReportOptions(includesNames: true, includesFreeText: true)
}
