import Foundation
import Testing

/// The comparison with recorded trajectories sees every kind of difference.
@Suite struct TrajectoryComparisonTests {
  private static let files = ["cart-pole", "mountain-car", "acrobot"]

  private func recording(_ file: String) throws -> GymnasiumTrajectories {
    let url = GymnasiumFilesTests.folder.appendingPathComponent("\(file).json")
    return try JSONDecoder().decode(GymnasiumTrajectories.self, from: Data(contentsOf: url))
  }

  @Test(arguments: [("cart-pole", 200, 5), ("mountain-car", 116, 2), ("acrobot", 140, 2)])
  func `A recording has long episodes, ended ones and single steps`(
    file: String, longest: Int, ended: Int
  ) throws {
    let episodes = try recording(file).episodes
    #expect(episodes.map(\.steps.count).max() == longest)
    #expect(episodes.filter { $0.steps.count == 1 }.count == 50)
    #expect(episodes.filter { $0.steps.last?.last == 1 }.count >= ended)
  }

  // Column 0 holds the action, the last two the reward and the end, the others the next state.
  @Test(arguments: files)
  func `One changed number is seen`(file: String) throws {
    let recording = try recording(file)
    // The last step of an episode, so that no other step begins in the changed state.
    let episode = try #require(recording.episodes.first { $0.steps.last?[0] == 0 })
    let row = try #require(episode.steps.last)
    for column in row.indices {
      var steps = episode.steps
      let isEnd = column == row.count - 1
      steps[steps.count - 1][column] +=
        isEnd ? 1 - 2 * row[column] : column == 0 ? 1 : 1e-11
      let changed = GymnasiumTrajectories.Episode(
        actions: episode.actions, seed: episode.seed, start: episode.start, steps: steps)
      let trajectories = GymnasiumTrajectories(world: recording.world, episodes: [changed])
      #expect(trajectories.differences().count == 1, "column \(column)")
    }
  }

  @Test func `A world without a counterpart is told`() {
    let trajectories = GymnasiumTrajectories(world: "Pendulum-v1", episodes: [])
    #expect(trajectories.differences() == ["No world is compared with Pendulum-v1."])
  }
}
