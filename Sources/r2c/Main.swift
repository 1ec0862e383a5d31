import ArgumentParser
import Glibc
import Wording

/// `r2c`: arguments in, exit codes out.
@main
struct R2C: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .r2c, subcommands: everyDay + forCases + forKeepers, default: DeskCommand.self)
  }

  private static let everyDay: [any ParsableCommand.Type] = [
    DeskCommand.self, DemoCommand.self, InitCommand.self, NewCommand.self, ListCommand.self,
    ShowCommand.self, ActionsCommand.self, PathCommand.self, DoCommand.self, AddCommand.self,
    ChangeCommand.self,
    WithdrawCommand.self, CorrectCommand.self,
  ]

  private static let forCases: [any ParsableCommand.Type] = [
    RecordsCommand.self, HistoryCommand.self, TermsCommand.self, TermCommand.self,
    StatusCommand.self, CodeCommand.self, ReportCommand.self, InsightCommand.self,
    TickCommand.self,
    AgendaCommand.self, PeopleCommand.self, CatalogueCommand.self, LetterCommand.self,
    DocumentCommand.self, DossierCommand.self,
  ]

  private static let forKeepers: [any ParsableCommand.Type] = [
    PlayCommand.self, ImportCommand.self, ExportCommand.self, WorkflowCommand.self,
    AnchorCommand.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self,
    RestoreCommand.self, RetentionCommand.self, SimilarCommand.self, LessonsCommand.self,
  ]

  static func main() {
    // A limit on file sizes is a failure to be told, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(Arguments.commandFirst(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      Usage.leave(error)
    }
  }
}
