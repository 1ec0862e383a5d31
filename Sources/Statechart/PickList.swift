/// The transitions selected for one microstep, without allocation while they are few.
struct PickList {
  struct Pick {
    var transition: UInt16 = 0
    /// The state whose descendants are left; ``ChartTree/nowhere`` when none are.
    var domain: Int16 = 0
  }

  private(set) var count = 0
  private var first = Pick()
  private var second = Pick()
  private var third = Pick()
  private var fourth = Pick()
  private var rest: [Pick] = []

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Pick {
    get {
      switch index {
      case 0: first
      case 1: second
      case 2: third
      case 3: fourth
      default: rest[index - 4]
      }
    }
  }

  func contains(_ transition: UInt16) -> Bool {
    for index in 0..<count where self[index].transition == transition { return true }
    return false
  }

  mutating func removeAll() {
    count = 0
    if !rest.isEmpty { rest = [] }
  }

  mutating func append(_ pick: Pick) {
    switch count {
    case 0: first = pick
    case 1: second = pick
    case 2: third = pick
    case 3: fourth = pick
    default: rest.append(pick)
    }
    count &+= 1
  }
}
