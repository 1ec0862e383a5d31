import Casework
import ChallengeCore

/// What the desk can have done with files; it touches none itself.
///
/// Whoever starts the desk says how. Every piece of work may take a while and never throws: what goes
/// wrong comes back.
package struct DeskFiles {
  /// Reads a file for a dossier.
  package var read: (_ path: String) -> Result<DocumentFile, CaseworkFailure>
  /// The paths that a path may become: files and folders that begin so.
  package var complete: (_ path: String) -> [String]
  /// Writes the file of a document to a path, which must be free; gives the path.
  package var save:
    (_ document: RecordID, CaseNumber, _ path: String)
      -> Result<String, CaseworkFailure>
  /// Opens the file of a document with the program that the system has for it.
  package var open: (_ document: RecordID, CaseNumber) -> Result<String, CaseworkFailure>
  /// A letter as plain text.
  package var letterText: (Letter) -> String
  /// Writes a letter, in the form that the end of the path says: `.odt`, `.eml` or plain text.
  package var saveLetter: (Letter, _ path: String) -> Result<String, CaseworkFailure>

  package init(
    read: @escaping (String) -> Result<DocumentFile, CaseworkFailure>,
    complete: @escaping (String) -> [String],
    save: @escaping (RecordID, CaseNumber, String) -> Result<String, CaseworkFailure>,
    open: @escaping (RecordID, CaseNumber) -> Result<String, CaseworkFailure>,
    letterText: @escaping (Letter) -> String,
    saveLetter: @escaping (Letter, String) -> Result<String, CaseworkFailure>
  ) {
    self.read = read
    self.complete = complete
    self.save = save
    self.open = open
    self.letterText = letterText
    self.saveLetter = saveLetter
  }

  /// Without files: whatever is asked for cannot be read or written.
  package static var none: DeskFiles {
    DeskFiles(
      read: { .failure(.cannotReadFile(path: $0)) }, complete: { _ in [] },
      save: { .failure(.cannotWriteFile(path: $2)) },
      open: { document, _ in .failure(.cannotReadFile(path: document.text)) },
      letterText: { _ in "" }, saveLetter: { .failure(.cannotWriteFile(path: $1)) })
  }
}
