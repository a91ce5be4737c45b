public import Diagnostics

/// A mistake that runs without an error and learns badly.
///
/// Each is one line away from right code, and stands first in one of the documents' lists: epsilon that
/// falls too fast, values that explode, a target that is out of step.
public enum SilentBug: String, CaseIterable, Sendable {
  /// Epsilon is multiplied once a step by the factor that was meant for once an episode.
  case epsilonPerStep = "epsilon-per-step"
  /// Targets bootstrap across the end of an episode, from the state in which the next one begins.
  case missingTerminalMask = "missing-terminal-mask"
  /// Targets come from a copy of the table that is never renewed.
  case unsynchronizedTarget = "unsynchronized-target"

  /// The fault that a diagnosis of its logs finds first.
  public var fault: TrainingFault {
    switch self {
    case .epsilonPerStep: .explorationEndedEarly
    case .missingTerminalMask: .valuesExceedReturns
    case .unsynchronizedTarget: .valuesBehindReturns
    }
  }
}
