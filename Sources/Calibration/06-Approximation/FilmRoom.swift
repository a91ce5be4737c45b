import Coursework

/// What lies between a game and a network with a ring of pictures, or another stack, and step by step.
protocol FilmRoom: FrameStackExercise {
  associatedtype Stack = RingStack<Self>
  /// How the ring begins an episode: what is put in, in order, beginning with the oldest place.
  static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int])
  /// The places of the ring in the order in which they are shown.
  static func order(_ oldest: Int, count: Int) -> [Int]
  /// Two numbers in one.
  static func joined(_ a: Int, _ b: Int) -> Int
  /// What is remembered of a picture for the next one, and the picture itself.
  static func next(_ memory: [Int]?, _ picture: [Int]) -> (seen: [Int], memory: [Int]?)
  /// What is remembered at first.
  static func memory(_ previous: [Int]) -> [Int]?
  /// The sum after another reward, the n-th.
  static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double
  /// Whether to stop.
  static func isOver(_ step: FilmStep) -> Bool
  /// A clipped number.
  static func clip(_ number: Double) -> Double
  /// What a reward is worth, with or without clipping.
  static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool) -> Double
  /// Whether the choice changes.
  static func differs(_ plain: [Double], _ clipped: [Double]) -> Bool
}

/// A ring of pictures, of which one place is the oldest.
struct RingStack<Room: FilmRoom>: FrameStacking {
  private var ring: [[Int]]
  private var oldest = 0

  init(count: Int) throws {
    if count < 1 { throw InvalidInput("no place") }
    ring = Array(repeating: [], count: count)
  }

  mutating func begin(with picture: [Int]) throws {
    if picture.isEmpty { throw InvalidInput("nothing to see") }
    Room.beginning(&ring, &oldest, picture)
  }

  mutating func append(_ picture: [Int]) throws {
    if picture.isEmpty || ring[oldest].count != picture.count { throw InvalidInput("does not fit") }
    ring[oldest] = picture
    oldest = (oldest + 1) % ring.count
  }

  var pictures: [[Int]] {
    get throws { Room.order(oldest, count: ring.count).map { ring[$0] } }
  }
}

extension FilmRoom {
  static func beginning(_ ring: inout [[Int]], _ oldest: inout Int, _ picture: [Int]) {
    for place in ring.indices { ring[place] = picture }
  }
  static func order(_ oldest: Int, count: Int) -> [Int] {
    Array(oldest..<count) + Array(0..<oldest)
  }
  static func joined(_ a: Int, _ b: Int) -> Int { a > b ? a : b }
  static func next(_ memory: [Int]?, _ picture: [Int]) -> (seen: [Int], memory: [Int]?) {
    (memory.map { zip($0, picture).map(joined) } ?? picture, picture)
  }
  static func memory(_ previous: [Int]) -> [Int]? { previous }
  static func sum(_ sum: Double, _ reward: Double, _ n: Int) -> Double { sum + reward }
  static func isOver(_ step: FilmStep) -> Bool { step.isTerminated }
  static func clip(_ number: Double) -> Double {
    if number > 1 { return 1 }
    return number < -1 ? -1 : number
  }
  static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool) -> Double
  {
    var value = isClipped ? clip(reward) : reward
    for _ in 1..<steps { value *= discount }
    return value
  }
  static func differs(_ plain: [Double], _ clipped: [Double]) -> Bool {
    let (before, after) = (plain[1] > plain[0] ? 1 : 0, clipped[1] > clipped[0] ? 1 : 0)
    return before != after
  }

  static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int] {
    if a.count != b.count { throw InvalidInput("they do not fit") }
    return a.indices.map { joined(a[$0], b[$0]) }
  }

  static func repeated(
    _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
  ) throws -> FilmStep {
    if times < 1 { throw InvalidInput("never") }
    var result = FilmStep(picture: previous, reward: 0, isTerminated: false)
    var remembered = memory(previous)
    for n in 1...times {
      let step = game.take(action)
      (result.picture, remembered) = next(remembered, step.picture)
      result.reward = sum(result.reward, step.reward, n)
      result.isTerminated = step.isTerminated
      if isOver(step) { break }
    }
    return result
  }

  static func clipped(_ reward: Double) throws -> Double {
    if !reward.isFinite { throw InvalidInput("no number") }
    return clip(reward)
  }

  static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect {
    if !race.isValid { throw InvalidInput("no race") }
    let ways = [(race.nearReward, race.nearSteps), (race.farReward, race.farSteps)]
    let plain = ways.map { value($0, in: $1, race.discount, isClipped: false) }
    let clipped = ways.map { value($0, in: $1, race.discount, isClipped: true) }
    return ClippingEffect(
      near: plain[0], far: plain[1], clippedNear: clipped[0], clippedFar: clipped[1],
      changesTheChoice: differs(plain, clipped))
  }
}
