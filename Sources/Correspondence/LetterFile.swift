import Casework
import ChallengeCore
import Foundation
import Terms
import Wording

/// A letter as a file: editable, ready to mail, or plain.
package struct LetterFile: Sendable {
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case odt, eml, txt
  }

  private let letter: Letter
  private let words: LetterWords

  package init(_ letter: Letter, _ language: Language) {
    self.letter = letter
    words = LetterWords(language, letter)
  }

  /// The text as it goes out, for the record that it was sent.
  package var text: String { words.paper.plainText }

  /// - Parameters:
  ///   - email: the address that it goes to, instead of the one on record.
  ///   - attaches: whether an e-mail carries the editable document.
  package func data(_ format: Format, to email: String? = nil, attaches: Bool = false) -> Data {
    switch format {
    case .txt: Data((text + "\n").utf8)
    case .odt: OpenDocument.data(words.paper, on: letter.on)
    case .eml: message(to: email, attaches: attaches).data
    }
  }

  private func message(to email: String?, attaches: Bool) -> EmailMessage {
    let receiver = letter.receiver
    let to = (email ?? receiver.email).flatMap {
      EmailMessage.Address(name: receiver.name, email: $0)
    }
    let from = letter.senderEmail.flatMap {
      EmailMessage.Address(name: letter.status.contact?.name ?? letter.writer?.name, email: $0)
    }
    let name = "\(letter.kind.rawValue)-\(letter.status.summary.number.text).odt"
    let attachment = EmailMessage.Attachment(
      name: name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) },
      mediaType: OpenDocument.mediaType, content: OpenDocument.data(words.paper, on: letter.on))
    return EmailMessage(
      from: from, to: to.map { [$0] } ?? [], subject: words.subject, text: text, on: letter.on,
      attachments: attaches ? [attachment] : [])
  }
}
