import Coursework
import DecisionProcesses
import DeepQLearning
import Exploration
import NeuralNetworks

/// The reference's agent as an answer to exercise 7.7, which can be asked what a learner's is asked.
///
/// It begins with the network that it is given, and brings its own parts: replay, target network, loss and
/// exploration are those of `DeepQLearning`. Its numbers are single precision.
struct ReferenceDeepAgent: DQNAgentExercise {
  private let start: ValueNetwork
  private let agent: DQNAgent<[Double]>

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    guard settings.isValid else { throw InvalidInput("the settings are not valid") }
    start = network
    // Whatever is drawn here gives way to the parameters of the network.
    var generator = SeededGenerator(seed: 0)
    agent = DQNAgent(
      Self.configuration(settings, network), featureCount: network.widths[0],
      actionCount: network.widths[network.widths.count - 1], using: &generator)
    agent.learner.online.parameterBuffer.assign(network.parameters.map { Float($0) })
    agent.learner.synchronizeTarget()
  }

  private static func configuration(
    _ settings: DQNAgentSettings, _ network: ValueNetwork
  ) -> DQNConfiguration {
    var configuration = DQNConfiguration()
    configuration.hiddenWidths = Array(network.widths.dropFirst().dropLast())
    configuration.discount = settings.discount
    configuration.replayCapacity = settings.capacity
    configuration.batchSize = settings.batchSize
    configuration.learningStarts = settings.batchSize
    configuration.optimizer = AdamConfiguration(learningRate: network.learningRate)
    switch settings.penalty {
    // Half the square of any error, where `Loss.squared` is the whole.
    case .squared: configuration.loss = .huber(threshold: .infinity)
    case .huber(let threshold): configuration.loss = .huber(threshold: Float(threshold))
    }
    configuration.clipping = .none
    switch settings.targetRule {
    case .copy(let interval): configuration.targetUpdate = .copy(every: interval)
    case .blend(let rate): configuration.targetUpdate = .blend(rate: Float(rate))
    }
    configuration.epsilon = ConstantSchedule(settings.epsilon)
    return configuration
  }

  var network: ValueNetwork {
    get throws {
      let parameters = agent.learner.online.parameters.map(Double.init)
      return try start.with(parameters: parameters)
    }
  }

  func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    agent.action(in: state, using: &generator)
  }

  func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    agent.learn(from: transition, using: &generator)
  }
}
