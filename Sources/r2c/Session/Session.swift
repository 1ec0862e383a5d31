import ArgumentParser
import CaseDesk
import CaseStorage
import Casework
import ChallengeCore
import Glibc
import Terms
import Wording

/// What the options and the environment together say about one run of the program.
struct Session {
  let options: GlobalOptions
  let language: Language
  let isPlain: Bool
  let usesColour: Bool

  init(_ options: GlobalOptions) throws(CommandFailure) {
    self.options = options
    language = try Self.language(options)
    isPlain =
      options.plain || Self.variable("ACCESSIBLE") == "1" || Self.variable("TERM") == "dumb"
    usesColour =
      !options.noColor && Self.variable("NO_COLOR") == nil && Output.isTerminal && !isPlain
  }

  /// The colours of the desk.
  var theme: DeskTheme {
    get throws(CommandFailure) {
      guard let name = options.theme ?? Self.variable("R2C_THEME") else { return .auto }
      guard let theme = DeskTheme(rawValue: name) else {
        let known = DeskTheme.allCases.map(\.rawValue).joined(separator: ", ")
        throw .input(option: "--theme", value: name, expected: known)
      }
      return theme
    }
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Language

  private static func language(_ options: GlobalOptions) throws(CommandFailure) -> Language {
    if let named = options.lang {
      guard let language = Language(rawValue: named) else {
        throw .input(option: "--lang", value: named, expected: "nl, en")
      }
      return language
    }
    return languageOfEnvironment
  }

  static var languageOfEnvironment: Language {
    if let own = variable("R2C_LANG").flatMap(Language.init) { return own }
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("en") ? .english : .dutch
  }

  /// The language before the options have been read: that of help and of usage errors.
  static let languageOfRun: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value =
        argument == "--lang"
        ? arguments.dropFirst(index + 1).first
        : argument.hasPrefix("--lang=") ? String(argument.dropFirst("--lang=".count)) : nil
      if let language = value.flatMap(Language.init) { return language }
    }
    return languageOfEnvironment
  }()

  // MARK: Where and who

  var path: String {
    if let path = options.db ?? Self.variable("R2C_DB") { return path }
    let data = Self.variable("XDG_DATA_HOME") ?? (Self.variable("HOME") ?? "") + "/.local/share"
    return data + "/r2c/r2c.sqlite"
  }

  static var systemUser: String {
    if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
    return variable("USER") ?? "uid-\(getuid())"
  }

  var actor: PersonID { PersonID(options.actor ?? Self.variable("R2C_AS") ?? Self.systemUser) }

  /// The day on which the command takes effect.
  func on() throws(CommandFailure) -> CalendarDate {
    guard let text = options.on ?? Self.variable("R2C_ON") else { return Clock.today() }
    let date = CalendarDate(iso: text) ?? Clock.date(rfc3339: text)
    guard let date else {
      throw .input(option: "--on", value: text, expected: "2026-03-31")
    }
    return date
  }

  func acting() throws(CommandFailure) -> Acting {
    let represented = options.onBehalfOf.map(PersonID.init)
    if represented == nil, options.basis != nil {
      throw .input(option: "--basis", value: options.basis ?? "", expected: "--for")
    }
    return Acting(
      actor: represented ?? actor, enteredBy: represented == nil ? nil : actor,
      basis: options.basis, on: try on(), registered: Clock.now(), systemUser: Self.systemUser)
  }

  // MARK: Storage

  /// Opens the database; makes it with the standard rules when that is asked for and it is not there.
  ///
  /// - Parameter waitsForDisk: whether what is acknowledged survives a pulled plug.
  func casework(
    creating: Bool = false, waitsForDisk: Bool = true
  ) throws(CommandFailure) -> Casework {
    // The rules first: without them a new database would be of no use.
    if creating, access(path, F_OK) != 0 { _ = try Files.rules("uitdaagrecht.yaml") }
    let store = try store(creating: creating, waitsForDisk: waitsForDisk)
    let casework = Casework(store: store)
    if creating { try initialise(casework) }
    try withCasework { () throws(CaseworkFailure) in try casework.bringUpToDate() }
    return casework
  }

  func store(
    creating: Bool = false, waitsForDisk: Bool = true
  ) throws(CommandFailure) -> SQLiteCaseStore {
    let isMissing = access(path, F_OK) != 0
    if isMissing, !creating { throw .casework(.storage(.missingFile(path: path))) }
    let isNew = creating && isMissing
    if isNew { try Files.makeFolder(of: path) }
    var options = storeOptions(creating: creating)
    options.waitsForDisk = waitsForDisk
    let store = try withStorage { [options] () throws(StorageFailure) in
      try SQLiteCaseStore(path: path, options: options)
    }
    // Personal data: for the owner and, where the umask allows, the group; never for others.
    if isNew { Files.closeToOthers(path) }
    return store
  }

  func storeOptions(creating: Bool) -> StoreOptions {
    var stored = StoreOptions()
    stored.createsFile = creating
    stored.allowsNetworkFileSystem = options.allowNetworkFileSystem
    return stored
  }

  /// Standard workflow and example profile, and the user of the system as administrator.
  private func initialise(_ casework: Casework) throws(CommandFailure) {
    let isReady = try withCasework { () throws(CaseworkFailure) in try casework.isInitialised() }
    if isReady { return }
    let workflow = try Files.rules("uitdaagrecht.yaml")
    let profile = try Files.rules("profielen/voorbeeldgemeente.yaml")
    var acting = try acting()
    acting.actor = actor
    acting.enteredBy = nil
    acting.basis = nil
    try withCasework { [acting] () throws(CaseworkFailure) in
      try casework.initialise(workflow: workflow, profile: profile, acting)
    }
  }
}

