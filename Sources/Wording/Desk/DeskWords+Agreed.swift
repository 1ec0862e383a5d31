import ChallengeCore
import Terms

extension DeskWords {
  // MARK: Agreements

  package func agreementVersion(_ version: Int) -> String {
    say(
      "De afspraken zoals ze nu zijn: versie \(version)",
      "The agreements as they are: version \(version)")
  }
  package func approvedNow(_ on: CalendarDate, _ name: String) -> String {
    say(
      "akkoord met deze versie op \(language.day(on)), door \(name)",
      "approved this version on \(language.day(on)), by \(name)")
  }
  package func approvedEarlier(_ version: Int, _ on: CalendarDate) -> String {
    say(
      "nog niet akkoord met deze versie; wel met versie \(version), op \(language.day(on))",
      "has not approved this version yet; did approve version \(version), on \(language.day(on))")
  }
  package func approvedBeforeReopening(_ on: CalendarDate) -> String {
    say(
      "nog niet opnieuw akkoord; wel op \(language.day(on)), maar daarna gingen de afspraken weer "
        + "open",
      "has not approved again yet; did on \(language.day(on)), but after that the agreements were "
        + "opened again")
  }
  package func approvedVersion(_ version: Int, _ on: CalendarDate, _ name: String) -> String {
    say(
      "akkoord met versie \(version) op \(language.day(on)), door \(name); daarna is alleen "
        + "ingevuld wat nog open was",
      "approved version \(version) on \(language.day(on)), by \(name); after that only what was "
        + "still open has been filled in")
  }
  package var notApproved: String { say("nog niet akkoord", "not approved yet") }
  package var leftOpen: String { say("Bewust open gelaten", "Left open on purpose") }
  package func backOn(_ date: CalendarDate?, _ owner: String?) -> String {
    let who = owner.map { say(" door \($0)", " by \($0)") } ?? ""
    let when = date.map { language.day($0) } ?? say("zonder datum", "without a date")
    return say("komt terug: \(when)\(who)", "comes back: \(when)\(who)")
  }
  package func becameVersion(_ version: Int) -> String {
    say("versie \(version)", "version \(version)")
  }
  package func inVersion(_ version: Int) -> String {
    say("sinds versie \(version)", "since version \(version)")
  }
  package var open: String { say("OPEN", "OPEN") }
  package var nothingAgreed: String { say("nog niets afgesproken", "nothing agreed yet") }
  package var amendmentsOpen: String { say("Wijzigingen onderweg", "Amendments under way") }
  package var amendmentsDone: String {
    say("Wijzigingen die klaar zijn", "Amendments that are done")
  }
  package func oldNew(_ field: String, _ old: String, _ new: String) -> String {
    say("\(field): nu \(old) | wordt \(new)", "\(field): now \(old) | becomes \(new)")
  }
  package func changeFrom(_ field: String, _ old: String, _ new: String) -> String {
    say("\(field): was \(old) | werd \(new)", "\(field): was \(old) | became \(new)")
  }
  package func takesOut(_ what: String) -> String { say("vervalt: \(what)", "taken out: \(what)") }
  package func putsIn(_ what: String) -> String { say("komt erbij: \(what)", "added: \(what)") }
  package func consents(_ side: String, _ date: CalendarDate?) -> String {
    date.map {
      say("\(side) akkoord op \(language.day($0))", "\(side) agreed on \(language.day($0))")
    }
      ?? say("\(side) nog niet akkoord", "\(side) has not agreed yet")
  }
  package var payments: String { say("Betalingen", "Payments") }
  package func paid(_ date: CalendarDate) -> String {
    say("betaald op \(language.day(date))", "paid on \(language.day(date))")
  }
  package func payBy(_ date: CalendarDate, isLate: Bool) -> String {
    isLate
      ? say(
        "TE LAAT, had betaald moeten zijn op \(language.day(date))",
        "LATE, was due on \(language.day(date))")
      : say("te betalen op \(language.day(date))", "due on \(language.day(date))")
  }
  package var addAgreement: String { say("vastleggen", "record") }
  package var proposeAmendment: String { say("Een wijziging voorstellen", "Propose an amendment") }

