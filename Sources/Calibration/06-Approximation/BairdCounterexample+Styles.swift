import Coursework

/// How learning on the star goes.
protocol StarRule {
  /// By how many an expected update divides the sum over states.
  static var states: Double { get }
  /// Whether a state sees what earlier states changed.
  static var goesOn: Bool { get }
  static func ratio(_ target: Double, _ behavior: Double) -> Double
  static func used(_ ratio: Double) -> Double
  /// The chance of an action by the policy that is evaluated.
  static func wanted(_ leg: TriadLeg?, _ action: Int) -> Double
  static func next(_ leg: TriadLeg?, _ discount: Double, _ value: Double) -> Double
  static func gradient(_ x: Double, _ next: Double, _ discount: Double) -> Double
  static func expected(_ before: Double, _ after: () -> Double) -> Double
  static func correction(_ next: Double, _ discount: Double) -> Double
  static func second(_ error: Double, _ expected: Double) -> Double
}

extension StarRule {
  static var states: Double { 7 }
  static var goesOn: Bool { false }
  static func ratio(_ target: Double, _ behavior: Double) -> Double { target / behavior }
  static func used(_ ratio: Double) -> Double { ratio }
  static func wanted(_ leg: TriadLeg?, _ action: Int) -> Double {
    if leg == .offPolicyTraining { return action == 0 ? 6.0 / 7 : 1.0 / 7 }
    return action == 0 ? 0 : 1
  }
  static func next(_ leg: TriadLeg?, _ discount: Double, _ value: Double) -> Double {
    leg == .bootstrapping ? 0 : discount * value
  }
  static func gradient(_ x: Double, _ next: Double, _ discount: Double) -> Double { x }
  static func expected(_ before: Double, _ after: () -> Double) -> Double { before }
  static func correction(_ next: Double, _ discount: Double) -> Double { discount * next }
  static func second(_ error: Double, _ expected: Double) -> Double { error - expected }
}

/// The right rule.
enum PlainStar: StarRule {}

/// What every style does the same.
enum StarFrame {
  /// The features of a state, made without the star.
  static func features(of state: Int, isTable: Bool = false) -> [Double] {
    var row = Array(repeating: 0.0, count: isTable ? 7 : 8)
    row[state] = isTable || state == 6 ? 1 : 2
    if !isTable { row[7] = state == 6 ? 2 : 1 }
    return row
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { $0 * $1 }.reduce(0, +)
  }

  static func check(_ weights: [Double], _ count: Int, _ steps: [Double], _ discount: Double) throws
  {
    guard weights.count == count else { throw InvalidInput("weights") }
    for weight in weights where !weight.isFinite { throw InvalidInput("weight") }
    for step in steps where !(step > 0 && step < .infinity) { throw InvalidInput("step size") }
    guard discount >= 0, discount <= 1 else { throw InvalidInput("discount") }
  }

  static func ratio<Rule: StarRule>(
    _ action: Int, _ target: [Double], _ behavior: [Double], by rule: Rule.Type
  ) throws -> Double {
    guard behavior.count == target.count, action >= 0, action < target.count else {
      throw InvalidInput("action")
    }
    for chance in target + behavior where !(chance >= 0 && chance <= 1) {
      throw InvalidInput("chance")
    }
    if behavior[action] == 0 { throw InvalidInput("never") }
    return Rule.ratio(target[action], behavior[action])
  }

  /// The change of weights that one sample makes, over the step size.
  static func change<Rule: StarRule>(
    _ weights: [Double], _ x: [Double], _ next: [Double], ratio: Double, leg: TriadLeg?,
    discount: Double, by rule: Rule.Type
  ) -> [Double] {
    let error = Rule.next(leg, discount, dot(weights, next)) - dot(weights, x)
    let rest = leg == .bootstrapping ? 0 : discount
    return zip(x, next).map { error * Rule.gradient($0, $1, rest) * ratio }
  }

