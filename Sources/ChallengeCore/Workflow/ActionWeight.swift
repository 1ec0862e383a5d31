/// How heavy an action is: whether it can be taken back, and whether it decides.
extension ActionDefinition {
  /// Whether there is no way back: the workflow says so, or a record that comes with it ends the
  /// execution.
  package var endsForGood: Bool {
    isFinal || records.contains { RecordKind.named($0.kind)?.endsExecution == true }
  }

  /// Whether somebody decides by it: on the request, on what follows the evaluation, on an objection.
  package var decides: Bool {
    records.contains { RecordKind.named($0.kind)?.decides == true }
      || process == "objection" && fills.contains("outcome")
  }
}

/// How heavy it is to record something.
extension RecordKind {
  /// Whether the execution ends by it.
  package var endsExecution: Bool { ["notice", "urgent-end"].contains(name) }

  /// Whether it is a decision that somebody can rely on.
  package var decides: Bool { ["decision", "follow-up-decision"].contains(name) }
}
