public import DecisionProcesses

/// A ball that falls, and a paddle to catch it with, seen as pictures of 210 rows by 160 columns.
///
///     var world = Catch()
///     let frame = world.reset(using: &generator)    // 210 · 160 · 3 bytes
///     let step = world.step(Catch.left, using: &generator)
///
/// The field has 26 rows and 20 columns of squares of 8 pixels. The ball begins in the first row, in
/// a column and with a drift (−1, 0 or 1 columns a step) that are drawn uniformly; nothing else is
/// drawn. With every step it falls by a row and drifts, turning back at the sides. The paddle fills
/// four squares of the last row, and an action moves it by a column: 0 left, 1 not at all, 2 right.
/// When the ball reaches the last row the episode terminates, with a reward of 1 if it fell on the
/// paddle and of −1 if not; every other step pays 0. An episode has 25 steps.
///
/// One picture does not show where the ball drifts. If the world is flickering, as old consoles do,
/// the ball is drawn after every odd number of steps only: whoever looks at every fourth picture
/// does not see it before the end, and whoever takes the maximum of two always does.
///
/// Source: after Mnih, Heess, Graves and Kavukcuoglu, *Recurrent models of visual attention* (2014),
/// section 4.2, in the size of the pictures of the Arcade Learning Environment.
public struct Catch: PixelWorld, Sendable {
  /// The action that moves the paddle to the left.
  public static let left = 0
  /// The action that leaves the paddle where it is.
  public static let stay = 1
  /// The action that moves the paddle to the right.
  public static let right = 2

  /// The number of rows of the field.
  public static let rowCount = 26
  /// The number of columns of the field.
  public static let columnCount = 20
  /// The number of columns that the paddle fills.
  public static let paddleWidth = 4

  /// Whether the ball is drawn after every odd number of steps only.
  public let isFlickering: Bool

  /// Where everything is.
  public private(set) var state = State(row: 0, column: 0, drift: 0, paddle: 8)
  private var isUnderWay = false

  /// Creates the world; an episode begins with `reset(using:)`.
  public init(isFlickering: Bool = false) {
    self.isFlickering = isFlickering
  }

  /// Where everything is, in squares of the field.
  public struct State: Hashable, Sendable {
    /// The ball's row, which is also the number of steps since the ball was in row 0.
    public var row: Int
    /// The ball's column.
    public var column: Int
    /// By how many columns the ball drifts with a step.
    public var drift: Int
    /// The paddle's first column.
    public var paddle: Int

    /// Creates a state.
    public init(row: Int, column: Int, drift: Int, paddle: Int) {
      self.row = row
      self.column = column
      self.drift = drift
      self.paddle = paddle
    }

    /// Whether everything is inside the field, and the ball above the paddle.
    public var isOpen: Bool {
      (0..<rowCount - 1).contains(row) && (0..<columnCount).contains(column)
        && (-1...1).contains(drift) && (0...columnCount - paddleWidth).contains(paddle)
    }
  }

  public var actionCount: Int { 3 }
  public var shape: Frame.Shape { Self.shape }

  /// Begins an episode with the paddle in the middle.
  public mutating func begin(using generator: inout some RandomNumberGenerator) {
    state = State(
      row: 0, column: generator.index(below: Self.columnCount),
      drift: generator.index(below: 3) - 1, paddle: (Self.columnCount - Self.paddleWidth) / 2)
    isUnderWay = true
  }

  /// Begins an episode in a state of the caller's choice.
  ///
  /// - Precondition: Everything is inside the field, and the ball above the paddle.
  public mutating func reset(to first: State) {
    require(
      first.isOpen, "An episode begins inside the field, with the ball above the paddle.")
    state = first
    isUnderWay = true
  }

  public mutating func advance(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<Void> {
    advance(action)
  }

  /// Takes an action; the rules draw nothing.
  ///
  /// - Precondition: An episode is under way.
  public mutating func advance(_ action: Int) -> Step<Void> {
    require(
      isUnderWay, "The episode is over: call reset(using:) before the next step.")
    require(
      (Self.left...Self.right).contains(action),
      "An action is 0 (left), 1 (stay) or 2 (right).")
    state = Self.state(after: action, in: state)
    isUnderWay = state.row < Self.rowCount - 1
    let isCaught = (state.paddle..<state.paddle + Self.paddleWidth).contains(state.column)
    return Step(
      observation: (), reward: isUnderWay ? 0 : isCaught ? 1 : -1, isTerminated: !isUnderWay)
  }

  /// The state after one action.
  static func state(after action: Int, in state: State) -> State {
    var next = state
    next.paddle = min(max(state.paddle + action - 1, 0), columnCount - paddleWidth)
    next.row += 1
    if !(0..<columnCount).contains(state.column + state.drift) { next.drift = -state.drift }
    next.column += next.drift
    return next
  }
}
