import Coursework
import DecisionProcesses

/// What a training loop did and returned, beside what a right one does and returns.
extension TrainingLoopChecks {
  static func judgeSummaries(
    _ answer: [EpisodeSummary],
    _ expected: [EpisodeSummary]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, expected.count, because: "there is one summary for each episode")
    {
      return wrong
    }
    return zip(answer, expected).enumerated().lazy.compactMap { number, pair in
      let (summary, expected) = pair
      return Expectation.same(
        summary.stepCount, expected.stepCount,
        because: "the number of steps of episode \(number + 1), the last included")
        ?? Expectation.same(
          summary.isTerminated, expected.isTerminated,
          because: "whether episode \(number + 1) terminated, and was not only cut short")
        ?? Expectation.equal(
          summary.discountedReturn, expected.discountedReturn,
          because: "return of episode \(number + 1) = R₁ + discount · R₂ + discount² · R₃ + …")
    }.first
  }

  static func judgeEvents(
    _ question: TrainingLoopQuestion,
    _ answer: [TrainingEvent]
  ) -> Discrepancy? {
    let expected = question.expectedEvents
    let place = (0..<max(answer.count, expected.count)).first { index in
      guard index < answer.count, index < expected.count else { return true }
      return answer[index] != expected[index]
    }
    return place.map { index in
      Discrepancy(
        expected: index < expected.count ? expected[index].text : "the end of the training",
        because: "in each episode: reset; then ask, step and learn until a step is the last; this "
          + "is event \(index + 1)",
        actual: index < answer.count ? answer[index].text : "the end of the training")
    }
  }

  static func judgeCaller(
    _ question: TrainingLoopQuestion,
    _ answer: TrainingLoopQuestion.Answer
  ) -> Discrepancy? {
    let events = question.expectedEvents
    return Expectation.same(
      answer.agentCalls, events.count(where: \.isAgentCall),
      because: "how often the agent that was passed in was asked and told, not a copy of it")
      ?? Expectation.same(
        answer.resets, question.episodes.count,
        because: "how often the environment that was passed in was reset, not a copy of it")
      ?? Expectation.same(
        answer.nextDraw, question.expectedDraw,
        because: "what the generator that was passed in draws next, not a copy of it")
  }

  static func judgeFailure(
    _ question: TrainingLoopQuestion,
    _ answer: TrainingLoopQuestion.Answer
  ) -> Discrepancy? {
    Expectation.holds(
      answer.hasFailed, expected: "the agent's error to come out of the loop",
      because: "the agent throws from its call \(question.failingCall ?? 0) on",
      actual: "no error")
      ?? judgeEvents(question, answer.events)
  }
}

extension TrainingEvent {
  /// Whether the agent was asked or told something.
  var isAgentCall: Bool {
    switch self {
    case .asked, .learned: true
    case .reset, .stepped: false
    }
  }

  /// The event in words.
  var text: String {
    switch self {
    case .reset(let draw): "the environment is reset, and draws \(draw)"
    case .asked(let state, let action): "the agent is asked in state \(state), and draws \(action)"
    case .stepped(let action): "the environment takes action \(action)"
    case .learned(let step):
      "the agent learns state \(step.state), action \(step.action), reward \(step.reward), "
        + "next state \(step.nextState), \(step.isTerminal ? "terminal" : "not terminal")"
    }
  }
}

extension TrainingLoopQuestion {
  /// What a right loop returns.
  var expectedSummaries: [EpisodeSummary] {
    episodes.map { episode in
      // From the end: the return of a state is the reward and the discounted return of the next.
      EpisodeSummary(
        discountedReturn: episode.steps.reversed().reduce(0) { $1.reward + discount * $0 },
        stepCount: episode.steps.count, isTerminated: episode.steps.last?.isTerminated ?? false)
    }
  }

  /// What a right loop does.
  var expectedEvents: [TrainingEvent] {
    var generator = SeededGenerator(seed: seed)
    let events = events(using: &generator)
    let calls = events.indices.filter { events[$0].isAgentCall }
    guard let failingCall, failingCall <= calls.count else { return events }
    return Array(events[...calls[failingCall - 1]])
  }

  /// What the generator draws next, after a right loop.
  var expectedDraw: Int {
    var generator = SeededGenerator(seed: seed)
    _ = events(using: &generator)
    return generator.index(below: 1000)
  }

  /// What a right loop does where the agent never throws.
  private func events(using generator: inout SeededGenerator) -> [TrainingEvent] {
    episodes.flatMap { episode in
      var events = [TrainingEvent.reset(draw: generator.index(below: 1000))]
      var state = episode.firstState
      for step in episode.steps {
        let action = generator.index(below: actionCount)
        events += [
          .asked(state: state, action: action), .stepped(action: action),
          .learned(
            Transition(
              state: state, action: action, reward: step.reward, nextState: step.state,
              isTerminal: step.isTerminated)),
        ]
        state = step.state
      }
      return events
    }
  }
}
