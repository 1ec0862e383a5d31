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
  /// A click on a day of the calendar.
  case day(CalendarDate)
  case wakeUp
  /// The selection has been where it is for a moment.
  case rested
  /// A click on a word of the filter takes it away.
  case dropWord(ListFilter.Word)
  /// The next case of something that is done with several.
  case togetherNext
  case answer(DeskAnswer)
}

/// What a piece of work gave.
enum DeskAnswer {
  case ticked(Result<Int, CaseworkFailure>)
  case started(DeskStart)
  case names(Result<KnownNames, CaseworkFailure>)
  case changed(Casework.News)
  case today(Result<TodayReading, CaseworkFailure>)
  case cases(ListRequest, Result<ListPage, CaseworkFailure>)
  /// Rows that others have changed, read anew for the request with this number.
  case rows(Set<CaseNumber>, Int, Result<[CaseSummary], CaseworkFailure>)
  case board(Int, Result<[BoardModel.Column], CaseworkFailure>)
  /// Something was kept in the drawer.
  case kept(Result<Void, CaseworkFailure>)
  case together(CaseNumber, Result<Done, CaseworkFailure>)
  case actionsForMany(Result<[ManyAction], CaseworkFailure>)
  case preview(CaseNumber, Desk.OpenDossier?)
  /// By what a search found the case on which the selection rests.
  case passage(FoundPassage?)
  case dossier(Result<Desk.OpenDossier, CaseworkFailure>, DossierReason)
  case workflow(Result<Workflow, CaseworkFailure>)
  case counts([String: Int])
  case casesIn(Bilingual, Result<CaseList, CaseworkFailure>)
  case similar(CaseNumber, [SimilarCase])
  /// The selection has been still for a moment.
  case settled
  case screen(ScreenAnswer)
  case sent(Result<Done, CaseworkFailure>)
  case opened(Result<Casework.Opened, CaseworkFailure>)
  case welcome(Welcome)
  case drafts(Result<FoundDrafts, CaseworkFailure>)
  /// Which cases are meant by what was typed.
  case noteCases(String, Result<NoteCases, CaseworkFailure>)
  case noted(Result<NoteDone, CaseworkFailure>)
  case task(Result<TaskDone, CaseworkFailure>)
  case draftNotKept(CaseworkFailure)
  /// Every draft has been kept before quitting, or why not.
  case readyToQuit(CaseworkFailure?)
  /// A text comes back from the editor; nil when the editor failed.
  case edited(FormModel.Identity, field: String, String?)
}

/// Why a dossier was asked for.
enum DossierReason {
  case open
  /// Something has changed; the reader stays where he is.
  case refresh
  /// To do something in it at once.
  case errand(Errand)
  /// A form found that the case had moved on.
  case conflict
  /// A draft about the case is opened.
  case draft(FormModel.Purpose)
}

/// What is wanted in a dossier that is opened from another screen.
enum Errand: Hashable {
  case tab(DossierTab)
  /// A record, where it stands on a tab.
  case record(RecordID, DossierTab)
  /// The term of this name, of this record when it is one of a record.
  case term(String, RecordID?)
  /// The form that lifts a reason.
  case mend(Remedy)
}
