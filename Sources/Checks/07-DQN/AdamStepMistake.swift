import Coursework
import RealModule

/// What an optimiser remembers.
struct AdamStepState {
  var settings = AdamSettings()
  var means: [Double] = []
  var squares: [Double] = []
  var stepCount = 0
}

/// A mistake in one place of a step, with everything else right.
protocol AdamStepMistake: AdamStepExercise {
  init()
  var state: AdamStepState { get set }
  /// The settings that are used.
  static func used(_ settings: AdamSettings) -> AdamSettings
  /// A running mean with a new number in it.
  static func mixed(_ old: Double, _ new: Double, _ decay: Double) -> Double
  /// What a mean is divided by.
  static func correction(_ decay: Double, _ step: Int) -> Double
  /// What both means are divided by.
  static func corrections(_ settings: AdamSettings, _ step: Int) -> (Double, Double)
  /// What the corrected mean of gradients is divided by.
  static func divisor(_ square: Double, _ correction: Double, _ epsilon: Double) -> Double
  /// −1 down the gradient, 1 up.
  static var direction: Double { get }
  /// Whether the corrected means are remembered.
  static var keepsCorrected: Bool { get }
}

extension AdamStepMistake {
  static func used(_ settings: AdamSettings) -> AdamSettings { settings }
  static func mixed(_ old: Double, _ new: Double, _ decay: Double) -> Double {
    decay * old + (1 - decay) * new
  }
  static func correction(_ decay: Double, _ step: Int) -> Double { 1 - .pow(decay, step) }
  static func corrections(_ settings: AdamSettings, _ step: Int) -> (Double, Double) {
    (correction(settings.firstDecay, step), correction(settings.secondDecay, step))
  }
  static func divisor(_ square: Double, _ correction: Double, _ epsilon: Double) -> Double {
    (square / correction).squareRoot() + epsilon
  }
  static var direction: Double { -1 }
  static var keepsCorrected: Bool { false }

  init(parameterCount: Int, settings: AdamSettings) throws {
    guard parameterCount > 0,
      [settings.learningRate, settings.epsilon].allSatisfy({ $0 > 0 && $0.isFinite }),
      [settings.firstDecay, settings.secondDecay].allSatisfy((0..<1).contains)
    else { throw InvalidInput("not an optimiser") }
    self.init()
    state.settings = Self.used(settings)
    state.means = Array(repeating: 0, count: parameterCount)
    state.squares = state.means
  }

  mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
    guard parameters.count == state.means.count, gradients.count == state.means.count,
      (parameters + gradients).allSatisfy(\.isFinite)
    else { throw InvalidInput("not a step") }
    let settings = state.settings
    state.stepCount += 1
    let (first, second) = Self.corrections(settings, state.stepCount)
    return parameters.indices.map { index in
      let gradient = gradients[index]
      let mean = Self.mixed(state.means[index], gradient, settings.firstDecay)
      let square = Self.mixed(state.squares[index], gradient * gradient, settings.secondDecay)
      state.means[index] = Self.keepsCorrected ? mean / first : mean
      state.squares[index] = Self.keepsCorrected ? square / second : square
      let divisor = Self.divisor(square, second, settings.epsilon)
      return parameters[index] + Self.direction * settings.learningRate * mean / first / divisor
    }
  }
}

extension AdamSettings {
  /// The settings with other decays.
  func with(first: Double, second: Double) -> AdamSettings {
    var settings = self
    (settings.firstDecay, settings.secondDecay) = (first, second)
    return settings
  }
}
