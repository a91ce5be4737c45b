import Coursework
import RealModule

/// Adam with a record for each parameter, and the powers of the decays carried along.
struct AdamRecords {
  /// What is remembered of one parameter.
  struct Record {
    var mean = 0.0
    var square = 0.0
  }

  var settings: AdamSettings
  var records: [Record]
  /// β₁ᵗ and β₂ᵗ.
  var powers = (first: 1.0, second: 1.0)
  var stepCount = 0

  init(_ count: Int, _ settings: AdamSettings) throws {
    let isBad =
      count < 1 || !(settings.learningRate > 0) || settings.learningRate == .infinity
      || !(settings.epsilon > 0) || settings.epsilon == .infinity
      || !(settings.firstDecay >= 0 && settings.firstDecay < 1)
      || !(settings.secondDecay >= 0 && settings.secondDecay < 1)
    if isBad { throw InvalidInput("settings") }
    self.settings = settings
    records = Array(repeating: Record(), count: count)
  }

  /// Refuses what is no step, then counts it and moves both means.
  mutating func learn(_ parameters: [Double], _ gradients: [Double]) throws {
    let isBad =
      Set([parameters.count, gradients.count, records.count]).count > 1
      || (parameters + gradients).contains { $0 - $0 != 0 }
    if isBad { throw InvalidInput("step") }
    stepCount += 1
    powers.first *= settings.firstDecay
    powers.second *= settings.secondDecay
    for (index, gradient) in gradients.enumerated() {
      records[index].mean *= settings.firstDecay
      records[index].mean += gradient * (1 - settings.firstDecay)
      records[index].square *= settings.secondDecay
      records[index].square += gradient * gradient * (1 - settings.secondDecay)
    }
  }
}

/// Leaves the length of a step to the sample.
protocol AdamStepStyle: AdamStepExercise {
  var adam: AdamRecords { get set }
  init(adam: AdamRecords)
  static func settings(_ settings: AdamSettings) -> AdamSettings
  func move(_ record: AdamRecords.Record) -> Double
}

extension AdamStepStyle {
  static func settings(_ settings: AdamSettings) -> AdamSettings { settings }

  /// The mean of gradients, corrected.
  func mean(_ record: AdamRecords.Record) -> Double { record.mean / (1 - adam.powers.first) }

  /// The mean of squares, corrected.
  func square(_ record: AdamRecords.Record) -> Double { record.square / (1 - adam.powers.second) }

  func move(_ record: AdamRecords.Record) -> Double {
    mean(record) / (adam.settings.epsilon + Double.sqrt(square(record)))
  }

  init(parameterCount: Int, settings: AdamSettings) throws {
    self.init(adam: try AdamRecords(parameterCount, settings))
    adam.settings = Self.settings(settings)
  }

  mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
    try adam.learn(parameters, gradients)
    return zip(parameters, adam.records).map { $0 - adam.settings.learningRate * move($1) }
  }
}
