/// Every limit of the domain, in one place.
package enum Limits {
  /// Characters in a title.
  package static let title = 200
  /// Characters in a field of one line.
  package static let line = 500
  /// Digits of a telephone number: the least of a short one, the most of an international one.
  package static let phoneDigits = 3...15
  /// Characters in a field of several lines.
  package static let prose = 20_000
  /// Items in a list.
  package static let listItems = 100
  /// Records in one case.
  package static let recordsPerCase = 5_000
  /// The highest number in a field that counts something.
  package static let number = 1_000_000_000
  /// Euro cents in one amount: a hundred billion euros.
  package static let cents = 10_000_000_000_000
  /// Bytes of a date as a person writes it.
  package static let dateBytes = 80
  /// Characters of whom a noted contact was with; more is no name.
  package static let partner = 60
  /// Bytes of an amount as a person writes it.
  package static let amountBytes = 60
  /// What one tick does to one case, at most; a workflow that asks for more is broken.
  package static let lapsesPerTick = 5_000

  /// Days after the day to answer by on which the short questions are still asked: half a year.
  package static let questionDaysAfter = 182
  /// Years of execution in which they are asked.
  package static let questionYears = 50

  // What is tried out when somebody asks how something can be done.

  /// People of one role who are thought of, besides the asker and a stand-in.
  package static let peopleRehearsed = 4
  /// Times that the fields of one command are filled in otherwise.
  package static let valuesRehearsed = 40
  /// Things that are done before one action.
  package static let stepsRehearsed = 60
  /// Times that one and the same remedy is tried.
  package static let sameRemedy = 3
  /// Ways through the guards of one action.
  package static let waysTried = 4
  /// Actions on one process on the way to its end.
  package static let processStepsRehearsed = 6
  /// Things of which every smaller set is tried; of more, one after the other is left out.
  package static let setsTried = 8
  /// Places where a search for the shortest way looks.
  package static let placesSearched = 400
}
