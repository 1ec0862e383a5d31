/// A compiled chart: numbers and bit sets only.
struct ChartTables: Sendable {
  struct Transition: Sendable {
    let source: Int
    let isInternal: Bool
    /// Where its guard begins in the ``GuardProgram``.
    let condition: Int16
    let actions: Range<Int>
    /// The state whose descendants it leaves, ``ChartTree/nowhere`` without targets.
    let domain: Int
    /// The states it enters.
    let entry: StateSet
    /// Whether domain and entry have to be worked out anew each time, because history decides.
    let dependsOnHistory: Bool
  }

  var tree: ChartTree
  var transitions: [Transition] = []
  /// The targets of each transition, apart so that ``Transition`` is copied without counting.
  var targets: [[Int]] = []
  var transitionPlaces: [(state: Int, index: Int)] = []
  /// The first transition of each state, and one past the last.
  var transitionRanges: [Range<Int>] = []
  var guards = GuardProgram()
  /// The numbers of actions, in runs.
  var actionNumbers: [UInt16] = []
  /// The event that an action raises; ``noEvent`` for other actions.
  var raisedEvents: [UInt16] = []
  var entryActions: [Range<Int>] = []
  var exitActions: [Range<Int>] = []
  /// The event that says that a state is done; ``noEvent`` when nobody asks.
  var doneEvents: [UInt16] = []
  /// The states that have history children.
  var historyOwners = StateSet()

  /// Columns of the table of candidates: one for each event and a last one for no event.
  var columns = 1
  /// The atomic states with candidates, for each column.
  var answering: [StateSet] = []
  /// For each atomic state the number of its row.
  var rows: [Int] = []
  /// Where the candidates of each row and column begin; they end where the next begin.
  var candidateStarts: [UInt32] = []
  /// Transitions in the order in which the standard considers them.
  var candidates: [UInt16] = []

  static let noEvent = UInt16.max

  /// The candidates of one atomic state in one column.
  @inline(__always)
  func candidateRange(_ atomic: Int, _ column: Int) -> Range<Int> {
    let cell = rows[atomic] &* columns &+ column
    return Int(candidateStarts[cell])..<Int(candidateStarts[cell &+ 1])
  }
}
