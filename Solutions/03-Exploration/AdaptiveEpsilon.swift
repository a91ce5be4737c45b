public import Coursework
import Foundation

extension Submission {
  /// Exercise 3.6: an epsilon that follows what is learned, and one that begins again.
  public struct AdaptiveEpsilon: AdaptiveEpsilonExercise {
    private let actionCount: Int
    private let stepSize: Double
    private let inverseSensitivity: Double
    private var epsilons: [Double]

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      inverseSensitivity: Double
    ) throws {
      guard stateCount > 0, actionCount > 0 else {
        throw InvalidInput("there must be at least one state and one action")
      }
      guard (0...1).contains(stepSize) else {
        throw InvalidInput("the step size must lie in 0...1")
      }
      guard inverseSensitivity > 0, inverseSensitivity.isFinite else {
        throw InvalidInput("the inverse sensitivity must be positive and finite")
      }
      self.actionCount = actionCount
      self.stepSize = stepSize
      self.inverseSensitivity = inverseSensitivity
      epsilons = Array(repeating: 1, count: stateCount)
    }

    public func epsilon(in state: Int) throws -> Double {
      guard epsilons.indices.contains(state) else {
        throw InvalidInput("a state is an index below \(epsilons.count)")
      }
      return epsilons[state]
    }

    public mutating func adapt(in state: Int, tdError: Double) throws {
      let old = try epsilon(in: state)
      guard tdError.isFinite else { throw InvalidInput("a TD error must be finite") }
      // The change of the value itself, so with the step size, and of either sign: a value that
      // falls is as little settled as one that rises.
      let change = abs(stepSize * tdError)
      let decay = exp(-change / inverseSensitivity)
      let novelty = (1 - decay) / (1 + decay)
      // An average over about as many updates as the state has actions.
      let share = 1 / Double(actionCount)
      epsilons[state] = share * novelty + (1 - share) * old
    }

    public static func restarting(
      from start: Double,
      to floor: Double,
      factor: Double,
      every period: Int,
      in episode: Int
    ) throws -> Double {
      guard floor >= 0, start >= floor, start <= 1 else {
        throw InvalidInput("epsilon starts at or above its floor, and both lie in 0...1")
      }
      guard factor > 0, factor <= 1 else { throw InvalidInput("a factor lies above 0, up to 1") }
      guard period > 0, episode >= 0 else {
        throw InvalidInput("a period is positive, and episodes count from 0")
      }
      // With period 3, episode 3 is the first of the second period: 3 mod 3 is 0.
      return max(floor, start * pow(factor, Double(episode % period)))
    }
  }
}
