/// An episode whose every step is written down beforehand, whatever is done in it.
public struct PegScript: Hashable, Codable, Sendable {
  /// The first state.
  public var start: PegTaskState
  /// The steps, the last of which ends the episode.
  ///
  /// The action carried out is the chosen one unless the layer overrode it.
  public var steps: [PegTaskStep]

  /// Creates an episode.
  public init(start: PegTaskState, steps: [PegTaskStep]) {
    self.start = start
    self.steps = steps
  }
}

/// A task that plays scripts, and writes down what is done in them.
struct ScriptedPegTask: PegTask {
  let actionCount: Int
  private let scripts: [PegScript]
  /// The actions of each episode that was begun.
  private(set) var actions: [[Int]] = []

  init(_ scripts: [PegScript], actionCount: Int) {
    self.scripts = scripts
    self.actionCount = actionCount
  }

  mutating func reset() throws -> PegTaskState {
    guard actions.count < scripts.count else {
      throw InvalidInput("only one episode was asked for")
    }
    actions.append([])
    return scripts[actions.count - 1].start
  }

  mutating func step(_ action: Int) throws -> PegTaskStep {
    guard let taken = actions.last else { throw InvalidInput("no episode was begun") }
    let script = scripts[actions.count - 1]
    guard taken.count < script.steps.count else { throw InvalidInput("the episode is over") }
    guard (0..<actionCount).contains(action) else {
      throw InvalidInput("there is no action \(action)")
    }
    actions[actions.count - 1].append(action)
    var step = script.steps[taken.count]
    if !step.wasOverridden { step.executedAction = action }
    return step
  }
}
