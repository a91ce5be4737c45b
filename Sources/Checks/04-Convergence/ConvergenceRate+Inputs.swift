import Coursework
import DecisionProcesses
import RealModule

extension ErrorSlopeQuestion {
  /// A run with a transient that does not fall, a first step that counts, and noise.
  static func random(using generator: inout SeededGenerator) -> ErrorSlopeQuestion {
    let course = SlopeIntervalQuestion.random(runCount: 2, using: &generator)
    return ErrorSlopeQuestion(
      errors: course.runs[0], steps: course.steps, firstStep: course.firstStep)
  }

  /// The run with errors on an exact power law from the first step that counts on.
  func powerLaw(scale: Double, power: Double) -> ErrorSlopeQuestion {
    with {
      for (index, step) in steps.enumerated() where step >= firstStep {
        $0.errors[index] = scale * .pow(Double(step), power)
      }
    }
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [ErrorSlopeQuestion] {
    let good = random(using: &generator)
    let last = good.steps.count - 1
    return [
      good.with { $0.errors.removeLast() },
      good.with { $0.steps.removeLast() },
      good.with { $0.errors[last] = 0 },
      good.with { $0.errors[0] = 0 },
      good.with { $0.errors[last] = -1 },
      good.with { $0.errors[last] = .nan },
      good.with { $0.errors[0] = .infinity },
      good.with { $0.steps[0] = 0 },
      good.with { $0.steps[last] = $0.steps[last - 1] },
      good.with { $0.steps.swapAt(last, last - 1) },
      good.with { $0.firstStep = $0.steps[last] },
      ErrorSlopeQuestion(errors: [], steps: [], firstStep: 1),
    ]
  }
}

extension SlopeIntervalQuestion {
  /// Runs that fall with slopes of their own, each after a transient that does not fall.
  ///
  /// The first step that counts is one of the steps. From there on at least four points follow,
  /// of which no run lies on a line.
  static func random(
    runCount: Int, using generator: inout SeededGenerator
  ) -> SlopeIntervalQuestion {
    var steps = [generator.integer(in: 1...5)]
    let early = generator.integer(in: 2...4)
    for index in 0..<(early + generator.integer(in: 4...7)) {
      let factor = generator.number(in: 1.6...3)
      steps.append(Int((Double(steps[index]) * factor).rounded(.up)))
    }
    let firstStep = steps[early]
    let runs = (0..<runCount).map { _ in
      let power = generator.number(in: -1 ... -0.2)
      return steps.enumerated().map { index, step in
        // Rising and falling in turn, each time by another amount: on no line.
        let wiggle = Double.exp(
          generator.number(in: 0.1...0.5) * (index.isMultiple(of: 2) ? 1 : -1))
        let fall = step < firstStep ? generator.number(in: 2...4) : 1
        let error = 20 * fall * wiggle * .pow(Double(max(step, firstStep)), power)
        // Four digits, so that a person can read it.
        let unit = Double.pow(10, 3 - Double.log10(error).rounded(.down))
        return (error * unit).rounded() / unit
      }
    }
    return SlopeIntervalQuestion(runs: runs, steps: steps, firstStep: firstStep)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [SlopeIntervalQuestion] {
    let good = random(runCount: 4, using: &generator)
    return [
      good.with { $0.runs = [] },
      good.with { $0.runs.removeLast(3) },
      good.with { $0.runs = Array(repeating: good.runs[0], count: 32) },
      good.with { $0.runs[3].removeLast() },
      good.with { $0.runs[2][0] = 0 },
      good.with { $0.steps.removeLast() },
      good.with { $0.firstStep = $0.steps[$0.steps.count - 1] + 1 },
    ]
  }
}
