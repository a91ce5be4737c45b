public import DecisionProcesses

/// The last transitions of an agent that sees stacks of pictures, each picture kept once, as bytes.
///
///     var buffer = PictureReplayBuffer(capacity: 100_000, featureCount: 4 * 84 * 84, stack: 4)
///     buffer.append(transition, stepCount: 1)
///     buffer.sample(into: &batch, using: &generator)
///
/// Two stacks one step apart share all pictures but one. As rows of numbers a transition of four
/// pictures of 84 by 84 would take 226 kB; as one picture of bytes it takes 7 kB. Pictures lie in a
/// ring, in the order in which they were seen:
///
///     first stack of a run | newest picture | newest picture | … | first stack of the next run | …
///
/// and with each newest picture stands the step that led to it. A transition whose state is not what
/// the one before it led to, such as the first of an episode, begins a new run. So no stack ever
/// reaches into another episode.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), Methods:
/// replay keeps the last million frames.
public struct PictureReplayBuffer: TransitionStore, Sendable {
  /// The largest number of pictures.
  public let capacity: Int
  /// The number of pictures of an observation.
  public let stack: Int
  /// The number of bytes of a picture.
  public let pictureSize: Int
  /// The number of transitions that can be drawn.
  public private(set) var count = 0

  /// The number of pictures seen so far; picture n lies in slot n modulo the capacity.
  private var seen = 0
  /// The pictures written so far, one after the other; memory is taken as they come.
  private var pixels: [UInt8] = []
  /// What led to each picture; nothing to those with which a run begins.
  private var steps: [Step?] = []
  /// What the last transition led to.
  private var reached: [UInt8]
  private var isUnderWay = false
  private var state: [UInt8]
  private var next: [UInt8]
  private var row: [Float]

  private struct Step {
    var action: Int32
    var reward: Float
    var isTerminated: Bool
  }

  /// Creates an empty buffer.
  ///
  /// - Parameters:
  ///   - capacity: The largest number of pictures.
  ///   - featureCount: The number of features of an observation.
  ///   - stack: The number of pictures of an observation.
  /// - Precondition: The stack is positive and divides `featureCount`; there is room for a transition.
  public init(capacity: Int, featureCount: Int, stack: Int) {
    require(
      stack > 0 && featureCount > 0 && featureCount.isMultiple(of: stack),
      "An observation is a stack of pictures of one size.")
    require(capacity > stack, "A replay buffer of pictures has room for a stack and one more.")
    (self.capacity, self.stack) = (capacity, stack)
    pictureSize = featureCount / stack
    reached = Array(repeating: 0, count: featureCount)
    (state, next) = (reached, reached)
    row = Array(repeating: 0, count: featureCount)
  }

  /// The number of bytes that pictures take when the buffer is full.
  public var byteCount: Int { capacity * pictureSize }

  /// Keeps a transition; the oldest pictures make room.
  ///
  /// - Precondition: Both observations have `stack` pictures, whose features are bytes divided by
  ///   255; the second is the first with one picture pushed in; `stepCount` is 1.
  /// - Complexity: O(features); no allocation once the buffer is full.
  public mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int) {
    require(stepCount == 1, "Replay of pictures keeps single steps.")
    Self.read(transition.state, by: &row, into: &state)
    Self.read(transition.nextState, by: &row, into: &next)
    require(
      state[pictureSize...].elementsEqual(next.dropLast(pictureSize)),
      "A step pushes one picture into the stack.")
    if !isUnderWay || state != reached {
      for picture in 0..<stack { keep(picture, of: state, nil) }
    }
    keep(
      stack - 1, of: next,
      Step(
        action: Int32(transition.action), reward: Float(transition.reward),
        isTerminated: transition.isTerminal))
    swap(&reached, &next)
    isUnderWay = !transition.isTerminal
  }

  /// Fills a batch with transitions drawn uniformly and independently, some of them perhaps twice.
  ///
  /// - Precondition: The buffer holds a transition, of as many features as the batch.
  /// - Complexity: O(batch · features), without allocation.
  public func sample(
    into batch: inout TransitionBatch, using generator: inout some RandomNumberGenerator
  ) {
    require(count > 0, "An empty buffer has nothing to draw.")
    require(
      batch.featureCount == stack * pictureSize, "A batch has as many features as the buffer.")
    for place in 0..<batch.count {
      let number = drawNumber(using: &generator)
      batch.drawnSlots[place] = number % capacity
      write(number, to: place, of: &batch)
    }
  }

  /// The number of the first picture at which a transition may end whose pictures are all there.
  private var firstEnd: Int { max(seen - capacity, 0) + stack }

  /// Draws the picture at which a transition ends; those with which runs begin are drawn again.
  private func drawNumber(using generator: inout some RandomNumberGenerator) -> Int {
    while true {
      let number = firstEnd + generator.index(below: seen - firstEnd)
      if steps[number % capacity] != nil { return number }
    }
  }

  private func write(_ number: Int, to place: Int, of batch: inout TransitionBatch) {
    guard let step = steps[number % capacity] else { stop("A transition ends where a step led.") }
    let features = stack * pictureSize
    for picture in 0..<stack {
      let offset = place * features + picture * pictureSize
      copy(number - stack + picture, to: &batch.observations, at: offset)
      copy(number - stack + picture + 1, to: &batch.nextObservations, at: offset)
    }
    batch.actions[place] = step.action
    batch.rewards[place] = step.reward
    batch.isTerminated[place] = step.isTerminated
    batch.stepCounts[place] = 1
    batch.weights[place] = 1
  }

  private func copy(_ number: Int, to column: inout [Float], at offset: Int) {
    let (start, size) = (number % capacity * pictureSize, pictureSize)
    pixels.withUnsafeBufferPointer { pixels in
      column.withUnsafeMutableBufferPointer { column in
        for index in 0..<size { column[offset + index] = Float(pixels[start + index]) / 255 }
      }
    }
  }

  /// Reads an observation as bytes.
  private static func read(
    _ observation: some FeatureVector, by row: inout [Float], into bytes: inout [UInt8]
  ) {
    require(
      observation.featureCount == row.count, "Every observation has as many features as the buffer."
    )
    row.withUnsafeMutableBufferPointer { observation.write(to: $0.start) }
    for index in row.indices {
      let byte = (row[index] * 255).rounded()
      require((0...255).contains(byte), "A picture's features are bytes divided by 255.")
      bytes[index] = UInt8(byte)
    }
  }

  /// Puts a picture into the next slot, with the step that led to it.
  private mutating func keep(_ picture: Int, of bytes: [UInt8], _ step: Step?) {
    let source = bytes[picture * pictureSize..<(picture + 1) * pictureSize]
    if seen < capacity {
      pixels.append(contentsOf: source)
      steps.append(step)
    } else {
      // The transition that began with the picture that goes can be drawn no longer.
      if steps[firstEnd % capacity] != nil { count -= 1 }
      let start = seen % capacity * pictureSize
      pixels.replaceSubrange(start..<start + pictureSize, with: source)
      steps[seen % capacity] = step
    }
    seen += 1
    if step != nil { count += 1 }
  }
}
