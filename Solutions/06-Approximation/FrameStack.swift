public import Coursework
import Foundation

extension Submission {
  /// Exercise 6.7: what lies between a game's pictures and rewards and a deep Q-network's.
  ///
  /// The contract, with every choice spelt out, is `FrameStackExercise`.
  public enum FrameStack: FrameStackExercise {
    /// The latest pictures of an episode, oldest first.
    public struct Stack: FrameStacking {
      private let count: Int
      private var latest: [[Int]] = []

      public init(count: Int) throws {
        guard count > 0 else { throw InvalidInput("a stack has at least one picture") }
        self.count = count
      }

      public mutating func begin(with picture: [Int]) throws {
        guard !picture.isEmpty else { throw InvalidInput("the picture is empty") }
        // All places, not only one: what the last episode ended with is no past of this one.
        latest = Array(repeating: picture, count: count)
      }

      public mutating func append(_ picture: [Int]) throws {
        guard let first = latest.first else { throw InvalidInput("no episode has begun") }
        guard picture.count == first.count else {
          throw InvalidInput("the picture is of another size")
        }
        latest.removeFirst()
        latest.append(picture)
      }

      public var pictures: [[Int]] {
        get throws {
          latest
        }
      }
    }

    public static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int] {
      guard a.count == b.count else { throw InvalidInput("the pictures differ in size") }
      return zip(a, b).map { max($0, $1) }
    }

    public static func repeated(
      _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
    ) throws -> FilmStep {
      guard times > 0 else { throw InvalidInput("an action is taken at least once") }
      var last = previous
      var seen = previous
      var sum = 0.0
      for _ in 0..<times {
        let step = game.take(action)
        // Every reward counts, also those of pictures that nobody looks at.
        sum += step.reward
        seen = try maximum(last, step.picture)
        last = step.picture
        if step.isTerminated {
          return FilmStep(picture: seen, reward: sum, isTerminated: true)
        }
      }
      return FilmStep(picture: seen, reward: sum, isTerminated: false)
    }

    public static func clipped(_ reward: Double) throws -> Double {
      guard reward.isFinite else { throw InvalidInput("the reward is not finite") }
      return min(max(reward, -1), 1)
    }

    public static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect {
      guard race.isValid else { throw InvalidInput("the race is not valid") }
      // The first step's reward is not discounted, that of step n by n − 1 steps.
      let nearWeight = pow(race.discount, Double(race.nearSteps - 1))
      let farWeight = pow(race.discount, Double(race.farSteps - 1))
      let near = race.nearReward * nearWeight
      let far = race.farReward * farWeight
      let clippedNear = try clipped(race.nearReward) * nearWeight
      let clippedFar = try clipped(race.farReward) * farWeight
      return ClippingEffect(
        near: near, far: far, clippedNear: clippedNear, clippedFar: clippedFar,
        changesTheChoice: (far > near) != (clippedFar > clippedNear))
    }
  }
}