  // MARK: Accountability

  package var howAccount: String { say("Wat er getoond moet worden", "What has to be shown") }
  package var noAccountAgreed: String {
    say(
      "Over de verantwoording is nog niets afgesproken.",
      "Nothing has been agreed about the account yet.")
  }
  package var moments: String { say("Wanneer", "When") }
  package var accountsReceived: String { say("Wat er kwam", "What came in") }
  package var noAccounts: String {
    say("Er is nog geen verantwoording ontvangen.", "No account has been received yet.")
  }
  package func missed(_ days: Int) -> String {
    let count = language.count(days, .day)
    return say("GEMIST, \(count) geleden", "MISSED, \(count) ago")
  }
  package func nextIn(_ days: Int) -> String {
    let count = language.count(days, .day)
    return say("de volgende, over \(count)", "the next one, in \(count)")
  }
  package var later: String { say("later", "later") }
  package func cameIn(_ date: CalendarDate) -> String {
    say("ontvangen op \(language.day(date))", "received on \(language.day(date))")
  }
  package func accepted(_ date: CalendarDate, _ name: String) -> String {
    say(
      "aanvaard: het vervolgbesluit van \(language.day(date)) rust erop (\(name))",
      "accepted: the follow-up decision of \(language.day(date)) rests on it (\(name))")
  }
  package var notYetAccepted: String {
    say("nog geen besluit dat erop rust", "no decision rests on it yet")
  }
  package var remindersSent: String { say("Herinneringen en gesprekken", "Reminders and talks") }
  package var addAccount: String { say("Een verantwoording vastleggen", "Record an account") }

  // MARK: Evaluation

  package var evaluationPlan: String { say("Opzet", "Plan") }
  package var evaluator: String { say("evaluator", "evaluator") }
  package var independent: String { say("onafhankelijk", "independent") }
  package var notIndependent: String { say("niet onafhankelijk", "not independent") }
  package var stillNeededToEvaluate: String {
    say("Nog nodig voor een volledige evaluatie", "Still needed for a complete evaluation")
  }
  package var evaluationComplete: String {
    say("De evaluatie is volledig.", "The evaluation is complete.")
  }
  package var resultsAgainstNorm: String {
    say("Resultaten naast wat was en wat moest", "Results against baseline and target")
  }
  package func baseline(_ text: String?) -> String {
    say("was \(text ?? "niet gemeten")", "was \(text ?? "not measured")")
  }
  package func norm(_ text: String?) -> String {
    say("norm \(text ?? "niet afgesproken")", "norm \(text ?? "not agreed")")
  }
  package func achieved(_ text: String?) -> String {
    say("nu \(text ?? "niet bekend")", "now \(text ?? "not known")")
  }
  package func verdictAloud(_ verdict: String) -> String {
    say("; oordeel: \(verdict)", "; verdict: \(verdict)")
  }
  package func measured(_ value: String, _ on: CalendarDate, _ source: String?) -> String {
    "\(language.short(on)): \(value)\(source.map { " (\($0))" } ?? "")"
  }
  package var criteriaAssessed: String {
    say("Beoordeeld voor het begin", "Assessed before the start")
  }
  package var findings: String { say("Bevindingen", "Findings") }
  package var findingsOf: String { say("Bevindingen van beide kanten", "Findings of both sides") }
  package var evaluationOutcome: String {
    say("Uitkomst en wat erna komt", "Outcome and what follows")
  }
  package var noFollowUp: String {
    say("Er is nog geen vervolgbesluit.", "There is no follow-up decision yet.")
  }
  package var noResults: String {
    say("Er zijn geen resultaten afgesproken.", "No results have been agreed.")
  }
  package var notAgreedText: String { say("niet afgesproken", "not agreed") }
}
