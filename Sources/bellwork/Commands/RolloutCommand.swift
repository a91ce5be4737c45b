public import ArgumentParser
import Datasets

/// Plays given actions in a world, step by step.
struct RolloutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollout",
    abstract: "Play actions in a world and print every step.",
    discussion: """
      Compare the steps with another implementation, number by number.

      EXAMPLES
        bellwork rollout cliff-walking --actions 0,1,1,2
        bellwork rollout cart-pole --actions 1,0,1 --initial-state 0,0,0.01,0 --format json
        bellwork rollout frozen-lake-4x4 --actions 2,2,1 --numbering gymnasium
      """)

  @Argument(help: "The name of a world.")
  var world: String

  @Option(help: "Actions, by number or by name, separated by commas.")
  var actions: String

  @Option(help: "Whose numbers the actions have: bellwork or gymnasium.")
  var numbering = ActionNumbering.bellwork

  @Option(help: "The state to begin in: a number, or numbers separated by commas.")
  var initialState: String?

  @Option(help: "The seed of every draw.")
  var seed: UInt64 = 1

  @Option(help: "csv or json.")
  var format = Format.csv

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  func run() throws {
    let entry = try WorldArgument.world(world)
    let rollout = try Rollout(
      of: entry, actions: try entry.actions(parsing: actions, numbering: numbering),
      initialState: try initialState.map(RolloutState.init(parsing:)), numbering: numbering,
      seed: seed)
    print(format == .csv ? rollout.csv : try rollout.json(), terminator: "")
  }
}

extension ActionNumbering: ExpressibleByArgument {}
