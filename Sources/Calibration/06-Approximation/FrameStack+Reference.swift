import Coursework
import DecisionProcesses
import Environments
import RealModule

/// The reference's stack, repeated actions and clipped rewards behind the contract of exercise 6.7.
///
/// Its pictures are rows of bytes. What a way is worth is no part of it.
enum FrameStackReference: FrameStackExercise {
  static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int] {
    guard a.count == b.count else { throw InvalidInput("lengths") }
    guard !a.isEmpty else { return [] }
    let first = try frame(of: a)
    var result = first
    Frame.writeMaximum(of: first, try frame(of: b), into: &result)
    return result.pixels.map(Int.init)
  }

  static func repeated(
    _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
  ) throws -> FilmStep {
    guard times > 0 else { throw InvalidInput("times") }
    var world = FrameSkip(FilmWorld(game: game, shown: try frame(of: previous)), count: times)
    // Nothing is drawn at random: the film is known beforehand.
    var generator = SeededGenerator(seed: 0)
    world.begin(using: &generator)
    let step = world.advance(action, using: &generator)
    game = world.base.game
    return FilmStep(
      picture: world.frame().pixels.map(Int.init), reward: step.reward,
      isTerminated: step.isTerminated)
  }

  static func clipped(_ reward: Double) throws -> Double {
    guard reward.isFinite else { throw InvalidInput("reward") }
    return RewardClipped<CartPole>.clipped(reward)
  }

  static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect {
    guard race.isValid else { throw InvalidInput("race") }
    func value(_ reward: Double, _ steps: Int) -> Double {
      reward * .pow(race.discount, steps - 1)
    }
    let (near, far) = (
      value(race.nearReward, race.nearSteps), value(race.farReward, race.farSteps)
    )
    let clippedNear = value(try clipped(race.nearReward), race.nearSteps)
    let clippedFar = value(try clipped(race.farReward), race.farSteps)
    return ClippingEffect(
      near: near, far: far, clippedNear: clippedNear, clippedFar: clippedFar,
      changesTheChoice: (far > near) != (clippedFar > clippedNear))
  }

  /// The reference's stack over a world that shows what it is told to.
  struct Stack: FrameStacking {
    private let count: Int
    private var world: Environments.FrameStack<FilmWorld>?

    init(count: Int) throws {
      guard count > 0 else { throw InvalidInput("count") }
      self.count = count
    }

    mutating func begin(with picture: [Int]) throws {
      guard !picture.isEmpty else { throw InvalidInput("picture") }
      let reel = FilmWorld(game: FilmGame(steps: []), shown: try frame(of: picture))
      var generator = SeededGenerator(seed: 0)
      if world?.base.shape == reel.shape {
        // The same stack goes on, so that what it still holds could be seen.
        world?.base = reel
      } else {
        world = FrameStack(reel, count: count)
      }
      world?.begin(using: &generator)
    }

    mutating func append(_ picture: [Int]) throws {
      guard let world, picture.count == world.base.shape.pixelCount else {
        throw InvalidInput("picture")
      }
      _ = try frame(of: picture)
      let next = FilmStep(picture: picture, reward: 0, isTerminated: false)
      self.world?.base.game = FilmGame(steps: [next])
      var generator = SeededGenerator(seed: 0)
      _ = self.world?.advance(0, using: &generator)
    }

    var pictures: [[Int]] {
      get throws {
        guard var world else { return [] }
        let pixels = world.frame().pixels.map(Int.init)
        let size = world.base.shape.pixelCount
        return (0..<count).map { Array(pixels[$0 * size..<($0 + 1) * size]) }
      }
    }
  }
}

/// A row of bytes.
private func frame(of picture: [Int]) throws -> Frame {
  guard !picture.isEmpty, picture.allSatisfy((0...255).contains) else {
    throw InvalidInput("a picture that is not made of bytes")
  }
  return Frame(
    shape: Frame.Shape(rows: 1, columns: picture.count), pixels: picture.map(UInt8.init))
}

/// A film as a world of pictures.
struct FilmWorld: PixelWorld {
  var game: FilmGame
  /// What is to be seen now.
  var shown: Frame

  /// Every number is an action of a film.
  var actionCount: Int { .max }
  var shape: Frame.Shape { shown.shape }

  mutating func begin(using generator: inout some RandomNumberGenerator) {}

  mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    let step = game.take(action)
    shown = Frame(shape: shown.shape, pixels: step.picture.map(UInt8.init))
    return Step(observation: (), reward: step.reward, isTerminated: step.isTerminated)
  }

  mutating func draw(into frame: inout Frame) { frame = shown }
}
