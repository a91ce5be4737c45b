import DecisionProcesses
import Environments

/// A world whose states are a few numbers, and that can begin in any of them.
private protocol RecordedWorld: SendableMetatype {
  associatedtype State: SIMD<Double>
  init()
  mutating func reset(to first: State)
  mutating func step(_ action: Int) -> Step<State>
}

extension CartPole: RecordedWorld {}
extension MountainCar: RecordedWorld {}
extension Acrobot: RecordedWorld {}

extension GymnasiumTrajectories {
  private static let worlds: [String: any RecordedWorld.Type] = [
    "CartPole-v1": CartPole.self, "MountainCar-v0": MountainCar.self, "Acrobot-v1": Acrobot.self,
  ]

  /// A sentence for each step in which our world differs by more than 1e-12; none if all agree.
  ///
  /// Each step begins in the recorded state, so errors cannot grow from step to step.
  func differences() -> [String] {
    guard let type = Self.worlds[world] else { return ["No world is compared with \(world)."] }
    return episodes.flatMap { differences($0, in: type) }
  }

  private func differences<World: RecordedWorld>(
    _ episode: Episode, in type: World.Type
  ) -> [String] {
    let count = World.State.scalarCount
    let starts = [episode.start] + episode.steps.map { Array($0[1...count]) }
    return zip(starts, episode.steps).enumerated().compactMap { index, pair in
      let (start, row) = pair
      guard start.count == count, row.count == count + 3 else {
        return "\(episode.actions), seed \(episode.seed), step \(index): a row of another length."
      }
      var world = World()
      world.reset(to: World.State(start))
      let step = world.step(Int(row[0]))
      let isClose = (0..<count).allSatisfy { abs(step.observation[$0] - row[$0 + 1]) <= 1e-12 }
      guard isClose, step.reward == row[count + 1], step.isTerminated == (row[count + 2] == 1)
      else {
        return "\(episode.actions), seed \(episode.seed), step \(index): \(step), not \(row)."
      }
      return nil
    }
  }
}
