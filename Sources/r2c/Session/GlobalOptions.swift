import ArgumentParser
import Wording

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: .option(.db, value: "path"))
  var db: String?

  @Option(name: .customLong("as"), help: .option(.actor, value: "person"))
  var actor: String?

  @Option(name: .long, help: .option(.on, value: "date"))
  var on: String?

  @Option(name: .long, help: .option(.lang, value: "nl|en"))
  var lang: String?

  @Flag(name: .long, help: .option(.json))
  var json = false

  @Flag(name: .long, help: .option(.plain))
  var plain = false

  @Flag(name: .customLong("no-color"), help: .option(.noColor))
  var noColor = false

  @Option(name: .long, help: .option(.theme, value: "name"))
  var theme: String?

  @Option(name: .customLong("for"), help: .option(.onBehalfOf, value: "person"))
  var onBehalfOf: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.basis, value: "text"))
  var basis: String?

  @Option(name: .customLong("if-version"), help: .option(.ifVersion, value: "n"))
  var ifVersion: Int?

  @Flag(name: .customLong("allow-network-file-system"), help: .option(.network))
  var allowNetworkFileSystem = false
}

extension ArgumentHelp {
  /// The help of an option in the language of the run.
  static func option(_ option: ProgramHelp.Option, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(
      stringLiteral: ProgramHelp(Session.languageOfRun).help(option)
    ).named(value)
  }

  private func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}

extension CommandConfiguration {
  /// The name and help of a command in the language of the run.
  static func command(
    _ command: ProgramHelp.Command, named name: String? = nil,
    subcommands: [any ParsableCommand.Type] = [], default first: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name ?? command.rawValue,
      abstract: ProgramHelp(Session.languageOfRun).abstract(command), subcommands: subcommands,
      defaultSubcommand: first)
  }
}
