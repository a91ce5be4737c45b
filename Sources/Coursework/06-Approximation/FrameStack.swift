/// Exercise 6.7: what lies between a game's pictures and rewards and a deep Q-network's.
///
/// A picture is a list of numbers here; how they lie in rows and columns does not matter.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), Methods.
public protocol FrameStackExercise: SendableMetatype {
  /// The latest pictures of an episode.
  associatedtype Stack: FrameStacking

  /// The larger number of two pictures at each place.
  ///
  /// - Throws: `InvalidInput` where the pictures differ in length.
  static func maximum(_ a: [Int], _ b: [Int]) throws -> [Int]

  /// Takes one action several times, and says what is seen and paid.
  ///
  /// The action is taken `times` times, or until the episode terminates, and not once more. The
  /// reward is the sum of all. What is seen is the maximum of the
  /// last picture and the one before it; where only one picture was shown, the one before it is
  /// `previous`, the last that was seen before this action.
  ///
  /// - Throws: `InvalidInput` where `times` is not positive.
  static func repeated(
    _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
  ) throws -> FilmStep

  /// The reward, or the nearest number from −1 to 1.
  ///
  /// - Throws: `InvalidInput` where the reward is not finite.
  static func clipped(_ reward: Double) throws -> Double

  /// What clipping does to a choice between two ways.
  ///
  /// A way pays once, at its last step, and the reward of step n is worth discountⁿ⁻¹ of itself at
  /// the beginning: 0.81 for a reward of 1 in three steps with discount 0.9. Clipped, it is the
  /// reward that is clipped, before it is discounted. The better way is the one of greater value;
  /// the near one, where both are worth the same.
  ///
  /// - Throws: `InvalidInput` where the race is not valid.
  static func effectOfClipping(on race: RewardRace) throws -> ClippingEffect
}

/// The latest pictures of an episode, oldest first.
public protocol FrameStacking {
  /// A stack of `count` pictures, which shows nothing before an episode begins.
  ///
  /// - Throws: `InvalidInput` where `count` is not positive.
  init(count: Int) throws

  /// Begins an episode: its first picture takes all places, whatever was there before.
  ///
  /// It may be longer or shorter than the pictures of the episodes before, and all pictures of its own
  /// episode are as long as it is.
  ///
  /// - Throws: `InvalidInput` where the picture is empty.
  mutating func begin(with picture: [Int]) throws

  /// Adds a picture, and forgets the oldest.
  ///
  /// - Throws: `InvalidInput` where no episode has begun, or the picture is not as long as the first
  ///   one of the episode that began last.
  mutating func append(_ picture: [Int]) throws

  /// The pictures, oldest first; there are always `count` of them once an episode has begun.
  var pictures: [[Int]] { get throws }
}

/// A game whose pictures and rewards are known beforehand, whatever is done.
public struct FilmGame: Hashable, Codable, Sendable {
  private let steps: [FilmStep]
  /// The actions that were taken.
  public private(set) var actions: [Int] = []

  /// Creates a game that shows and pays the steps in order.
  public init(steps: [FilmStep]) {
    self.steps = steps
  }

  /// Takes an action.
  ///
  /// After the end of the episode the game shows its last picture again and pays nothing; that the
  /// action was taken is on record.
  public mutating func take(_ action: Int) -> FilmStep {
    let length = steps.firstIndex(where: \.isTerminated).map { $0 + 1 } ?? steps.count
    actions.append(action)
    if actions.count <= length { return steps[actions.count - 1] }
    let picture = length > 0 ? steps[length - 1].picture : []
    return FilmStep(picture: picture, reward: 0, isTerminated: true)
  }
}

/// What an action leads to.
public struct FilmStep: Hashable, Codable, Sendable {
  /// What is seen.
  public var picture: [Int]
  /// What is paid.
  public var reward: Double
  /// Whether the episode has ended.
  public var isTerminated: Bool

  /// Creates a step.
  public init(picture: [Int], reward: Double, isTerminated: Bool) {
    self.picture = picture
    self.reward = reward
    self.isTerminated = isTerminated
  }
}

/// Two ways that pay once each, at their ends.
public struct RewardRace: Hashable, Codable, Sendable {
  /// What the near way pays.
  public var nearReward: Double
  /// The number of steps of the near way.
  public var nearSteps: Int
  /// What the far way pays.
  public var farReward: Double
  /// The number of steps of the far way.
  public var farSteps: Int
  /// The discount of a step, in `0...1`.
  public var discount: Double

  /// Creates a race.
  public init(
    nearReward: Double, nearSteps: Int, farReward: Double, farSteps: Int, discount: Double
  ) {
    self.nearReward = nearReward
    self.nearSteps = nearSteps
    self.farReward = farReward
    self.farSteps = farSteps
    self.discount = discount
  }

  /// Whether both ways have a step, both rewards are finite, and the discount lies in `0...1`.
  public var isValid: Bool {
    nearSteps > 0 && farSteps > 0 && nearReward.isFinite && farReward.isFinite
      && (0...1).contains(discount)
  }
}

/// What both ways are worth, with the rewards as they are and with clipped ones.
public struct ClippingEffect: Hashable, Codable, Sendable {
  /// The value of the near way.
  public var near: Double
  /// The value of the far way.
  public var far: Double
  /// The value of the near way, its reward clipped.
  public var clippedNear: Double
  /// The value of the far way, its reward clipped.
  public var clippedFar: Double
  /// Whether the better way is another one with clipped rewards.
  public var changesTheChoice: Bool

  /// Creates an effect.
  public init(
    near: Double, far: Double, clippedNear: Double, clippedFar: Double, changesTheChoice: Bool
  ) {
    self.near = near
    self.far = far
    self.clippedNear = clippedNear
    self.clippedFar = clippedFar
    self.changesTheChoice = changesTheChoice
  }
}

extension Contracts {
  /// Exercise 6.7.
  public enum FrameStack: Contract {
    public typealias Implementation = any FrameStackExercise.Type
    public static let id = ExerciseID(6, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.FrameStack.self
    }
  }
}
