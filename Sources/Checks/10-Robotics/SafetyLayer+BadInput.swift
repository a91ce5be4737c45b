import Coursework
import DecisionProcesses

/// What a safety layer refuses.
extension SafetyLayerChecks {
  static let badInput = Check.refuses(
    "forces in the wrong order, and numbers that are none, are refused"
  ) { generator in
    let good = generator.safetySession([.low, .high])
    return [
      good.with { $0.settings.release = $0.settings.threshold },
      good.with { $0.settings.release = $0.settings.threshold + 1 },
      good.with { $0.settings.release = 0 }, good.with { $0.settings.release = -5 },
      good.with { $0.settings.release = .nan }, good.with { $0.settings.threshold = .nan },
      good.with { $0.settings.threshold = .infinity }, good.with { $0.settings.threshold = -1 },
      good.with { $0.settings.distance = 0 }, good.with { $0.settings.distance = -0.001 },
      good.with { $0.settings.distance = .nan }, good.with { $0.settings.distance = .infinity },
    ]
  }

  static let badSteps = Check.refuses(
    "motions, forces and directions of other lengths, and directions that are none, are refused"
  ) { generator in
    let good = generator.safetySession([.low, .high])
    let (axis, step) = (generator.index(below: 3), generator.index(below: 2))
    return [
      good.with { $0.steps[step].force.removeLast() }, good.with { $0.steps[step].force.append(0) },
      good.with { $0.steps[step].force = [] }, good.with { $0.steps[step].chosen.linear = [] },
      good.with { $0.steps[step].chosen.angular.append(0) },
      good.with { $0.steps[step].chosen.linear[axis] = .nan },
      good.with { $0.steps[step].chosen.angular[axis] = .infinity },
      good.with { $0.steps[step].outwards.removeLast() },
      good.with { $0.steps[step].outwards[axis] = .nan },
    ]
  }
}
