import ChallengeCore
import Testing

@testable import Wording

/// The words of the command line and the desk, as far as they are closed sets.
struct ProgramHelpTests {
  @Test(arguments: Language.allCases)
  func `every command and every option has a line of help`(language: Language) {
    let help = ProgramHelp(language)
    for command in ProgramHelp.Command.allCases {
      #expect(!help.abstract(command).isEmpty, "\(command)")
    }
    for option in ProgramHelp.Option.allCases {
      #expect(!help.help(option).isEmpty, "\(option)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every command of the desk has a label and a meaning`(language: Language) {
    let words = DeskWords(language)
    for name in DeskWords.CommandName.allCases {
      expectReadable(words.command(name).label, "\(name)")
      expectReadable(words.command(name).meaning, "\(name)")
    }
    for urgency in DeskWords.Urgency.allCases {
      expectReadable(words.urgency(urgency), "\(urgency)")
    }
  }
}
