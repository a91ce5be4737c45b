import Coursework

/// The mistakes of exercise 9.4 in other words: plans.
enum WanderingRobotParaphrases {
  // MARK: - Stops exploring after a hundred episodes

  enum HundredBits: RobotByBits {
    static func epsilon(_ progress: Double, _ count: Int) -> Double {
      max(0.01, 1 - progress * Double(count) / 100)
    }
  }

  enum HundredSearch: RobotBySearch {
    static var level: Double { 0 }
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      var (value, values) = (1.0, [Double]())
      for _ in 0..<count {
        values.append(value)
        value = max(0.01, value * 0.9549925860214360)
      }
      return (values, falling(count))
    }
  }

  // MARK: - Counts steps where episodes are meant

  enum StepsBits: RobotByBits {
    static func epsilon(_ progress: Double, _ count: Int) -> Double {
      max(0.02, 1 - 200 * progress)
    }
  }

  enum StepsSearch: RobotBySearch {
    static var level: Double { 0 }
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      let numbers = stride(from: 0, to: 150 * count, by: 150)
      return (numbers.map { $0 < count ? 1 - Double($0) / Double(count) : 0 }, falling(count))
    }
  }

  // MARK: - Never explores less than half

  enum HalfBits: RobotByBits {
    static func epsilon(_ progress: Double, _ count: Int) -> Double {
      progress < 0.6 ? 1 - progress * 5 / 6 : 0.5
    }
  }

  enum HalfSearch: RobotBySearch {
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      (Array(repeating: 0.5, count: count), falling(count))
    }
  }

  // MARK: - Would reach the floor long after the last episode

  enum LongBits: RobotByBits {
    static func epsilon(_ progress: Double, _ count: Int) -> Double { 1 - 0.45 * progress }
  }

  enum LongSearch: RobotBySearch {
    static var level: Double { 0 }
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      let long = (0..<2 * count).map { 1 - 0.99 * Double($0) / Double(2 * count) }
      return (Array(long.prefix(count)), falling(count))
    }
  }

  // MARK: - Lets epsilon fall below 0

  enum BelowBits: RobotByBits {
    static func epsilon(_ progress: Double, _ count: Int) -> Double { 1 - 1.3 * progress }
  }

  enum BelowSearch: RobotBySearch {
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      let fall = 1 / (0.7 * Double(count))
      return (Array(sequence(first: 1.0) { $0 - fall }.prefix(count)), falling(count))
    }
  }

  // MARK: - Learns with a step size of 1

  enum OneBits: RobotByBits {
    static func stepSize(_ progress: Double, _ count: Int) -> Double { 1 }
  }

  enum OneSearch: RobotBySearch {
    static var level: Double { 0 }
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      let line = (0..<count).map { max(0, 1 - Double($0) / (0.85 * Double(count))) }
      return (line, Array(repeating: 1, count: count))
    }
  }

  // MARK: - Lets the step size fall as 1 over the episode

  enum HarmonicBits: RobotByBits {
    static func stepSize(_ progress: Double, _ count: Int) -> Double {
      1 / (1 + (progress * Double(count)).rounded())
    }
  }

  enum HarmonicSearch: RobotBySearch {
    static var level: Double { 0 }
    static func schedules(_ count: Int) -> (epsilon: [Double], stepSize: [Double]) {
      let line = (0..<count).map { max(0.01, 1 - Double($0) / (0.8 * Double(count))) }
      return (line, (1...count).map { 1 / Double($0) })
    }
  }
}
