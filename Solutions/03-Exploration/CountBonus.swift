public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 3.5: a bonus for what has seldom been tried.
  public struct CountBonus: CountBonusExercise {
    private let stepSize: Double
    private let discount: Double
    private let bonusWeight: Double
    private var rows: [[Double]]
    private var counts: [[Int]]

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      bonusWeight: Double
    ) throws {
      guard stateCount > 0, actionCount > 0 else {
        throw InvalidInput("an agent needs at least one state and one action")
      }
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("step size and discount must lie in 0...1")
      }
      guard bonusWeight >= 0, bonusWeight.isFinite else {
        throw InvalidInput("the weight of the bonus must be finite and not negative")
      }
      self.stepSize = stepSize
      self.discount = discount
      self.bonusWeight = bonusWeight
      rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
      counts = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    }

    public func actionValues(of state: Int) throws -> [Double] {
      guard rows.indices.contains(state) else {
        throw InvalidInput("a state is an index below \(rows.count)")
      }
      return rows[state]
    }

    public func action(in state: Int) throws -> Int {
      let row = try actionValues(of: state)
      // What was tried has earned a bonus, so its value is above the 0 of what was not: without
      // this line the agent would stay with the first thing that it did.
      if let untried = counts[state].firstIndex(of: 0) { return untried }
      return row.indices.first { row[$0] == row.max() } ?? 0
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      let row = try actionValues(of: transition.state)
      let nextRow = try actionValues(of: transition.nextState)
      guard row.indices.contains(transition.action) else {
        throw InvalidInput("an action is an index below \(row.count)")
      }
      guard transition.reward.isFinite else { throw InvalidInput("a reward must be finite") }
      // Counted first: this visit is the first that pays, and the root is never that of 0.
      counts[transition.state][transition.action] += 1
      let count = Double(counts[transition.state][transition.action])
      var target = transition.reward + bonusWeight / count.squareRoot()
      if !transition.isTerminal, let best = nextRow.max() { target += discount * best }
      rows[transition.state][transition.action] += stepSize * (target - row[transition.action])
    }

    public mutating func playEpisode<World: Environment>(
      in world: inout World,
      using generator: inout some RandomNumberGenerator
    ) throws -> Double where World.Observation == Int {
      var state = world.reset(using: &generator)
      var earned = 0.0
      while true {
        let action = try action(in: state)
        let step = world.step(action, using: &generator)
        try learn(
          from: Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: step.isTerminated))
        // What the world paid. A return that holds the bonus falls as the agent gets better.
        earned += step.reward
        state = step.observation
        if step.isLast { return earned }
      }
    }
  }
}
