import Casework
import ChallengeCore
import Terminal
import Terms

typealias DeskEffect = Effect<DeskMessage>

/// Everything that can happen to the desk.
enum DeskMessage {
  case event(InputEvent)
  /// A command chosen by key, click or palette.
  case command(DeskCommand)
  /// A click on a row of what is on top: a case, a paragraph, a field, an item.
  case row(Int)
  case tab(Int)
  case wakeUp
  case answer(DeskAnswer)
}

/// What a piece of work gave.
enum DeskAnswer {
  case ticked(Result<Int, CaseworkFailure>)
  case counter(Int?)
  case today(Result<[TodayGroup], CaseworkFailure>)
  case cases(ListRequest, Result<ListPage, CaseworkFailure>)
  case preview(CaseNumber, Desk.OpenDossier?)
  case dossier(Result<Desk.OpenDossier, CaseworkFailure>, DossierReason)
  case sent(Result<Done, CaseworkFailure>)
  case opened(Result<Casework.Opened, CaseworkFailure>)
}

/// Why a dossier was asked for.
enum DossierReason {
  case open
  /// Something has changed; the reader stays where he is.
  case refresh
  /// A form found that the case had moved on.
  case conflict
}
