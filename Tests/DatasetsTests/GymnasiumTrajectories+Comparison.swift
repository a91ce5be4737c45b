import DecisionProcesses
import Environments

extension GymnasiumTrajectories {
  /// A sentence for each step in which `CartPole` differs by more than 1e-12; none if all agree.
  ///
  /// Each step begins in the recorded state, so errors cannot grow from step to step.
  func differences() -> [String] {
    episodes.flatMap { episode in
      let starts = [episode.start] + episode.steps.map { Array($0[1...4]) }
      return zip(starts, episode.steps).enumerated().compactMap { index, pair in
        let (start, row) = pair
        var world = CartPole()
        world.reset(to: SIMD4(start))
        let step = world.step(Int(row[0]))
        let isClose = (0..<4).allSatisfy { abs(step.observation[$0] - row[$0 + 1]) <= 1e-12 }
        guard isClose, step.reward == row[5], step.isTerminated == (row[6] == 1) else {
          return "\(episode.actions), seed \(episode.seed), step \(index): \(step), not \(row)."
        }
        return nil
      }
    }
  }
}
