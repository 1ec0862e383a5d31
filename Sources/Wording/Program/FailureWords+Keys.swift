import WorkflowFiles

/// What is wrong in a file with own keys.
extension FailureWords {
  /// One problem, with its place in the file.
  package struct KeyFinding: Sendable {
    package let position: FilePosition
    package let problem: DeskWords.KeyProblem

    package init(position: FilePosition, problem: DeskWords.KeyProblem) {
      self.position = position
      self.problem = problem
    }
  }

  /// The desk does not open with a file that it cannot use: half the keys would be a surprise.
  package func keys(_ findings: [KeyFinding], file: String) -> Problem {
    let words = DeskWords(language)
    return Problem(
      code: "file-invalid",
      message: language.say(
        "Het bestand met eigen toetsen kan zo niet gebruikt worden.",
        "The file with own keys cannot be used like this."),
      hint: language.say(
        "Verbeter het bestand, of zet het opzij: dan gelden de gewone toetsen.",
        "Mend the file, or put it aside: then the ordinary keys hold."),
      reasons: findings.map { finding in
        let (message, hint) = words.keyProblem(finding.problem)
        let place = "\(file):\(finding.position.line):\(finding.position.column)"
        return Explained(
          code: finding.problem.code, message: "\(place): \(message)", hint: hint)
      })
  }
}
