extension FileFindingKind {
  /// A stable name for the kind of finding.
  package var code: String {
    switch self {
    case .notUTF8: "not-utf-8"
    case .forbiddenCharacter: "forbidden-character"
    case .syntax: "syntax"
    case .emptyFile: "empty-file"
    case .limitExceeded(let measure, _): "limit-exceeded.\(measure.rawValue)"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .duplicateKey: "duplicate-key"
    case .keyNotAllowed: "key-not-allowed"
    case .keysExclude: "keys-exclude"
    case .wrongKind: "wrong-kind"
    case .empty: "empty"
    case .badName: "bad-name"
    case .unknownName(let role, _, _): "unknown-\(role.rawValue)"
    case .outOfRange: "out-of-range"
    case .notAnAmount: "not-an-amount"
    case .notAsExpected: "not-as-expected"
    case .neverLeftOut: "never-left-out"
    case .badQuotes: "bad-quotes"
    case .wrongColumnCount: "wrong-column-count"
    case .badCell: "bad-cell"
    case .badCellText: "bad-cell-text"
    case .untilNotAfterFrom: "until-not-after-from"
    default: workflowCode
    }
  }

  private var workflowCode: String {
    switch self {
    case .notALength: "not-a-length"
    case .badEffect: "bad-effect"
    case .notADateField: "not-a-date-field"
    case .wrongMachine: "wrong-machine"
    case .fieldClash: "field-clash"
    case .badPlaceholder: "bad-placeholder"
    case .unknownPlaceholder: "unknown-placeholder"
    case .stateWithoutText: "state-without-text"
    case .stateWithoutPhase: "state-without-phase"
    case .stateWithoutMove: "state-without-move"
    case .unused(let role, _): "unused-\(role.rawValue)"
    case .chart(let finding): finding.code
    case .stepWithoutAct: "step-without-act"
    default: preconditionFailure("a finding without a code")
    }
  }

  /// Whether the finding makes the file unusable, or only doubtful.
  package var severity: FileFinding.Severity {
    switch self {
    case .unused: .warning
    case .chart(let finding): finding.severity == .warning ? .warning : .error
    default: .error
    }
  }
}
