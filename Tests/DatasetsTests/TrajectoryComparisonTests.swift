import Foundation
import Testing

/// The comparison with CartPole's recording sees every kind of difference.
@Suite struct TrajectoryComparisonTests {
  private func recording() throws -> GymnasiumTrajectories {
    let url = GymnasiumFilesTests.folder.appendingPathComponent("cart-pole.json")
    return try JSONDecoder().decode(GymnasiumTrajectories.self, from: Data(contentsOf: url))
  }

  @Test func `The recording has long episodes, ended ones and single steps`() throws {
    let lengths = try recording().episodes.map(\.steps.count)
    #expect(lengths.max() == 200)
    #expect(lengths.filter { $0 == 1 }.count == 50)
    #expect(try recording().episodes.filter { $0.steps.last?[6] == 1 }.count >= 5)
  }

  // Column 0 holds the action, 1 to 4 the next state, 5 the reward and 6 the end.
  @Test(arguments: [(0, 1), (1, 1e-11), (2, 1e-11), (3, 1e-11), (4, 1e-11), (5, 1e-11), (6, 1)])
  func `One changed number is seen`(column: Int, change: Double) throws {
    let recording = try recording()
    // The last step of an episode, so that no other step begins in the changed state.
    let episode = try #require(recording.episodes.first { $0.steps.last?[0] == 0 })
    var steps = episode.steps
    steps[steps.count - 1][column] += column == 6 ? 1 - 2 * steps[steps.count - 1][6] : change
    let changed = GymnasiumTrajectories.Episode(
      actions: episode.actions, seed: episode.seed, start: episode.start, steps: steps)
    #expect(GymnasiumTrajectories(episodes: [changed]).differences().count == 1)
  }
}
