import ChallengeCore
import Terms

/// The headings and sentences of a certificate of destruction.
package struct CertificateWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package var title: String { say("Verklaring van vernietiging", "Certificate of destruction") }

  package func statement(_ municipality: String, on date: CalendarDate) -> String {
    say(
      "\(municipality) verklaart dat de inhoud van de zaken hieronder is vernietigd op \(language.date(date)).",
      "\(municipality) declares that the contents of the cases below were destroyed on \(language.date(date))."
    )
  }

  package var rest: String {
    say(
      "Van elke zaak blijven nummer, data, soort en hash van de regels in het journaal. Daaruit is "
        + "niet af te leiden wat er stond.",
      "Of each case the numbers, dates, kinds and hashes of the entries stay in the journal. What "
        + "they said cannot be derived from these.")
  }

  package var limits: String {
    say(
      "Deze verklaring gaat over het databasebestand. Wat opslagmedia, momentopnamen van het systeem "
        + "of ontvangers van kopieën nog hebben, valt erbuiten.",
      "This certificate is about the database file. What storage media, snapshots of the system or "
        + "receivers of copies still have is outside it.")
  }

  package var facts: String { say("Feiten", "Facts") }
  package var cases: String { say("Zaken", "Cases") }
  package var copies: String { say("Kopieën die het nog bevatten", "Copies that still hold it") }
  package var noCopies: String {
    say("Er zijn geen eerdere kopieën bekend.", "No earlier copies are known.")
  }
  package var fact: String { say("Wat", "What") }
  package var value: String { say("Waarde", "Value") }
  package var ground: String { say("Grond", "Ground") }
  package var carriedOutBy: String { say("Uitgevoerd door", "Carried out by") }
  package var signedBy: String { say("Getekend door", "Signed by") }
  package var registered: String { say("Vastgelegd op", "Registered at") }
  package var list: String { say("Hash van de getekende lijst", "Hash of the signed list") }
  package var entry: String { say("Regel in het journaal", "Entry in the journal") }
  package var before: String { say("Kop van het journaal ervoor", "Head of the journal before") }
  package var after: String { say("Kop van het journaal erna", "Head of the journal after") }
  package var people: String {
    say("Vernietigde regels over mensen", "Destroyed entries about people")
  }
  package var proof: String { say("Het journaal bewijst zichzelf", "The journal proves itself") }
  package var swept: String {
    say("Vrije pagina's en log zijn leeg", "Free pages and log are empty")
  }
  package var caseNumber: String { say("Zaak", "Case") }
  package var entries: String { say("Vernietigde regels", "Destroyed entries") }
  package var copy: String { say("Kopie", "Copy") }

  package func yesNo(_ flag: Bool) -> String { language.yesNo(flag) }
}
