import Casework
import ChallengeCore
import Terms

extension DeskWords {
  // MARK: Figures

  package var figuresTitle: String { say("Cijfers", "Figures") }
  package var nothingCounted: String { say("geen zaken", "no cases") }
  package var notRecorded: String { say("niet vastgelegd", "not recorded") }

  package func otherGroups(_ count: Int) -> String {
    say("\(count) andere samen", "\(count) others together")
  }

  // MARK: Period

  package func thisYear(_ year: Int) -> String { say("dit jaar (\(year))", "this year (\(year))") }
  package var lastTwelveMonths: String { say("de laatste 12 maanden", "the last 12 months") }
  package func oneYear(_ year: Int) -> String { say("het jaar \(year)", "the year \(year)") }
  package var allYears: String { say("alle jaren", "all years") }
  /// How another period is chosen: by a key, or by the name of the command.
  package func otherPeriod(_ way: String) -> String {
    isSpoken
      ? say("typ \(way) voor een andere", "type \(way) for another")
      : say("\(way) kiest een andere periode", "\(way) chooses another period")
  }

  package func monthInShort(_ date: CalendarDate) -> String {
    String(language.short(date).split(separator: " ").dropFirst().joined(separator: " "))
  }

  // MARK: What is counted

  package enum Figure: Hashable, Sendable, CaseIterable {
    case phases, states, moves, late, opened, ended, outcomes, reasons, challengerReasons
    case medians, areas, domains, agreements, evaluations
  }

  /// A title, and what the number is.
  package func figure(_ figure: Figure) -> (title: String, definition: String) {
    switch figure {
    case .phases:
      (
        say("Open zaken per fase", "Open cases per phase"),
        say(
          "geteld zijn de zaken die op de laatste dag van de periode liepen, elk één keer.",
          "counted are the cases that ran on the last day of the period, each once.")
      )
    case .states:
      (
        say("Open zaken per stand", "Open cases per state"),
        say(
          "geteld zijn de zaken die op de laatste dag van de periode liepen, naar hun stand nu.",
          "counted are the cases that ran on the last day of the period, by their state now.")
      )
    case .moves:
      (
        say("Wie is aan zet", "Whose move it is"),
        say(
          "geteld zijn de zaken die nu lopen, wat de periode ook is.",
          "counted are the cases that run now, whatever the period.")
      )
    case .late:
      (
        say("De gemeente is te laat", "The municipality is late"),
        say(
          "geteld zijn de zaken die nu lopen en waarin de gemeente te laat is, naar hoe lang de "
            + "eerste dag voorbij is.",
          "counted are the cases that run now in which the municipality is late, by how long the "
            + "first day is past.")
      )
    case .opened:
      (
        say("Geopend", "Opened"),
        say(
          "geteld zijn de zaken naar de dag waarop zij zijn geopend.",
          "counted are the cases by the day on which they were opened.")
      )
    case .ended:
      (
        say("Beëindigd", "Ended"),
        say(
          "geteld zijn de zaken naar de dag waarop zij eindigden, hoe zij ook eindigden.",
          "counted are the cases by the day on which they ended, however they ended.")
      )
    case .outcomes:
      (
        say("Hoe zaken eindigden", "How cases ended"),
        say(
          "geteld zijn de zaken die in de periode eindigden, elk één keer.",
          "counted are the cases that ended in the period, each once.")
      )
    default: more(figure)
    }
  }

  private func more(_ figure: Figure) -> (title: String, definition: String) {
    switch figure {
    case .reasons:
      (
        say("Waarom, volgens de gemeente", "Why, as the municipality says"),
        say(
          "geteld zijn de zaken die in de periode eindigden; een zaak met twee redenen telt bij "
            + "beide.",
          "counted are the cases that ended in the period; one with two reasons counts in both.")
      )
    case .challengerReasons:
      (
        say("Waarom, volgens de uitdager", "Why, as the challenger says"),
        say(
          "geteld zijn de zaken die in de periode eindigden; een zaak met twee redenen telt bij "
            + "beide.",
          "counted are the cases that ended in the period; one with two reasons counts in both.")
      )
    case .medians:
      (
        say("Dagen per fase, de middelste zaak", "Days per phase, the middle case"),
        say(
          "geteld zijn de dagen in een fase van zaken die haar in de periode verlieten; de helft "
            + "duurde korter, de helft langer.",
          "counted are the days in a phase of cases that left it in the period; half took less, "
            + "half took more.")
      )
    case .areas:
      (
        say("Per gebied", "Per area"),
        say(
          "geteld zijn de zaken die in de periode liepen, naar hun gebied nu; een zaak in twee "
            + "gebieden telt in beide.",
          "counted are the cases that ran in the period, by their area now; one in two areas "
            + "counts in both.")
      )
    case .domains:
      (
        say("Per beleidsterrein", "Per policy field"),
        say(
          "geteld zijn de zaken die in de periode liepen, naar hun terrein nu; een zaak met twee "
            + "terreinen telt in beide.",
          "counted are the cases that ran in the period, by their field now; one with two fields "
            + "counts in both.")
      )
    case .agreements:
      (
        say("Kwam het tot afspraken", "Whether it came to agreements"),
        say(
          "geteld zijn de zaken die in de periode zijn geopend, naar hoe ver zij kwamen.",
          "counted are the cases opened in the period, by how far they came.")
      )
    case .evaluations:
      (
        say("Evaluaties", "Evaluations"),
        say(
          "geteld zijn de evaluaties van lopende zaken en van zaken die dit jaar eindigden.",
          "counted are the evaluations of running cases and of cases that ended this year.")
      )
    default: preconditionFailure("a figure without words")
    }
  }

  // MARK: Groups

  package func moveOf(_ move: PortfolioStanding.Move) -> String {
    switch move {
    case .ours: say("alleen de gemeente", "only the municipality")
    case .theirs: say("alleen de uitdager", "only the challenger")
    case .both: say("allebei", "both")
    case .nobody: say("niemand", "nobody")
    }
  }

  package func lateness(upTo days: Int?) -> String {
    switch days {
    case .some(let days) where days <= 7: say("tot een week", "up to a week")
    case .some(let days) where days <= 31: say("tot een maand", "up to a month")
    case .some: say("tot drie maanden", "up to three months")
    case nil: say("langer", "longer")
    }
  }

  /// How far cases came.
  package enum AgreementStep: Hashable, Sendable, CaseIterable {
    case reached, underWay, endedBefore
  }

  package func agreement(_ step: AgreementStep) -> String {
    switch step {
    case .reached: say("afspraken gemaakt", "agreements made")
    case .underWay: say("nog niet zo ver", "not that far yet")
    case .endedBefore: say("eindigde eerder", "ended before")
    }
  }

  package func median(_ days: Median, cases: Int) -> String {
    "\(language.count(days, .day)) (\(language.count(cases, .challenge)))"
  }

  package var noListOfBar: String {
    say(
      "De lijst kan deze zaken niet apart tonen.", "The list cannot show these cases apart.")
  }
}
