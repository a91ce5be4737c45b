import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.7 in what it does and counts, in other words.
enum EvaluationRunParaphrases {
  // MARK: - Explores while it evaluates

  enum AsksTheExplorer: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      agent.exploringAction(in: state, using: &generator)
    }
  }

  enum ExploresAfterLooking: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      let known = agent.greedyAction(in: state)
      let tried = agent.exploringAction(in: state, using: &generator)
      return tried == known ? known : tried
    }
  }

  // MARK: - Learns while it evaluates

  enum LearnsEachStep: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      agent.learn(
        from: Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated))
    }
  }

  enum LearnsBeforeMovingOn: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      let experience = Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isLast)
      for _ in 0..<1 { agent.learn(from: experience) }
    }
  }

  // MARK: - Counts a cut episode as solved

  enum ComparesTheSum: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      tape.reduce(0) { $0 + $1.reward } >= least
    }
  }

  enum IgnoresTheEnding: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      !(sum(tape) < least)
    }
  }

  // MARK: - Asks for more than the return of a solved episode

  enum SurplusOnly: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      guard hasEnded else { return false }
      return tape.reduce(-least) { $0 + $1.reward } > 0
    }
  }

  enum NotUpToTheLeast: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      hasEnded && !(sum(tape) <= least)
    }
  }

  // MARK: - Takes the world's truncation for an end

  enum StopsAreEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.last?.isLast ?? false }
  }

  enum EitherFlag: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.contains { $0.isTruncated || $0.isTerminated }
    }
  }

  // MARK: - Counts an end at the step limit as cut

  enum FullTapeIsCut: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count != limit && tape.contains { $0.isTerminated }
    }
  }

  enum ShortTapeEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count < limit && tape.last?.isTruncated == false
    }
  }

  // MARK: - Takes a step more than the limit

  enum ComparesAfterwards: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count <= limit }
  }

  enum CountsFromZero: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count - 1 < limit }
  }

  // MARK: - Forgets to advance the state

  enum LooksAtTheFirstState: Taped {
    static func following(_ state: Int, _ step: Step<Int>) -> Int { state }
  }

  enum NeverMoves: Taped {
    static func following(_ state: Int, _ step: Step<Int>) -> Int {
      step.observation == state ? step.observation : state
    }
  }

  // MARK: - Plays on after the world's truncation

  enum WaitsForTheEnd: Taped {
    static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated }
  }

  enum KnowsOneFlag: Taped {
    static func isOver(_ step: Step<Int>) -> Bool { step.isLast && step.isTerminated }
  }
}