/// Why a command did not do what was asked, with everything that the exit code follows from.
enum CommandFailure: Error {
  case casework(CaseworkFailure)
  case output(String)
  /// An option or argument with a value that it cannot have.
  case input(option: String, value: String, expected: String)
  /// A report that looks back on days that are still to come.
  case periodNotBegun(CalendarDate)
  case term(TermProblem)
  case cannotRead(path: String)
  case cannotWrite(path: String)
  /// Something stands there already, and nobody said that it may go.
  case fileExists(path: String)
  /// The examples were to be kept where a file stands.
  case demoExists(path: String)
  case notATerminal
  /// The file with own keys cannot be used.
  case keys(file: String, [FailureWords.KeyFinding])
  /// Nothing of a case is public yet.
  case notPublic(CaseNumber)
  /// A public report of less than all cases, or of another period than one year.
  case tooNarrow
  /// A public report as of a day that somebody chose.
  case dayNotPublic(CalendarDate)
  /// There is no tool on this machine that makes a PDF of a page.
  case noPDFTool
  /// The tool that should make the PDF did not.
  case pdfFailed(tool: String)
  /// The proof of the journal found problems; they have been printed.
  case notSound
  /// A history did not go as it says; where and why has been printed.
  case stopped(ExitStatus)

  var exitStatus: ExitStatus {
    switch self {
    case .casework(let failure): failure.exitStatus
    case .output, .cannotWrite, .fileExists, .demoExists, .noPDFTool, .pdfFailed: .storage
    case .input, .periodNotBegun, .term, .keys, .tooNarrow, .dayNotPublic: .badInput
    case .notPublic: .refused
    case .cannotRead: .notFound
    case .notATerminal: .usage
    case .notSound: .refused
    case .stopped(let status): status
    }
  }
}

/// Says a failure of the storage as one of the command.
func withStorage<Result>(
  _ work: () throws(StorageFailure) -> Result
) throws(CommandFailure) -> Result {
  do { return try work() } catch { throw .casework(.storage(error)) }
}

/// Says a failure of the casework as one of the command.
func withCasework<Result>(
  _ work: () throws(CaseworkFailure) -> Result
) throws(CommandFailure) -> Result {
  do { return try work() } catch { throw .casework(error) }
}
