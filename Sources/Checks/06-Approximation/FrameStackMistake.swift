import Coursework
import RealModule

/// A mistake in one part of what lies between a game and a network, with everything else right.
protocol FrameStackMistake: FrameStackExercise where Stack == MistakenStack<Self> {
  /// The pictures after the first one of an episode.
  static func begun(_ latest: [[Int]], _ picture: [Int], count: Int) -> [[Int]]
  /// The pictures after another one.
  static func appended(_ latest: [[Int]], _ picture: [Int]) -> [[Int]]
  /// How long another picture has to be, with the very first picture of all.
  static func length(_ latest: [[Int]], first: [Int]) -> Int
  /// What two pictures show together at one place.
  static func both(_ a: Int, _ b: Int) -> Int
  /// Which pictures are seen together: of those that were shown, at least one, and the one before.
  static func seen(_ shown: [[Int]], previous: [Int]) -> [[Int]]
  /// The reward of some rewards.
  static func total(_ rewards: [Double]) -> Double
  /// Whether the action is taken again after the end.
  static var goesOn: Bool { get }
  /// A reward as the network sees it.
  static func seen(_ reward: Double) -> Double
  /// The weight of a reward in so many steps.
  static func weight(_ steps: Int, _ discount: Double) -> Double
  /// The value of a reward that is clipped.
  static func clippedValue(_ reward: Double, weight: Double) -> Double
  /// Whether the choice changes.
  static func changes(_ values: (near: Double, far: Double), _ clipped: (near: Double, far: Double))
    -> Bool
}

/// The stack of a mistake.
struct MistakenStack<Mistake: FrameStackMistake>: FrameStacking {
  private let count: Int
  private var latest: [[Int]] = []
  private var first: [Int]?

  init(count: Int) throws {
    guard count > 0 else { throw InvalidInput("no picture") }
    self.count = count
  }

  mutating func begin(with picture: [Int]) throws {
    guard !picture.isEmpty else { throw InvalidInput("an empty picture") }
    first = first ?? picture
    latest = Mistake.begun(latest, picture, count: count)
  }

  mutating func append(_ picture: [Int]) throws {
    guard let first, picture.count == Mistake.length(latest, first: first) else {
      throw InvalidInput("another size")
    }
    latest = Mistake.appended(latest, picture)
  }

  var pictures: [[Int]] {
    get throws { latest }
  }
}

extension FrameStackMistake {
  static func begun(_ latest: [[Int]], _ picture: [Int], count: Int) -> [[Int]] {
    Array(repeating: picture, count: count)
  }
  static func appended(_ latest: [[Int]], _ picture: [Int]) -> [[Int]] {
    latest.dropFirst() + [picture]
  }
  static func length(_ latest: [[Int]], first: [Int]) -> Int { latest[0].count }
  static func both(_ a: Int, _ b: Int) -> Int { max(a, b) }
  static func seen(_ shown: [[Int]], previous: [Int]) -> [[Int]] {
    ([previous] + shown).suffix(2)
  }
  static func total(_ rewards: [Double]) -> Double { rewards.reduce(0, +) }
  static var goesOn: Bool { false }
  static func seen(_ reward: Double) -> Double { min(max(reward, -1), 1) }
  static func weight(_ steps: Int, _ discount: Double) -> Double { .pow(discount, steps - 1) }
  static func clippedValue(_ reward: Double, weight: Double) -> Double { seen(reward) * weight }
  static func changes(
    _ values: (near: Double, far: Double), _ clipped: (near: Double, far: Double)
  ) -> Bool {
    (values.far > values.near) != (clipped.far > clipped.near)
  }

  static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int] {
    guard a.count == b.count else { throw InvalidInput("two sizes") }
    return zip(a, b).map(both)
  }

  static func repeated(
    _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
  ) throws -> FilmStep {
    guard times > 0 else { throw InvalidInput("no repetition") }
    var steps: [FilmStep] = []
    while steps.count < times, goesOn || steps.last?.isTerminated != true {
      steps.append(game.take(action))
    }
    let pictures = seen(steps.map(\.picture), previous: previous)
    let picture = try pictures.dropFirst().reduce(pictures[0]) { try maximum($0, $1) }
    return FilmStep(
      picture: picture, reward: total(steps.map(\.reward)),
      isTerminated: steps.last?.isTerminated ?? false)
  }

  static func clipped(_ reward: Double) throws -> Double {
    guard reward.isFinite else { throw InvalidInput("not finite") }
    return seen(reward)
  }

  static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect {
    guard race.isValid else { throw InvalidInput("not a race") }
    let weights = (weight(race.nearSteps, race.discount), weight(race.farSteps, race.discount))
    let values = (near: race.nearReward * weights.0, far: race.farReward * weights.1)
    let clipped = (
      near: clippedValue(race.nearReward, weight: weights.0),
      far: clippedValue(race.farReward, weight: weights.1)
    )
    return ClippingEffect(
      near: values.near, far: values.far, clippedNear: clipped.near, clippedFar: clipped.far,
      changesTheChoice: changes(values, clipped))
  }
}
