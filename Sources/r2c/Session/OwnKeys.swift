import CaseDesk
import Glibc
import Wording
import WorkflowFiles

/// The keys of the desk that somebody has chosen, from his file.
enum OwnKeys {
  /// The name of the variable that names another file.
  static let variable = "R2C_KEYS"
  /// Where the file stands when nobody says otherwise, as help writes it.
  static let usualFile = "$XDG_CONFIG_HOME/r2c/keys.yaml"

  /// The keys as they come when there is no file; a file that was named must be there.
  static func keymap() throws(CommandFailure) -> Keymap {
    let named = Session.variable(variable)
    guard let path = named ?? usualPath, named != nil || access(path, F_OK) == 0 else {
      return .standard
    }
    let text = try Files.text(path)
    let lines: [KeyFile.Line]
    do throws(FileError) { lines = try KeyFile.load(text: text, file: path) } catch {
      throw .casework(.file(error))
    }
    do throws(Keymap.Refused) {
      return try Keymap(
        lines.map { Keymap.Change(place: $0.place, command: $0.command, keys: $0.keys) })
    } catch {
      throw .keys(
        file: path,
        error.problems.map {
          .init(position: lines[$0.change].position, problem: $0.problem)
        })
    }
  }

  private static var usualPath: String? {
    if let folder = Session.variable("XDG_CONFIG_HOME") { return folder + "/r2c/keys.yaml" }
    return Session.variable("HOME").map { $0 + "/.config/r2c/keys.yaml" }
  }
}
