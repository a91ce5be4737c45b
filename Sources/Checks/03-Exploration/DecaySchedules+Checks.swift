import Coursework
import DecisionProcesses
import Exploration

/// What makes decay schedules right.
enum DecaySchedulesChecks {
  static let all: [Check] = [
    documentLinear, workedExponential, workedInverse, linear, exponential, inverse, level,
    workedRun, run, badInput,
  ]

  /// The first document's listing: 1,000 episodes, from 1 down to 0.01 in the first 0.7 of them.
  static let documentLinear = Check(
    "from 1 to 0.01 over 0.7 of 1,000 steps: 0.505 half way, 0.01 at step 700 and after", .example
  ) { _ in
    LinearDecayQuestion(
      start: 1, floor: 0.01, fraction: 0.7, stepCount: 1000, steps: [0, 350, 699, 700, 999, 5000])
  } judge: { question, answer in
    equal(
      answer, [1, 0.505, 1 - 0.99 * 699 / 700, 0.01, 0.01, 0.01], at: question.steps,
      because: "1 − 0.99 · t / 700, and 0.01 from step 700 on")
  }

  static let workedExponential = Check(
    "halving from 1 passes 0.5 and 0.25, and stops at a floor of 0.2", .example
  ) { _ in
    ExponentialDecayQuestion(start: 1, floor: 0.2, factor: 0.5, steps: [0, 1, 2, 3, 100])
  } judge: { question, answer in
    equal(
      answer, [1, 0.5, 0.25, 0.2, 0.2], at: question.steps,
      because: "0.5 to the power of t, and never below 0.2")
  }

  static let workedInverse = Check(
    "from 2, halving after 10 steps: 1 after 10, 0.5 after 30, and a floor of 0.1", .example
  ) { _ in
    InverseDecayQuestion(start: 2, floor: 0.1, halvingStep: 10, steps: [0, 10, 30, 1000])
  } judge: { question, answer in
    equal(
      answer, [2, 1, 0.5, 0.1], at: question.steps,
      because: "2 / (1 + t / 10), and never below 0.1")
  }

  static let linear = Check(
    "the linear schedule takes equal steps over a fraction of the run, and stays at its floor",
    .law, rounds: 10
  ) { generator in
    LinearDecayQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeLinear(question, answer)
  }

  static let exponential = Check(
    "the exponential schedule multiplies by its factor at each step, down to its floor", .law,
    rounds: 10
  ) { generator in
    ExponentialDecayQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeExponential(question, answer)
  }

  static let inverse = Check(
    "the inverse schedule has halved after its halving step, and stops at its floor", .law,
    rounds: 10
  ) { generator in
    InverseDecayQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeInverse(question, answer)
  }

  static let level = Check(
    "a floor of 0, a start at the floor, a factor of 1 and a fraction of 1 are taken", .law
  ) { inquiry throws(Halt) in
    for change in [0.0, 1] {
      // A floor of 0 once, and once a start that is the floor.
      let line = LinearDecayQuestion.random(using: &inquiry.generator).with {
        $0.fraction = 1
        $0.floor = change * $0.start
      }
      try await inquiry.ask(line, judge: judgeLinear)
      let power = ExponentialDecayQuestion.random(using: &inquiry.generator).with {
        if change == 1 { $0.factor = 1 }
        $0.floor = change * $0.floor
      }
      try await inquiry.ask(power, judge: judgeExponential)
      let quotient = InverseDecayQuestion.random(using: &inquiry.generator).with {
        $0.floor = change * $0.start
      }
      try await inquiry.ask(quotient, judge: judgeInverse)
    }
  }

  static let workedRun = Check(
    "over half of a run of 2, 4 and 2 steps, 1 falls through 0.75 and 0.5 to 0.25 and 0", .example
  ) { _ in
    DecayRunQuestion(start: 1, floor: 0, fraction: 0.5, episodeLengths: [2, 4, 2])
  } judge: { question, answer in
    judgeRun(question, answer, [[1, 0.75], [0.5, 0.25, 0, 0], [0, 0]])
  }

  static let run = Check(
    "a run is counted through, from its first step to its last, whatever its episodes", .law,
    rounds: 5
  ) { generator in
    DecayRunQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeRun(question, answer, question.expected)
  }

  static let badInput = Check(
    "a start below the floor, a negative floor or step, and shares out of range are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for question in LinearDecayQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in ExponentialDecayQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in InverseDecayQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in DecayRunQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
