public import Coursework

extension Submission {
  /// Exercise 6.7: what lies between a game's pictures and rewards and a deep Q-network's.
  ///
  /// The contract, with every choice spelt out, is `FrameStackExercise`.
  public enum FrameStack: FrameStackExercise {
    /// The latest pictures of an episode, oldest first.
    public struct Stack: FrameStacking {
      public init(count: Int) throws {
        // TODO: refuse a count that is not positive, and remember it.
        throw Unattempted()
      }

      public mutating func begin(with picture: [Int]) throws {
        // TODO: refuse an empty picture, then let it take all places.
        throw Unattempted()
      }

      public mutating func append(_ picture: [Int]) throws {
        // TODO: refuse bad input, then add the picture and forget the oldest one.
        throw Unattempted()
      }

      public var pictures: [[Int]] {
        get throws {
          // TODO: the pictures, oldest first.
          throw Unattempted()
        }
      }
    }

    public static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int] {
      // TODO: refuse pictures of two sizes, then take the larger number at each place.
      throw Unattempted()
    }

    public static func repeated(
      _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
    ) throws -> FilmStep {
      // TODO: refuse bad input, then take the action until it was taken often enough or the end.
      throw Unattempted()
    }

    public static func clipped(_ reward: Double) throws -> Double {
      // TODO: refuse what is not finite, then find the nearest number from −1 to 1.
      throw Unattempted()
    }

    public static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect {
      // TODO: refuse a race that is not valid, then find four values and compare them.
      throw Unattempted()
    }
  }
}
