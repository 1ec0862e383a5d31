import CaseStorage

extension StorageWords {
  /// What to do about a failure.
  package func hint(_ failure: StorageFailure) -> String {
    switch failure {
    case .missingFile:
      language.say(
        "Maak er een met `r2c init`, of wijs met --db een andere aan.",
        "Make one with `r2c init`, or point to another with --db.")
    case .cannotOpen(_, let reason): hint(reason)
    case .notOurs:
      language.say(
        "Wijs met --db het bestand van r2c aan.", "Point to the file of r2c with --db.")
    case .newerThanProgram:
      language.say("Installeer een nieuwere r2c.", "Install a newer r2c.")
    case .readOnly:
      language.say(
        "Geef schrijfrecht op het bestand en op de map eromheen.",
        "Give write permission on the file and on the folder around it.")
    case .locked:
      language.say(
        "Probeer het zo opnieuw; blijft het bezet, kijk dan of er nog een r2c openstaat.",
        "Try again in a moment; if it stays locked, see whether another r2c is still open.")
    case .damaged(_, .readModel):
      language.say("Maak haar opnieuw met `r2c rebuild`.", "Make it anew with `r2c rebuild`.")
    case .damaged:
      language.say(
        "Bewaar een kopie van het bestand, kijk met `r2c verify` wat er mis is en zet een "
          + "reservekopie terug met `r2c restore`.",
        "Keep a copy of the file, see with `r2c verify` what is wrong, and restore a backup "
          + "with `r2c restore`.")
    case .full:
      language.say("Maak ruimte en doe het opnieuw.", "Free some space and do it again.")
    case .networkFileSystem:
      language.say(
        "Zet het bestand op de server zelf en werk daar via SSH; of geef "
          + "--allow-network-file-system mee als u het risico kent.",
        "Keep the file on the server itself and work there over SSH; or give "
          + "--allow-network-file-system if you know the risk.")
    default: journalHint(failure)
    }
  }

  private func journalHint(_ failure: StorageFailure) -> String {
    switch failure {
    case .versionConflict:
      language.say(
        "Bekijk wat er veranderd is en doe het opnieuw.", "See what has changed and do it again.")
    case .unknownEntry:
      language.say("Installeer een nieuwere r2c.", "Install a newer r2c.")
    case .unknownStream: language.say("Zie `r2c list`.", "See `r2c list`.")
    case .tooLarge:
      language.say(
        "Kort de tekst in en bewaar grote stukken elders; leg hier de verwijzing vast.",
        "Shorten the text and keep large documents elsewhere; record the link here.")
    case .tooMany:
      language.say(
        "Gooi een concept of een bewaarde keuze weg.", "Throw away a draft or a saved choice.")
    case .cancelled: language.say("Zoek opnieuw.", "Search again.")
    case .contentEmpty:
      language.say("Geef een bestand waar iets in staat.", "Give a file that holds something.")
    case .contentMissing:
      language.say(
        "Het kan vernietigd zijn; anders staat het in een reservekopie. Zie `r2c verify`.",
        "It may have been destroyed; else it is in a backup. See `r2c verify`.")
    case .badCursor:
      language.say(
        "Neem de waarde van \"next\" uit de vorige bladzijde, of laat --after weg.",
        "Take the value of \"next\" from the page before, or leave out --after.")
    case .badAnchor:
      language.say(
        "Neem de hele regel die `r2c anchor` gaf.", "Take the whole line that `r2c anchor` gave.")
    case .backupExists:
      language.say("Kies een andere naam.", "Choose another name.")
    case .restoreRefused(.inUse):
      language.say(
        "Sluit r2c overal waar deze database openstaat.",
        "Close r2c everywhere it has this database open.")
    case .restoreRefused(.sourceIsTarget):
      language.say("Wijs de reservekopie aan.", "Point to the backup.")
    case .restoreRefused(.notVerified):
      language.say("Neem een oudere reservekopie.", "Take an older backup.")
    case .importRefused(let problem): ImportWords(language).hint(problem)
    case .inputOutput:
      language.say(
        "Kijk of de schijf er is en of u er mag schrijven, en doe het opnieuw.",
        "See whether the disk is there and may be written, and do it again.")
    default: preconditionFailure("a failure without a hint")
    }
  }

  private func hint(_ problem: StorageFailure.OpenProblem) -> String {
    switch problem {
    case .isFolder:
      language.say(
        "Geef met --db een bestand op, geen map.", "Name a file with --db, not a folder.")
    case .folderMissing:
      language.say("Maak de map eerst aan.", "Make the folder first.")
    case .notPermitted:
      language.say(
        "Vraag leesrecht op het bestand en op de map eromheen.",
        "Ask for read permission on the file and on the folder around it.")
    case .other:
      language.say(
        "Controleer het pad en de rechten.", "Check the path and the permissions.")
    }
  }
}
