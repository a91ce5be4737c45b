import Coursework
import DecisionProcesses
import Statistics
import TabularLearning

/// The reference's evaluation behind the contract of exercise 2.7.
///
/// It runs the episodes and logs them. What the report counts is read off the log.
enum GreedyEvaluationReference: GreedyEvaluationExercise {
  static func evaluate<World: Environment>(
    _ agent: inout some TrainedAgent,
    in world: inout World,
    episodes: Int,
    stepLimit: Int,
    solvedReturn: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> EvaluationReport where World.Observation == Int {
    guard episodes > 0, stepLimit > 0, !solvedReturn.isNaN else { throw InvalidInput("limits") }
    let shared = SharedWorld(world)
    let evaluation = GreedyEvaluation(
      of: Evaluated(agent: agent), in: shared, episodes: episodes, stepLimit: stepLimit,
      using: &generator)
    world = shared.place.world
    let log = evaluation.log
    let margin = 1.96 * Summary(of: log.returns).deviation / Double(episodes).squareRoot()
    return EvaluationReport(
      returns: log.returns, mean: evaluation.meanReturn, margin: episodes > 1 ? margin : nil,
      solvedCount: zip(log.returns, log.endings).count {
        $0.1 == .terminated && $0.0 >= solvedReturn
      },
      cutCount: log.endings.count { $0 == .truncated })
  }

  /// A trained agent as one of the reference's.
  private struct Evaluated<Trained: TrainedAgent>: Agent {
    var agent: Trained

    mutating func action(
      in state: Int, using generator: inout some RandomNumberGenerator
    ) -> Int { agent.exploringAction(in: state, using: &generator) }

    mutating func learn(
      from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
    ) { agent.learn(from: transition) }

    func greedyAction(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
      agent.greedyAction(in: state)
    }
  }

  /// A world whose copies are the same world: the reference evaluates in a copy, and the contract in
  /// the world itself.
  private struct SharedWorld<World: Environment>: Environment {
    let place: Place

    init(_ world: World) { place = Place(world) }

    var actionCount: Int { place.world.actionCount }

    func reset(using generator: inout some RandomNumberGenerator) -> World.Observation {
      place.world.reset(using: &generator)
    }

    func step(
      _ action: Int, using generator: inout some RandomNumberGenerator
    ) -> Step<World.Observation> {
      place.world.step(action, using: &generator)
    }

    final class Place {
      var world: World
      init(_ world: World) { self.world = world }
    }
  }
}
