import ChallengeCore
import Terms

/// The stored name of every choice that a payload holds, and the way back.
///
/// Written out, so that renaming a case in Swift does not change what is stored.
extension EventCodec {
  static func storedName(_ visibility: Visibility) -> String {
    switch visibility {
    case .public: "public"
    case .parties: "parties"
    case .internal: "internal"
    }
  }

  static func storedName(_ gap: Gap) -> String {
    switch gap {
    case .unknown: "unknown"
    case .notMeasured: "not-measured"
    case .notAgreed: "not-agreed"
    case .notApplicable: "not-applicable"
    }
  }

  static func storedName(_ role: Role) -> String {
    switch role {
    case .processManager: "process-manager"
    case .contactPerson: "contact-person"
    case .challenger: "challenger"
    case .lineAdviser: "line-adviser"
    case .panel: "panel"
    case .decider: "decider"
    case .evaluator: "evaluator"
    case .administrator: "administrator"
    case .researcher: "researcher"
    case .council: "council"
    case .clock: "clock"
    }
  }

  static func storedName(_ source: TermSource) -> String {
    switch source {
    case .wet: "wet"
    case .amvb: "amvb"
    case .verordening: "verordening"
    case .overeenkomst: "overeenkomst"
    case .intern: "intern"
    }
  }

  static func storedName(_ standing: RunningTerm.Standing) -> String {
    switch standing {
    case .running: "running"
    case .suspended: "suspended"
    case .met: "met"
    case .lapsed: "lapsed"
    case .cancelled: "cancelled"
    }
  }

  static func storedName(_ cause: Event.TermRecalculated.Cause) -> String {
    switch cause {
    case .suspended: "suspended"
    case .resumed: "resumed"
    case .extended: "extended"
    case .corrected: "corrected"
    }
  }

  static func storedName(_ kind: Reminder.Kind) -> String {
    switch kind {
    case .termDueSoon: "term-due-soon"
    case .openItem: "open-item"
    case .contactMissed: "contact-missed"
    case .renewal: "renewal"
    case .subsidyTerm: "subsidy-term"
    case .contractEnd: "contract-end"
    case .accountMoment: "account-moment"
    case .interimEvaluation: "interim-evaluation"
    case .continuity: "continuity"
    case .unansweredRequest: "unanswered-request"
    case .noted: "noted"
    case .stuck: "stuck"
    }
  }

  static func storedName(_ kind: RegisterEvent.RulesAdopted.Kind) -> String {
    switch kind {
    case .workflow: "workflow"
    case .profile: "profile"
    }
  }

  static let visibilities = named(Visibility.allCases, storedName)
  static let gaps = named(Gap.allCases, storedName)
  static let roles = named(Role.allCases, storedName)
  static let sources = named(TermSource.allCases, storedName)
  static let standings = named(
    [RunningTerm.Standing.running, .suspended, .met, .lapsed, .cancelled], storedName)
  static let causes = named(
    [Event.TermRecalculated.Cause.suspended, .resumed, .extended, .corrected], storedName)
  static let reminderKinds = named(Reminder.Kind.allCases, storedName)
  static let rulesKinds = named([RegisterEvent.RulesAdopted.Kind.workflow, .profile], storedName)

  private static func named<Choice>(
    _ choices: [Choice], _ name: (Choice) -> String
  ) -> [String: Choice] {
    Dictionary(uniqueKeysWithValues: choices.map { (name($0), $0) })
  }
}
