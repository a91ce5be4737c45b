/// Asks for the maximum of two pictures.
public struct MaximumQuestion: Question {
  public typealias Asks = Contracts.FrameStack
  public var first: [Int]
  public var second: [Int]

  /// Creates the question.
  public init(first: [Int], second: [Int]) {
    self.first = first
    self.second = second
  }

  public func answer(by implementation: any FrameStackExercise.Type) throws -> [Int] {
    try implementation.maximum(first, second)
  }
}

/// Asks to take one action several times in a game.
public struct RepeatedActionQuestion: Question {
  public typealias Asks = Contracts.FrameStack
  public var action: Int
  public var times: Int
  /// What was seen before.
  public var previous: [Int]
  /// What the game shows and pays.
  public var steps: [FilmStep]

  /// Creates the question.
  public init(action: Int, times: Int, previous: [Int], steps: [FilmStep]) {
    self.action = action
    self.times = times
    self.previous = previous
    self.steps = steps
  }

  /// What came back, and what was done for it.
  public struct Answer: Hashable, Codable, Sendable {
    /// What came back.
    public var step: FilmStep
    /// The actions that the game has seen.
    public var actions: [Int]

    /// Creates an answer.
    public init(step: FilmStep, actions: [Int]) {
      self.step = step
      self.actions = actions
    }
  }

  public func answer(by implementation: any FrameStackExercise.Type) throws -> Answer {
    var game = FilmGame(steps: steps)
    let step = try implementation.repeated(action, times: times, in: &game, after: previous)
    return Answer(step: step, actions: game.actions)
  }

  /// Fewer repetitions, or pictures of one place.
  public var smaller: [RepeatedActionQuestion] {
    var questions: [RepeatedActionQuestion] = []
    if times > 1 { questions.append(with { $0.times -= 1 }) }
    if previous.count > 1 {
      questions += previous.indices.map { place in
        with {
          $0.previous = [previous[place]]
          $0.steps = steps.map { step in
            var step = step
            step.picture = place < step.picture.count ? [step.picture[place]] : []
            return step
          }
        }
      }
    }
    return questions
  }
}

/// Asks what a stack shows after each of some pictures.
public struct StackQuestion: Question {
  public typealias Asks = Contracts.FrameStack
  /// How many pictures are seen.
  public var count: Int
  /// The pictures.
  public var events: [Event]

  /// A picture that comes in.
  public struct Event: Hashable, Codable, Sendable {
    /// The picture.
    public var picture: [Int]
    /// Whether an episode begins with it.
    public var begins: Bool

    /// Creates an event.
    public init(_ picture: [Int], begins: Bool = false) {
      self.picture = picture
      self.begins = begins
    }
  }

  /// Creates the question.
  public init(count: Int, events: [Event]) {
    self.count = count
    self.events = events
  }

  public func answer(by implementation: any FrameStackExercise.Type) throws -> [[[Int]]] {
    try shown(by: implementation)
  }

  private func shown<Exercise: FrameStackExercise>(
    by implementation: Exercise.Type
  ) throws -> [[[Int]]] {
    var stack = try Exercise.Stack(count: count)
    return try events.map { event in
      if event.begins {
        try stack.begin(with: event.picture)
      } else {
        try stack.append(event.picture)
      }
      return try stack.pictures
    }
  }

  /// A picture less, no first episode, or a lower stack; every picture fits into its episode.
  public var smaller: [StackQuestion] {
    fewer.filter(\.fits)
  }

  private var fewer: [StackQuestion] {
    var questions: [StackQuestion] = []
    if events.count > 1 { questions.append(with { $0.events.removeLast() }) }
    questions += events.indices.dropFirst().dropLast().map { place in
      with { $0.events.remove(at: place) }
    }
    if let next = events.dropFirst().firstIndex(where: \.begins) {
      questions.append(with { $0.events = Array(events[next...]) })
    }
    if count > 1 { questions.append(with { $0.count -= 1 }) }
    return questions
  }

  /// Whether every picture is as long as the one with which its episode begins.
  private var fits: Bool {
    var length: Int?
    return events.allSatisfy { event in
      if event.begins { length = event.picture.count }
      return event.picture.count == length
    }
  }
}

/// Asks for a clipped reward.
public struct ClippingQuestion: Question {
  public typealias Asks = Contracts.FrameStack
  public var reward: Double

  /// Creates the question.
  public init(reward: Double) { self.reward = reward }

  public func answer(by implementation: any FrameStackExercise.Type) throws -> Double {
    try implementation.clipped(reward)
  }
}

/// Asks what clipping does to a choice.
public struct RewardRaceQuestion: Question {
  public typealias Asks = Contracts.FrameStack
  public var race: RewardRace

  /// Creates the question.
  public init(race: RewardRace) { self.race = race }

  public func answer(by implementation: any FrameStackExercise.Type) throws -> ClippingEffect {
    try implementation.effectOfClipping(on: race)
  }
}
