public import Coursework

extension Submission {
  /// Exercise 7.5: the network that holds still while the other one learns.
  public struct TargetNetwork: TargetNetworkExercise {
    // TODO: declare what the target network remembers.

    public init(online: ParameterStore, rule: TargetRule) throws {
      // TODO: refuse bad input, then begin with the online network's numbers.
      throw Unattempted()
    }

    public var parameters: ParameterStore {
      get throws {
        // TODO: return the target's own store.
        throw Unattempted()
      }
    }

    public mutating func onlineLearned(_ online: ParameterStore) throws {
      // TODO: refuse bad input, then copy where it is time to, or blend.
      throw Unattempted()
    }

    public static func backups(
      inSteps steps: Int,
      rule: TargetRule,
      discount: Double
    ) throws -> Double {
      // TODO: refuse bad input, then count copies, or compute what the blends are worth.
      throw Unattempted()
    }
  }
}
