import Testing

@testable import CaseStorage

@Suite struct AppendOnlyTests {
  @Test(arguments: [
    "UPDATE entry SET actor = 'x' WHERE number = 2", "DELETE FROM entry WHERE number = 12",
    "DELETE FROM entry", "UPDATE payload SET body = '{}' WHERE number = 2",
    "DELETE FROM payload WHERE number = 2",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 2",
    "INSERT OR REPLACE INTO payload SELECT * FROM payload WHERE number = 2",
    """
    INSERT INTO destruction VALUES (2, '2036-01-01', 'x');
    UPDATE destruction SET ground = 'y'
    """,
    "INSERT INTO destruction VALUES (2, '2036-01-01', 'x'); DELETE FROM destruction",
    "INSERT INTO payload VALUES (99, x'00', '{}')",
  ])
  func theDatabaseItselfRefusesToRewriteTheJournal(sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    let head = try Sample.fill(store)
    #expect(throws: StorageFailure.self) {
      try store.writing { try $0.execute(sql: sql) }
    }
    #expect(try store.verify(anchor: head, replay: Sample.replay).problems == [])
  }
}
