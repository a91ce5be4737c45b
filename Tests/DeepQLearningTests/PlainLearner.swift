import DecisionProcesses
import DeepQLearning
import NeuralNetworks
import TestSupport

/// The training step of a deep Q-learner as a reader can follow it, in double precision, one
/// transition at a time: what `DQNLearner` is compared with.
struct PlainLearner {
  let configuration: DQNConfiguration
  let shape: QNetworkShape
  var online: [Double]
  var target: [Double]
  var errors: [Double] = []
  private var mean: [Double]
  private var meanSquare: [Double]
  private var stepCount = 0

  init(_ configuration: DQNConfiguration, shape: QNetworkShape, parameters: [Float]) {
    self.configuration = configuration
    self.shape = shape
    online = parameters.map(Double.init)
    target = online
    mean = Array(repeating: 0, count: online.count)
    meanSquare = mean
  }

  mutating func learn(from batch: [Transition<[Float]>], stepCounts: [Int], weights: [Float]) {
    let network = PlainQNetwork(shape, parameters: online)
    let older = PlainQNetwork(shape, parameters: target)
    var gradient = Array(repeating: 0.0, count: online.count)
    errors = []
    for (index, transition) in batch.enumerated() {
      let next = transition.nextState.map(Double.init)
      let values = older.actionValues(of: next)
      let selector = configuration.usesDoubleTargets ? network.actionValues(of: next) : values
      let best = selector.indices.reduce(0) { selector[$1] > selector[$0] ? $1 : $0 }
      var goal = transition.reward
      if !transition.isTerminal {
        var power = 1.0
        for _ in 0..<stepCounts[index] { power *= configuration.discount }
        goal += power * values[best]
      }
      let state = transition.state.map(Double.init)
      let error = goal - network.actionValues(of: state)[transition.action]
      errors.append(error)
      var output = Array(repeating: 0.0, count: shape.actionCount)
      output[transition.action] =
        Double(weights[index]) * slope(at: -error) / Double(batch.count)
      let part = network.gradient(at: state, outputGradient: output)
      for place in gradient.indices { gradient[place] += part[place] }
    }
    clip(&gradient)
    step(gradient)
    updateTarget()
  }

  private func slope(at difference: Double) -> Double {
    switch configuration.loss {
    case .squared: 2 * difference
    case .huber(let threshold): min(max(difference, -Double(threshold)), Double(threshold))
    }
  }

  private func clip(_ gradient: inout [Double]) {
    switch configuration.clipping {
    case .none: break
    case .norm(let limit):
      let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let factor = Double(limit) / (norm + 1e-6)
      if factor < 1 { gradient = gradient.map { $0 * factor } }
    case .value(let limit):
      gradient = gradient.map { min(max($0, -Double(limit)), Double(limit)) }
    }
  }

  /// Adam, with both corrections in full.
  private mutating func step(_ gradient: [Double]) {
    let adam = configuration.optimizer
    stepCount += 1
    var (power1, power2) = (1.0, 1.0)
    for _ in 0..<stepCount {
      power1 *= adam.beta1
      power2 *= adam.beta2
    }
    for place in gradient.indices {
      mean[place] = adam.beta1 * mean[place] + (1 - adam.beta1) * gradient[place]
      meanSquare[place] =
        adam.beta2 * meanSquare[place] + (1 - adam.beta2) * gradient[place] * gradient[place]
      let corrected = mean[place] / (1 - power1)
      let root = (meanSquare[place] / (1 - power2)).squareRoot()
      online[place] -= adam.learningRate * corrected / (root + adam.epsilon)
    }
  }

  private mutating func updateTarget() {
    switch configuration.targetUpdate {
    case .copy(let interval): if stepCount % interval == 0 { target = online }
    case .blend(let rate):
      for place in target.indices {
        target[place] += Double(rate) * (online[place] - target[place])
      }
    }
  }
}

/// The Euclidean distance of two rows of one length, over the length of the second.
func relativeDistance(_ first: [Float], _ second: [Double]) -> Double {
  distance(first.map(Double.init), second, floor: 0)
}
