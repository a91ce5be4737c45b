// Reference types, overriding, lazy and observed properties.
class Learner {
  var values: [Double] { didSet { updates += 1 } }
  private(set) var updates = 0
  lazy var best = values.max() ?? 0
  weak var parent: Learner?
  unowned var other: Learner?

  required init(count: Int) { values = Array(repeating: 0, count: count) }
  deinit { values = [] }
  func update(_ action: Int, towards target: Double) {
    values[action] += 0.1 * (target - values[action])
  }
}

final class Optimist: Learner {
  override var values: [Double] { willSet { precondition(!newValue.isEmpty) } }
  required init(count: Int) { super.init(count: count) }
  convenience init() { self.init(count: 2) }
}
