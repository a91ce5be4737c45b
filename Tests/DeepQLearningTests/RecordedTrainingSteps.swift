import DecisionProcesses
import DeepQLearning
import Exploration
import Foundation
import NeuralNetworks

/// A training step of PyTorch in `datasets/expected/pytorch`; `record.py` there says what it holds.
struct RecordedTrainingStep: Decodable {
  var loss: Double
  var gradientNorm: Double?
  var errors: [Double]
  var parameters: [Double]
  var targetParameters: [Double]?
}

/// Some training steps on one batch, with the settings that they are taken with.
struct RecordedTraining: Decodable {
  struct Shape: Decodable {
    var inputCount: Int
    var hiddenWidths: [Int]
    var actionCount: Int
    var duelingWidth: Int?
  }

  struct TargetFollowing: Decodable {
    var interval: Int?
    var rate: Float?
  }

  var shape: Shape
  var isDouble: Bool
  var huberThreshold: Float?
  var clippingNorm: Float?
  var clippingValue: Float?
  var targetUpdate: TargetFollowing?
  var count: Int
  var discount: Double
  var learningRate: Double
  var epsilon: Double
  var parameters: [Float]
  var targetParameters: [Float]
  var observations: [Float]
  var actions: [Int]
  var rewards: [Float]
  var nextObservations: [Float]
  var terminals: [Bool]
  var weights: [Float]?
  var stepCounts: [Int]?
  var steps: [RecordedTrainingStep]
}

extension RecordedTraining {
  private struct File: Decodable {
    struct Kind: Decodable {
      var kind: String
    }
    var cases: [RecordedTraining]
  }

  /// The trainings of all files of the folder that hold some.
  static func all() throws -> [RecordedTraining] {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/expected/pytorch")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.path < $1.path }
      .flatMap { url in
        let (data, decoder) = (try Data(contentsOf: url), JSONDecoder())
        guard try decoder.decode(File.Kind.self, from: data).kind == "training-step" else {
          return [RecordedTraining]()
        }
        return try decoder.decode(File.self, from: data).cases
      }
  }

  /// The settings of a learner that takes these steps.
  var configuration: DQNConfiguration {
    var settings = DQNConfiguration()
    settings.hiddenWidths = shape.hiddenWidths
    settings.head = shape.duelingWidth.map { .dueling(width: $0) } ?? .plain
    settings.usesDoubleTargets = isDouble
    settings.stepCount = stepCounts?.max() ?? 1
    settings.discount = discount
    settings.batchSize = count
    settings.optimizer = AdamConfiguration(learningRate: learningRate)
    settings.optimizer.epsilon = epsilon
    settings.loss = huberThreshold.map { .huber(threshold: $0) } ?? .squared
    settings.clipping =
      clippingNorm.map { .norm($0) } ?? clippingValue.map { .value($0) } ?? .none
    settings.targetUpdate =
      targetUpdate?.rate.map { .blend(rate: $0) } ?? .copy(every: targetUpdate?.interval ?? .max)
    return settings
  }

  /// A learner that stands where the training begins, its target network included.
  var learner: DQNLearner {
    let shape = configuration.shape(
      featureCount: shape.inputCount, actionCount: shape.actionCount)
    let learner = DQNLearner(
      configuration, network: QNetwork(shape, parameters: parameters))
    learner.target.parameterBuffer.assign(targetParameters)
    return learner
  }

  /// The batch of every step.
  var batch: TransitionBatch {
    func row(_ index: Int, of numbers: [Float]) -> [Float] {
      Array(numbers[index * shape.inputCount..<(index + 1) * shape.inputCount])
    }
    return TransitionBatch(
      (0..<count).map { index in
        Transition(
          state: row(index, of: observations), action: actions[index],
          reward: Double(rewards[index]), nextState: row(index, of: nextObservations),
          isTerminal: terminals[index])
      }, stepCounts: stepCounts, weights: weights)
  }
}