  static func along<Rule: StarRule>(
    _ weights: [Double], _ steps: [StarStep], _ policies: StarPolicies, _ stepSize: Double,
    second: Double?, _ discount: Double, by rule: Rule.Type
  ) throws -> [CorrectedWeights] {
    try check(weights, 8, [stepSize] + (second.map { [$0] } ?? []), discount)
    var both = CorrectedWeights(weights: weights, corrections: weights.map { _ in 0 })
    var all: [CorrectedWeights] = []
    for step in steps {
      guard (0..<7).contains(step.state), (0..<7).contains(step.nextState) else {
        throw InvalidInput("state")
      }
      let (x, next) = (features(of: step.state), features(of: step.nextState))
      let ratio = Rule.used(
        try self.ratio(step.action, policies.target, policies.behavior, by: rule))
      if let second {
        let error = discount * dot(both.weights, next) - dot(both.weights, x)
        let before = dot(both.corrections, x)
        let grown = both.corrections.indices.map {
          both.corrections[$0] + x[$0] * (second * (ratio * Rule.second(error, before)))
        }
        let expected = Rule.expected(before) { dot(grown, x) }
        for index in x.indices {
          both.weights[index] += stepSize * (ratio * (x[index] * error))
          both.weights[index] -=
            stepSize * (ratio * (Rule.correction(next[index], discount) * expected))
        }
        both.corrections = grown
      } else {
        let change = change(
          both.weights, x, next, ratio: ratio, leg: nil, discount: discount, by: rule)
        both.weights = zip(both.weights, change).map { $0 + stepSize * $1 }
      }
      all.append(both)
    }
    return all
  }

  /// The weights after one expected update, sample by sample.
  static func expectation<Rule: StarRule>(
    _ weights: [Double], _ leg: TriadLeg?, _ stepSize: Double, _ discount: Double,
    by rule: Rule.Type
  ) -> [Double] {
    let isTable = leg == .functionApproximation
    var (seen, changes) = (weights, weights.map { _ in 0.0 })
    for state in 0..<7 {
      let x = features(of: state, isTable: isTable)
      var sum = weights.map { _ in 0.0 }
      for (action, chance) in [6.0 / 7, 1.0 / 7].enumerated() {
        let ratio = Rule.used(Rule.ratio(Rule.wanted(leg, action), chance))
        let nexts = action == 0 ? Array(0..<6) : [6]
        for state in nexts {
          let change = change(
            seen, x, features(of: state, isTable: isTable), ratio: ratio, leg: leg,
            discount: discount, by: rule)
          for index in sum.indices {
            sum[index] += chance / Double(nexts.count) / Rule.states * change[index]
          }
        }
      }
      for index in sum.indices { changes[index] += stepSize * sum[index] }
      if Rule.goesOn { seen = zip(weights, changes).map { $0 + $1 } }
    }
    return zip(weights, changes).map { $0 + $1 }
  }

  /// The expected update of each unit vector.
  static func columns<Rule: StarRule>(
    _ leg: TriadLeg?, _ stepSize: Double, _ discount: Double, by rule: Rule.Type
  ) -> [[Double]] {
    first(leg).indices.map { unit in
      expectation(
        first(leg).indices.map { $0 == unit ? 1 : 0 }, leg, stepSize, discount, by: rule)
    }
  }

  static func times(_ columns: [[Double]], _ weights: [Double]) -> [Double] {
    var sums = weights.map { _ in 0.0 }
    for (column, weight) in zip(columns, weights) {
      for index in sums.indices { sums[index] += weight * column[index] }
    }
    return sums
  }

  static func diverges<Rule: StarRule>(
    _ leg: TriadLeg?, _ stepSize: Double, _ discount: Double, by rule: Rule.Type
  ) throws -> Bool {
    var weights = first(leg)
    try check(weights, weights.count, [stepSize], discount)
    let columns = columns(leg, stepSize, discount, by: rule)
    var (left, largest) = (400, 0.0)
    while left > 0, largest <= 1e6 {
      weights = times(columns, weights)
      try check(weights, weights.count, [stepSize], discount)
      largest = weights.reduce(0) { max($0, $1.magnitude) }
      left -= 1
    }
    return largest > 1e6
  }

  static func first(_ leg: TriadLeg?) -> [Double] {
    let table = Array(repeating: 1.0, count: 6) + [10]
    return leg == .functionApproximation ? table : table + [1]
  }
}
