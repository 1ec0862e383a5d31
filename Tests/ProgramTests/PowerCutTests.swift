import Foundation
import Testing

@Suite("A pulled plug loses nothing that was acknowledged")
struct PowerCutTests {
  @Test("every copy of the files at a sync proves itself and holds what was acknowledged before")
  func copiesAtEverySync() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let shim = program.folder.appending(path: "copy-at-sync.so").path
    let source = Program.root.appending(path: "Tests/ProgramTests/Shims/copy-at-sync.c").path
    try #require(try program.shell("cc -shared -fPIC -o \(shim) \(source) -ldl").status == 0)
    _ = try program.run(["init"])
    _ = try program.run(["new", "--title", "Tuin"])
    var checked = 0
    for note in 0..<6 {
      let acknowledged = try entries(program, database: program.database)
      let copies = program.folder.appending(path: "copies-\(note)")
      try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
      let result = try program.run(
        ["add", "2026-0001", "note", "text=notitie \(note)"],
        with: ["LD_PRELOAD": shim, "R2C_COPIES": copies.path])
      try #require(result.status == 0)
      for copy in try FileManager.default.contentsOfDirectory(atPath: copies.path) {
        let database = copies.appending(path: "\(copy)/r2c.sqlite").path
        #expect(try entries(program, database: database) >= acknowledged)
        checked += 1
      }
    }
    #expect(checked >= 6, "there was a sync for every command")
  }

  /// How many entries a sound journal has.
  private func entries(_ program: Program, database: String) throws -> Int {
    let result = try program.run(["verify", "--json"], with: ["R2C_DB": database])
    #expect(result.status == 0, "\(database): \(result.output)\(result.errors)")
    return result.json["entries"] as? Int ?? -1
  }

  @Test("a program that is killed while it writes leaves a sound journal, again and again")
  func killedWhileWriting() throws {
    let program = try Program()
    defer { program.cleanUp() }
    #expect(try program.run(["init"]).status == 0)
    #expect(try program.run(["new", "--title", "Tuin"]).status == 0)
    // Killed as soon as a few more have been acknowledged, so somewhere in the next command.
    let script = """
      touch done.txt
      write() {
        while true; do r2c add 2026-0001 note text=$1 >> done.txt 2> /dev/null & echo $! > $1.pid; wait; done
      }
      for round in 1 2 3 4 5 6 7 8; do
        write x & one=$!
        write y & other=$!
        tries=0
        until [ $(wc -l < done.txt) -ge $((round * 4)) ] || [ $((tries += 1)) -gt 100000 ]; do :; done
        kill -9 $(cat x.pid y.pid) $one $other
        wait $one $other 2> /dev/null
      done
      true
      """
    _ = try program.shell(script)
    let acknowledged = try program.shell("grep -c Vastgelegd done.txt || true").output
    let count = Int(acknowledged.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    let result = try program.run(["verify", "--json"])
    #expect(result.json["sound"] as? Bool == true, "\(result.output)")
    let notes =
      try program.run(["show", "2026-0001", "--json"]).json["records"] as? [[String: Any]]
    let kept = notes?.count { $0["record"] as? String == "note" } ?? 0
    #expect(kept >= count)
    #expect(count > 0)
  }
}
