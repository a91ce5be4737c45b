import DeepQLearning
import Exploration
import Foundation
import NeuralNetworks
import Testing

@testable import Experiments

/// The settings that stand beside the searched ones are the numbers of the document's listings.
///
/// The listings are those of the course's second document, on tabular Q-learning, deep Q-learning and
/// its improvements; each number is named by the parameter that states it there.
struct CartPoleSettingsTests {
  private static let deep: [CartPoleMethod] = [.dqn, .double, .duelingDouble, .prioritized]

  private func configuration(_ method: CartPoleMethod) -> DQNConfiguration {
    CartPoleSettings.document(method).configuration(with: method.components)
  }

  @Test func `The table has the listing's numbers`() {
    let settings = CartPoleSettings.document(.tabular)
    #expect(settings.learningRate == 0.1)  // alpha: float = 0.1
    #expect(settings.finalEpsilon == 0.01)  // epsilon_end: float = 0.01
    #expect(settings.epsilonSteps == 50_000)  // epsilon_decay_steps: int = 50_000
  }

  @Test(arguments: deep)
  func `What all networks have in common is the listing's`(method: CartPoleMethod) {
    let agent = configuration(method)
    #expect(agent.discount == 0.99)  // gamma: float = 0.99
    #expect(agent.replayCapacity == 100_000)  // buffer_size: int = 100_000
    #expect(agent.batchSize == 64)  // batch_size: int = 64
    #expect(agent.learningStarts == 64)  // if len(self.buffer) < self.batch_size: return
    #expect(agent.targetUpdate == .copy(every: 1_000))  // target_update_freq: int = 1000
    // optim.Adam(…, lr=lr) with lr: float = 1e-3, and PyTorch's other defaults
    #expect(
      agent.optimizer
        == AdamConfiguration(learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8))
    #expect(agent.learningRate == nil)
    #expect(agent.loss == .squared)  // nn.functional.mse_loss
    #expect(agent.clipping == .norm(10))  // clip_grad_norm_(…, max_norm=10.0)
    #expect(agent.initializer == .pyTorch)
    // One train_step for each step of the world, as long as the training lasts.
    #expect(agent.trainingInterval == 1 && agent.trainingRepeats == 1)
    #expect(agent.trainingStepLimit == nil)
    #expect(agent.stepCount == 1)  // rewards + self.gamma * next_q
    // epsilon_start, epsilon_end, epsilon_decay = 1.0, 0.01, 50_000
    #expect(
      agent.epsilon as? LinearSchedule == LinearSchedule(from: 1, to: 0.01, over: 50_000))
    #expect(!CartPoleSettings.document(method).trainsAgain)
  }

  @Test(arguments: deep)
  func `Each network has the layers of its listing`(method: CartPoleMethod) {
    let agent = configuration(method)
    let isDueling = method == .duelingDouble || method == .prioritized
    // QNetwork: two nn.Linear of hidden: int = 128 before the last. DuelingQNetwork: one shared, and one
    // in each stream.
    #expect(agent.hiddenWidths == (isDueling ? [128] : [128, 128]))
    #expect(agent.head == (isDueling ? .dueling(width: 128) : .plain))
    #expect(agent.usesDoubleTargets == (method != .dqn))
    let count = agent.shape(featureCount: 4, actionCount: 2).parameterCount
    // (4 + 1) · 128 shared, and for each stream (128 + 1) · 128 and 129 for each of its outputs.
    #expect(count == (isDueling ? 640 + 2 * 16_512 + 129 + 258 : 640 + 16_512 + 258))
  }

  @Test func `Priorities are the listing's, and their weights never change`() throws {
    for method in Self.deep.dropLast() { #expect(configuration(method).priorities == nil) }
    let priorities = try #require(configuration(.prioritized).priorities)
    #expect(priorities.priorityExponent == 0.6)  // alpha=0.6
    #expect(PrioritizedReplayBuffer.minimumError == 1e-6)  // abs(td) + 1e-6
    // beta=0.4, which nothing in the listing changes
    for step in [0, 1, 20_000, 1_000_000] {
      #expect(priorities.importanceSamplingExponent.value(at: step) == 0.4)
    }
  }

  // The search was carried out before the document's own numbers could be asked for, and its record says
  // nothing about them.
  @Test func `Settings without these numbers are those of the search`() throws {
    let record =
      #"{"learningRate":0.001,"trainingSteps":15000,"finalEpsilon":0,"epsilonSteps":500,"#
      + #""targetUpdate":{"copy":{"every":23}},"trainingRepeats":1,"trainsAgain":true,"#
      + #""usesHuberLoss":false,"bins":[1,1,6,12]}"#
    let settings = try JSONDecoder().decode(CartPoleSettings.self, from: Data(record.utf8))
    let agent = settings.configuration(with: CartPoleMethod.prioritized.components)
    #expect(agent.hiddenWidths == [128, 128])
    let priorities = try #require(agent.priorities)
    let exponents = [0, 10_000, 20_000, 30_000].map {
      priorities.importanceSamplingExponent.value(at: $0)
    }
    #expect(zip(exponents, [0.4, 0.7, 1, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
    let document = CartPoleSettings.document(.prioritized)
    let again = try JSONDecoder().decode(
      CartPoleSettings.self, from: JSONEncoder().encode(document))
    #expect(again == document && again != settings)
  }
}
