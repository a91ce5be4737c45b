import Coursework
import DecisionProcesses

extension DQNStreamQuestion {
  /// A stream of unrelated transitions, long enough for several copies, and for the buffer to forget.
  ///
  /// A batch is smaller than C, so that copies by transitions come at other times than copies by updates. It
  /// has three transitions at least: with two, a copy by transitions comes after the very update that a copy
  /// before the update misses, and the two mistakes are one.
  static func random(using generator: inout SeededGenerator) -> Self {
    let (inputCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...3))
    let state = { (generator: inout SeededGenerator) in
      generator.numbers(inputCount, in: -1...1)
    }
    let transitions = (0..<30).map { number in
      Transition(
        state: state(&generator), action: generator.index(below: actionCount),
        reward: generator.number(in: -2...2), nextState: state(&generator),
        isTerminal: number > 0 && generator.flip(0.25))
    }
    let batchSize = generator.integer(in: 3...4)
    return DQNStreamQuestion(
      inputCount: inputCount, actionCount: actionCount,
      settings: DQNAgentSettings(
        discount: generator.number(in: 0.7...0.95), epsilon: generator.number(in: 0...0.3),
        capacity: batchSize + generator.integer(in: 4...8), batchSize: batchSize,
        targetRule: .copy(every: generator.integer(in: 4...6)),
        penalty: generator.flip(0.5) ? .squared : .huber(threshold: 1)),
      transitions: transitions, probes: [state(&generator), transitions[0].state],
      seed: generator.next())
  }

  /// What an agent without a mistake answers.
  var expected: [[Double]] {
    (try? answer(by: DQNAssembly(DQNMistaken<NoDQNAgentMistake>.self))) ?? []
  }
}

extension DQNTellingQuestion {
  /// A stream that goes on for a while after the last telling is due, for those who tell too seldom.
  ///
  /// It takes more tellings than there are transitions before the first update, so that those who tell of
  /// each transition are told apart from those who tell of none.
  static func random(using generator: inout SeededGenerator) -> Self {
    let tellingCount = generator.integer(in: 5...7)
    let stream = DQNStreamQuestion.random(using: &generator)
    var question = DQNTellingQuestion(stream: stream, tellingCount: tellingCount)
    question.stream.transitions = Array(stream.transitions.prefix(question.lastTransition + 3))
    return question
  }

  /// The number of the transition that brings the last telling.
  var lastTransition: Int { stream.settings.batchSize - 1 + tellingCount }
}

extension DQNActionQuestion {
  /// Lessons that turn the network's first opinion over: in each state, the action that it thought the
  /// least of pays 2, and the others cost 2.
  static func random(
    epsilon: Double, drawCount: Int, using generator: inout SeededGenerator
  ) -> Self {
    let actionCount = generator.integer(in: 2...3)
    let states = (0..<4).map { place in (0..<4).map { $0 == place ? 1.0 : 0 } }
    let batchSize = generator.integer(in: 3...5)
    var question = DQNActionQuestion(
      actionCount: actionCount,
      settings: DQNAgentSettings(
        discount: generator.discount(), epsilon: epsilon, capacity: 4 * actionCount,
        batchSize: batchSize, targetRule: .copy(every: 1_000_000), penalty: .squared),
      lessons: [], repetitions: 12, states: states, drawCount: drawCount, seed: generator.next())
    let network = question.network
    question.lessons = states.flatMap { state in
      let values = (try? network.actionValues(of: state)) ?? []
      let worst = values.indices.min { values[$0] < values[$1] }
      return (0..<actionCount).map {
        Transition(
          state: state, action: $0, reward: $0 == worst ? 2 : -2, nextState: state,
          isTerminal: true)
      }
    }
    return question
  }
}

extension DQNCorridorQuestion {
  /// A corridor of six states, with the settings that the agent is measured with.
  static func random(using generator: inout SeededGenerator) -> Self {
    DQNCorridorQuestion(
      corridor: DQNCorridor(length: 6),
      settings: DQNAgentSettings(
        discount: 0.9, epsilon: 0.4, capacity: 400, batchSize: 8,
        targetRule: .copy(every: 20), penalty: .huber(threshold: 1)),
      stepCount: 700, seed: generator.next())
  }
}
