import Coursework

/// The mistakes of exercise 9.4 in other words: roles.
extension WanderingRobotParaphrases {
  // MARK: - Credits every change of a repair that works

  enum AllBits: RobotByBits {
    static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool {
      leanings[7] == 1
    }
  }

  enum AllSearch: RobotBySearch {
    static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
      trials.first { $0.changes.count == 3 }.flatMap(verdict) ?? false
    }
  }

  // MARK: - Calls the change with the largest effect necessary

  enum LargestBits: RobotByBits {
    static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool {
      let place = bit == 4 ? 2 : bit - 1
      return shares.allSatisfy { $0 <= shares[place] }
    }
  }

  enum LargestSearch: RobotBySearch {
    static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
      change == RobotChange.allCases.max { plain($0, trials) < plain($1, trials) }
    }
  }

  // MARK: - Takes a change out of the whole repair, and nothing else

  enum LeaveBits: RobotByBits {
    static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool {
      leanings.contains(1) && leanings[7 - bit] < 0
    }
  }

  enum LeaveSearch: RobotBySearch {
    static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
      let rest = trials.first { $0.changes.count == 2 && !$0.changes.contains(change) }
      return trials.contains { verdict($0) == true } && rest.flatMap(verdict) == false
    }
  }

  // MARK: - Adds a change to the incident, and nothing else

  enum OneAtATimeBits: RobotByBits {
    static func isCounted(_ number: Int) -> Bool { number == 0 }
  }

  enum OneAtATimeSearch: RobotBySearch {
    static func base(_ trials: [FixTrial]) -> [FixTrial] { trials.filter(\.changes.isEmpty) }
  }

  // MARK: - Calls a change sufficient if all works that has it

  enum HaveBits: RobotByBits {
    static func isSufficient(_ bit: Int, _ leanings: [Int]) -> Bool {
      !(0..<8).contains { $0 & bit != 0 && leanings[$0] < 1 }
    }
  }

  enum HaveSearch: RobotBySearch {
    static func sufficient(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
      trials.count { $0.changes.contains(change) && verdict($0) == true } == 4
    }
  }

  // MARK: - Takes what does not work for failed

  enum OpenBits: RobotByBits {
    static func isNecessary(_ bit: Int, _ leanings: [Int], _ shares: [Double]) -> Bool {
      let working = (0..<8).filter { leanings[$0] == 1 }
      return !working.isEmpty && working.allSatisfy { $0 & bit != 0 }
    }
  }

  enum OpenSearch: RobotBySearch {
    static func necessary(_ change: RobotChange, _ trials: [FixTrial]) -> Bool {
      var works = false
      for trial in trials where verdict(trial) == true {
        guard trial.changes.contains(change) else { return false }
        works = true
      }
      return works
    }
  }

  // MARK: - Compares shares, whatever the numbers of runs

  enum SharesBits: RobotByBits {
    static func leaning(_ trial: FixTrial) -> Int { (2 * trial.successes - trial.runs).signum() }
    static func direction(_ before: FixTrial, _ after: FixTrial) -> Int {
      let p = Double(before.successes) / Double(before.runs)
      let q = Double(after.successes) / Double(after.runs)
      return p < q ? 1 : p > q ? -1 : 0
    }
  }

  enum SharesSearch: RobotBySearch {
    static func verdict(_ trial: FixTrial) -> Bool? {
      let share = 100 * Double(trial.successes) / Double(trial.runs)
      return share == 50 ? nil : share > 50
    }
    static func verdict(_ trial: FixTrial, _ other: FixTrial) -> Bool? {
      let (a, b) = (trial.successes * other.runs, other.successes * trial.runs)
      return a == b ? nil : a < b
    }
  }

  // MARK: - Pools all runs with a change, and all without

  enum PoolsBits: RobotByBits {
    static func effect(_ bit: Int, _ trials: [FixTrial]) -> Double {
      var (successes, runs) = ([0.0, 0.0], [0.0, 0.0])
      for (number, trial) in trials.enumerated() {
        let side = number & bit == 0 ? 0 : 1
        successes[side] += Double(trial.successes)
        runs[side] += Double(trial.runs)
      }
      return successes[1] / runs[1] - successes[0] / runs[0]
    }
  }

  enum PoolsSearch: RobotBySearch {
    static func effect(_ change: RobotChange, _ trials: [FixTrial]) -> Double {
      func share(_ side: [FixTrial]) -> Double {
        let runs = Double(side.reduce(0) { $0 + $1.runs })
        return side.reduce(0) { $0 + Double($1.successes) / runs }
      }
      return share(trials.filter { $0.changes.contains(change) })
        - share(trials.filter { !$0.changes.contains(change) })
    }
  }

  // MARK: - Finds combinations by their place in the list

  enum PlaceBits: RobotByBits {
    static func number(_ trial: FixTrial, at place: Int) -> Int {
      [0, 1, 2, 4, 3, 5, 6, 7][place]
    }
  }

  enum PlaceSearch: RobotBySearch {
    static func arrange(_ trials: [FixTrial]) -> [FixTrial] {
      let names: [[RobotChange]] = [
        [], [.exploration], [.stepSize], [.initialValues], [.exploration, .stepSize],
        [.exploration, .initialValues], [.stepSize, .initialValues],
        [.exploration, .stepSize, .initialValues],
      ]
      return trials.indices.map { place in
        var trial = trials[place]
        trial.changes = names[place]
        return trial
      }
    }
  }
}
