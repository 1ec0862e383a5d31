import Casework
import ChallengeCore
import Wording

/// The certificate of a destruction as a page, for Markdown and HTML.
package struct CertificatePage: Sendable {
  private let certificate: DestructionCertificate
  private let beside: [String]

  /// - Parameter beside: files beside the database that may hold a copy.
  package init(_ certificate: DestructionCertificate, beside: [String]) {
    self.certificate = certificate
    self.beside = beside
  }

  package func page(_ language: Language) -> ReportPage {
    let words = CertificateWords(language)
    return ReportPage(
      language: language, title: words.title,
      introduction: [
        words.statement(certificate.municipality, on: certificate.destroyed.on), words.rest,
        words.limits,
      ],
      sections: [
        .init(title: words.facts, blocks: [.table(facts(words))]),
        .init(title: words.cases, blocks: [.table(cases(words))]),
        .init(title: words.copies, blocks: [copies(words, language)]),
      ])
  }

  private func facts(_ words: CertificateWords) -> ReportPage.Table {
    let destroyed = certificate.destroyed
    let rows: [(String, String)] = [
      (words.ground, destroyed.ground), (words.carriedOutBy, certificate.by.text),
      (words.signedBy, destroyed.signedBy?.text ?? "-"),
      (words.registered, certificate.registered), (words.list, destroyed.list ?? "-"),
      (words.entry, String(certificate.entry)), (words.before, certificate.headBefore.text),
      (words.after, certificate.headAfter.text),
      (words.people, String(destroyed.register.count)),
      (words.proof, words.yesNo(certificate.isSound)),
      (words.swept, words.yesNo(certificate.isSwept)),
    ]
    return ReportPage.Table(
      caption: words.facts, columns: [.init(words.fact), .init(words.value)],
      rows: rows.map { [.init($0.0), .init($0.1)] })
  }

  private func cases(_ words: CertificateWords) -> ReportPage.Table {
    ReportPage.Table(
      caption: words.cases,
      columns: [.init(words.caseNumber), .init(words.entries, isNumber: true)],
      rows: certificate.destroyed.parts.map { part in
        [
          .init(part.number.text),
          .init(String(part.versions.reduce(0) { $0 + $1.count })),
        ]
      })
  }

  private func copies(_ words: CertificateWords, _ language: Language) -> ReportPage.Block {
    let lines = certificate.copies.map(RetentionWords(language).line) + beside
    guard !lines.isEmpty else { return .paragraph(words.noCopies) }
    return .table(
      ReportPage.Table(
        caption: words.copies, columns: [.init(words.copy)], rows: lines.map { [.init($0)] }))
  }
}
