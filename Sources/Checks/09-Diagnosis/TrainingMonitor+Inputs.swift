import Coursework
import DecisionProcesses

/// The trainings that monitors go along with.
extension MonitoringQuestion {
  /// A training with these returns, of which nothing else is alarming.
  init(returns: [Double], window: Int) {
    self.init(
      settings: MonitorSettings(
        discount: 0.5, horizon: nil, returnWindow: window, patience: 1000, stateWindow: 4,
        stateCount: 5),
      episodes: returns.map {
        Episode(steps: [Step(0, reward: 1)], sum: $0, values: [1, -0.5, 0.25])
      })
  }

  /// The returns.
  var returns: [Double] { episodes.map(\.sum) }
}

extension SeededGenerator {
  /// Numbers around a level, in fractions so fine that two windows seldom have the same mean.
  mutating func returns(_ count: Int, around level: Double, noise: Double) -> [Double] {
    (0..<count).map { _ in level + noise * Double(integer(in: -512...512)) / 512 }
  }

  /// A training of steady returns, which may look like a fall in a window of eight once in a while:
  /// those are drawn again.
  mutating func steady(_ draw: (inout SeededGenerator) -> Double) -> MonitoringQuestion {
    while true {
      let question = MonitoringQuestion(returns: (0..<30).map { _ in draw(&self) }, window: 8)
      var model = MonitorModel(question.settings)
      var hasFallen = false
      for episode in question.episodes {
        model.record(episode)
        hasFallen = hasFallen || model.isFallen
      }
      if !hasFallen { return question }
    }
  }

  /// A training that rises by 100 from a level, stays, falls back, and recovers.
  mutating func risingAndFalling(from level: Double, window: Int) -> MonitoringQuestion {
    let noise = number(in: 2...6)
    let high = level + 100
    return MonitoringQuestion(
      returns: returns(window + 2, around: level, noise: noise)
        + returns(window + 2, around: level + 60, noise: noise)
        + returns(window + 3, around: high, noise: noise)
        // A loss of 35 is not half of what was gained; one of 80 is; one of 40 ends nothing.
        + returns(window, around: high - 35, noise: noise)
        + returns(window, around: high - 80, noise: noise)
        + returns(window, around: high - 40, noise: noise)
        + returns(window, around: high - 8, noise: noise)
        + returns(window, around: high - 30, noise: noise),
      window: window)
  }

  /// Steps in some states, with rewards that are not above 0.
  mutating func steps(
    _ count: Int, states: Range<Int>, rewards: ClosedRange<Double>
  ) -> [MonitoringQuestion.Step] {
    (0..<count).map { _ in
      MonitoringQuestion.Step(
        states.lowerBound + index(below: states.count), reward: dyadic(in: rewards))
    }
  }

  /// A training whose rewards grow, and whose values leave their bound and come back.
  mutating func growingValues(discount: Double, horizon: Int?) -> MonitoringQuestion {
    let settings = MonitorSettings(
      discount: discount, horizon: horizon, returnWindow: 3, patience: 1000, stateWindow: 50,
      stateCount: 6)
    var model = MonitorModel(settings)
    var episodes: [MonitoringQuestion.Episode] = []
    let sign = flip(0.5) ? 1.0 : -1
    for (size, share) in [
      (1.0, 0.75), (2, 1.25), (2, -1.25), (1, 0.5), (2, -0.875), (4, 1.125), (1, 1.5),
    ] {
      let steps = steps(3, states: 0..<6, rewards: -size...0) + [.init(2, reward: -size)]
      for step in steps { model.record(step) }
      let bound = model.bound.isFinite ? model.bound : 1e6
      episodes.append(
        MonitoringQuestion.Episode(
          steps: steps, sum: dyadic(in: -9...9),
          values: [0.5, -0.25, sign * share * bound].shuffled(using: &self)))
    }
    let open = [MonitoringQuestion.Step(1, reward: -16), MonitoringQuestion.Step(3, reward: 2)]
    return MonitoringQuestion(settings: settings, episodes: episodes, openSteps: open)
  }

  /// A training whose values are flat now and then, in some unit.
  mutating func flatValues(unit: Double) -> MonitoringQuestion {
    let counts = (0..<10).map { _ in integer(in: 2...4) }
    let isFlat = [true, false, true, true, true, true, true, false, true, true]
    // Reached to the step by the third flat look after the first that is not.
    let patience = counts[2...4].reduce(0, +)
    let episodes = isFlat.enumerated().map { place, isFlat in
      let level = dyadic(in: 4...9) * (flip(0.5) ? 1 : -1)
      // With four values the deviation is 0.816 of the spread; a thousandth of the level is the limit.
      let share = isFlat ? (place.isMultiple(of: 3) ? 0.5 : 0.93) : (place < 5 ? 1.08 : 12)
      let spread = share * 1e-3 * level.magnitude / 0.8165
      return MonitoringQuestion.Episode(
        steps: steps(counts[place], states: 0..<9, rewards: -1...1).map {
          .init($0.state, reward: $0.reward * 16 * unit)
        },
        sum: 0, values: [level, level + spread, level, level - spread].map { $0 * unit })
    }
    return MonitoringQuestion(
      settings: MonitorSettings(
        discount: 0.875, horizon: nil, returnWindow: 50, patience: patience, stateWindow: 5,
        stateCount: 9),
      episodes: episodes, openSteps: steps(3, states: 0..<9, rewards: -1...1))
  }

  /// A training that goes from some states to others.
  mutating func wandering(stateWindow: Int, stateCount: Int) -> MonitoringQuestion {
    let ranges = [0..<stateCount, 0..<2, stateCount - 2..<stateCount, 0..<stateCount / 2]
    let episodes = ranges.map { states in
      MonitoringQuestion.Episode(
        steps: steps(integer(in: 5...9), states: states, rewards: -1...1), sum: 1,
        values: [1, -1])
    }
    return MonitoringQuestion(
      settings: MonitorSettings(
        discount: 0.9, horizon: nil, returnWindow: 9, patience: 1000, stateWindow: stateWindow,
        stateCount: stateCount),
      episodes: episodes, openSteps: steps(4, states: 0..<stateCount, rewards: -1...1))
  }
}
