import DecisionProcesses
import Environments
import TestSupport
import Testing

/// The wrappers between a world of pictures and a deep Q-network.
@Suite struct FramePipelineTests {
  /// A world of one grey or coloured pixel that shows the number of steps, and pays it.
  private struct Clock: PixelWorld {
    var channels = 1
    var length = 100
    var time = 0
    var actions: [Int] = []

    var actionCount: Int { 2 }
    var shape: Frame.Shape { Frame.Shape(rows: 1, columns: 1, channels: channels) }

    mutating func begin(using generator: inout some RandomNumberGenerator) {
      time = 0
      actions = []
    }

    mutating func advance(
      _ action: Int, using generator: inout some RandomNumberGenerator
    ) -> Step<Void> {
      time += 1
      actions.append(action)
      return Step(observation: (), reward: Double(time), isTerminated: time >= length)
    }

    mutating func draw(into frame: inout Frame) {
      for channel in 0..<channels {
        // Odd times are light and even ones dark, so that the maximum shows which two were seen.
        frame[0, 0, channel: channel] = UInt8(time.isMultiple(of: 2) ? time : 100 + time)
      }
    }
  }

  @Test func `An action is repeated, and its rewards are added up`() {
    var generator = SeededGenerator(seed: 0)
    var world = FrameSkip(Clock(), count: 4)
    _ = world.reset(using: &generator)
    let first = world.step(1, using: &generator)
    #expect(first.reward == 10)
    #expect(first.observation.pixels == [103])
    #expect(world.step(0, using: &generator).reward == 26)
    #expect(world.base.actions == [1, 1, 1, 1, 0, 0, 0, 0])
  }

  @Test func `No action is taken after the end, and what was seen last is shown`() {
    var generator = SeededGenerator(seed: 0)
    var world = FrameSkip(Clock(length: 6), count: 4)
    _ = world.reset(using: &generator)
    _ = world.step(0, using: &generator)
    let step = world.step(1, using: &generator)
    #expect(step.isTerminated)
    #expect(step.reward == 11)
    #expect(step.observation.pixels == [105])
    #expect(world.base.actions == [0, 0, 0, 0, 1, 1])
  }

  @Test func `An action that is taken once is seen with the frame before it`() {
    var generator = SeededGenerator(seed: 0)
    var world = FrameSkip(Clock(), count: 1)
    #expect(world.reset(using: &generator).pixels == [0])
    #expect(world.step(0, using: &generator).observation.pixels == [101])
    #expect(world.step(0, using: &generator).observation.pixels == [101])
    #expect(world.step(0, using: &generator).observation.pixels == [103])
  }

  @Test func `A reset forgets the frames before it`() {
    var generator = SeededGenerator(seed: 0)
    var world = FrameStack(FrameSkip(Clock(), count: 2), count: 3)
    _ = world.reset(using: &generator)
    for _ in 0..<5 { _ = world.step(0, using: &generator) }
    #expect(world.reset(using: &generator).pixels == [0, 0, 0])
  }

  @Test func `A stack shows the latest frames, oldest first`() {
    var generator = SeededGenerator(seed: 0)
    var world = FrameStack(Clock(), count: 3)
    _ = world.reset(using: &generator)
    let shown = (0..<4).map { _ in world.step(0, using: &generator).observation.pixels }
    #expect(shown == [[0, 0, 101], [0, 101, 2], [101, 2, 103], [2, 103, 4]])
  }

  @Test func `Drawing twice draws the same`() {
    var generator = SeededGenerator(seed: freshSeed())
    var world = Catch(isFlickering: true).preprocessed()
    let first = world.reset(using: &generator)
    #expect(world.frame() == first)
    let next = world.step(Catch.left, using: &generator).observation
    #expect(world.frame() == next)
  }

  @Test func `Rewards are clipped outside or inside of the repetition`() {
    var generator = SeededGenerator(seed: 0)
    var outside = RewardClipped(FrameSkip(Clock(), count: 4))
    _ = outside.reset(using: &generator)
    #expect(outside.step(0, using: &generator).reward == 1)
    var inside = FrameSkip(RewardClipped(Clock()), count: 4)
    _ = inside.reset(using: &generator)
    #expect(inside.step(0, using: &generator).reward == 4)
    #expect([-7, -0.5, 0, 0.25, 3].map(RewardClipped<Clock>.clipped) == [-1, -0.5, 0, 0.25, 1])
  }

  @Test func `Any world's actions can be repeated`() {
    var generator = SeededGenerator(seed: 0)
    var world = ActionRepeated(Simulation(of: Corridor(length: 5)), count: 3)
    _ = world.reset(using: &generator)
    #expect(
      world.step(Corridor.on, using: &generator)
        == Step(observation: 3, reward: 0, isTerminated: false))
    #expect(
      world.step(Corridor.on, using: &generator)
        == Step(observation: 5, reward: 1, isTerminated: true))
  }

  @Test func `A time limit counts the steps of a world of pictures`() {
    var generator = SeededGenerator(seed: 0)
    var world = TimeLimited(FrameSkip(Clock(), count: 4), limit: 2)
    world.begin(using: &generator)
    #expect(!world.advance(0, using: &generator).isLast)
    let step = world.advance(0, using: &generator)
    #expect(step.isTruncated && !step.isTerminated)
  }

  @Test func `The whole pipeline is its stages, one after the other`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = Catch().preprocessed()
    var plain = Catch()
    #expect(world.shape == Frame.Shape(frames: 4, rows: 84, columns: 84))
    _ = world.reset(using: &generator)
    plain.reset(to: world.base.base.base.base.state)
    func stage(_ frame: Frame) -> [UInt8] {
      AreaAverage.resized(frame.greyscale(), rows: 84, columns: 84).pixels
    }
    var pictures = Array(repeating: stage(plain.frame()), count: 4)
    for action in [Catch.left, Catch.left, Catch.right, Catch.stay, Catch.right, Catch.left] {
      let seen = world.step(action, using: &generator).observation
      var frames: [Frame] = []
      for _ in 0..<4 {
        _ = plain.advance(action)
        frames.append(plain.frame())
      }
      var maximum = frames[3]
      Frame.writeMaximum(of: frames[2], frames[3], into: &maximum)
      pictures = pictures.dropFirst() + [stage(maximum)]
      #expect(seen.pixels == pictures.flatMap { $0 }, "seed \(seed)")
    }
  }

  @Test func `A flickering ball is in every picture of the pipeline but the first`() {
    var generator = SeededGenerator(seed: freshSeed())
    var world = Catch(isFlickering: true).preprocessed(stack: 1)
    #expect(!world.reset(using: &generator).pixels.contains { $0 > 150 })
    for _ in 0..<6 {
      #expect(world.step(Catch.stay, using: &generator).observation.pixels.contains { $0 > 150 })
    }
  }
}
