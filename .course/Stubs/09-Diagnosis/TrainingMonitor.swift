public import Coursework

extension Submission {
  /// Exercise 9.3: a monitor that goes along with a training and says what is alarming now.
  ///
  /// The contract, with every choice spelt out, is `TrainingMonitorExercise`.
  public struct TrainingMonitor: TrainingMonitorExercise {
    // TODO: declare what is kept of the training so far.

    public init(_ settings: MonitorSettings) throws {
      // TODO: refuse bad input, then begin with nothing seen.
      throw Unattempted()
    }

    public mutating func recordStep(state: Int, reward: Double) throws {
      // TODO: refuse bad input, then take the state and the reward.
      throw Unattempted()
    }

    public mutating func recordEpisode(return sum: Double, values: [Double]) throws {
      // TODO: refuse bad input, then take the return and look at the values.
      throw Unattempted()
    }

    public var reading: MonitorReading {
      get throws {
        // TODO: return what there is to see now.
        throw Unattempted()
      }
    }
  }
}
