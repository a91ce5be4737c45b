import Coursework

/// The mistakes of exercise 6.7 in other words.
enum FrameStackParaphrases {
  // MARK: - The newest picture comes first

  enum ShowsBackwards: FilmRoom {
    static func order(_ oldest: Int, count: Int) -> [Int] {
      (Array(oldest..<count) + Array(0..<oldest)).reversed()
    }
  }

  enum CountsDown: FilmRoom {
    static func order(_ oldest: Int, count: Int) -> [Int] {
      (1...count).map { (oldest + count - $0) % count }
    }
  }

  // MARK: - The stack remembers the episode before

  enum FillsOnlyOnce: FilmRoom {
    static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int]) {
      if ring.contains([]) {
        ring = ring.map { _ in picture }
      } else {
        ring[oldest] = picture
        oldest = (oldest + 1) % ring.count
      }
    }
  }

  enum ReplacesTheOldest: FilmRoom {
    static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int]) {
      for place in ring.indices where ring[place].isEmpty || place == oldest {
        ring[place] = picture
      }
      oldest = oldest + 1 == ring.count ? 0 : oldest + 1
    }
  }

  // MARK: - An episode begins with empty pictures

  enum ClearsTheRing: FilmRoom {
    static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int]) {
      for place in ring.indices { ring[place] = Array(repeating: 0, count: picture.count) }
      ring[0] = picture
      oldest = 1 % ring.count
    }
  }

  enum PadsInFront: FilmRoom {
    static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int]) {
      oldest = 0
      for place in ring.indices {
        ring[place] = picture.map { place == ring.count - 1 ? $0 : 0 }
      }
    }
  }

  // MARK: - The rewards of repeated frames are lost

  enum Overwrites: FilmRoom {
    static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double { reward }
  }

  enum ForgetsTheSum: FilmRoom {
    static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double { 0 * sum + reward }
  }

  // MARK: - The rewards of repeated frames are averaged

  enum RunningMean: FilmRoom {
    static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double {
      sum + (reward - sum) / Double(n)
    }
  }

  enum WeighsByCount: FilmRoom {
    static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double {
      (Double(n - 1) * sum + reward) / Double(n)
    }
  }

  // MARK: - Goes on after the end of the episode

  enum NeverLooks: FilmRoom {
    static func isOver(_ step: FilmStep) -> Bool { false }
  }

  enum LooksForAnEmptyPicture: FilmRoom {
    static func isOver(_ step: FilmStep) -> Bool { step.picture.isEmpty }
  }

  // MARK: - Only the last picture is seen

  enum Forgets: FilmRoom {
    static func next(_ memory: [Int]?, _ picture: [Int]) -> (seen: [Int], memory: [Int]?) {
      (picture, nil)
    }
  }

  enum ShowsItself: FilmRoom {
    static func next(_ memory: [Int]?, _ picture: [Int]) -> (seen: [Int], memory: [Int]?) {
      (zip(picture, picture).map(joined), picture)
    }
  }

  // MARK: - The maximum is taken over all repetitions

  enum Accumulates: FilmRoom {
    static func repeated(
      _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
    ) throws -> FilmStep {
      if times < 1 { throw InvalidInput("never") }
      var steps: [FilmStep] = []
      for _ in 0..<times {
        steps.append(game.take(action))
        if steps[steps.count - 1].isTerminated { break }
      }
      let pictures = steps.count == 1 ? [previous, steps[0].picture] : steps.map(\.picture)
      let seen = previous.indices.map { place in pictures.map { $0[place] }.max() ?? 0 }
      return FilmStep(
        picture: seen, reward: steps.reduce(0) { $0 + $1.reward },
        isTerminated: steps[steps.count - 1].isTerminated)
    }
  }

  enum KeepsTheLargest: FilmRoom {
    static func repeated(
      _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
    ) throws -> FilmStep {
      guard times >= 1 else { throw InvalidInput("never") }
      var result = game.take(action)
      if times == 1 || result.isTerminated {
        result.picture = try maximum(result.picture, previous)
        return result
      }
      for _ in 1..<times {
        let step = game.take(action)
        result = FilmStep(
          picture: try maximum(result.picture, step.picture), reward: result.reward + step.reward,
          isTerminated: step.isTerminated)
        if result.isTerminated { break }
      }
      return result
    }
  }

  // MARK: - Two pictures are averaged

  enum Halves: FilmRoom {
    static func joined(_ a: Int, _ b: Int) -> Int { (a + b) >> 1 }
  }

  enum MeetsInTheMiddle: FilmRoom {
    static func joined(_ a: Int, _ b: Int) -> Int {
      let (low, high) = (min(a, b), max(a, b))
      return low + (high - low) / 2
    }
  }

  // MARK: - Forgets the picture before the action

  enum BeginsWithNothing: FilmRoom {
    static func memory(_ previous: [Int]) -> [Int]? { nil }
  }

  enum BeginsDark: FilmRoom {
    static func memory(_ previous: [Int]) -> [Int]? { previous.map { 0 * $0 } }
  }

  // MARK: - Clips to the sign

  enum ComparesWithZero: FilmRoom {
    static func clip(_ number: Double) -> Double {
      if number == 0 { return 0 }
      return number > 0 ? 1 : -1
    }
  }

  enum DividesBySize: FilmRoom {
    static func clip(_ number: Double) -> Double { number == 0 ? 0 : number / abs(number) }
  }

  // MARK: - Clips the value instead of the reward

  enum ClipsAtTheEnd: FilmRoom {
    static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool)
      -> Double
    {
      let value = (1..<steps).reduce(reward) { value, _ in value * discount }
      return isClipped ? clip(value) : value
    }
  }

  enum ClipsTheProduct: FilmRoom {
    static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool)
      -> Double
    {
      var weight = 1.0
      for _ in 1..<steps { weight *= discount }
      return isClipped ? min(1, max(-1, reward * weight)) : reward * weight
    }
  }

  // MARK: - Discounts the first step

  enum MultipliesOnceMore: FilmRoom {
    static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool)
      -> Double
    {
      (0..<steps).reduce(isClipped ? clip(reward) : reward) { value, _ in value * discount }
    }
  }

  enum CountsFromZero: FilmRoom {
    static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool)
      -> Double
    {
      let rewards =
        Array(repeating: 0.0, count: steps) + [isClipped ? clip(reward) : reward]
      return rewards.reversed().reduce(0) { $1 + discount * $0 }
    }
  }

  // MARK: - The choice changes wherever a value does

  enum LooksForDifferences: FilmRoom {
    static func differs(_ plain: [Double], _ clipped: [Double]) -> Bool {
      zip(plain, clipped).contains { $0 != $1 }
    }
  }

  enum LooksForLargeRewards: FilmRoom {
    static func differs(_ plain: [Double], _ clipped: [Double]) -> Bool {
      !(plain[0] == clipped[0] && plain[1] == clipped[1])
    }
  }
}
