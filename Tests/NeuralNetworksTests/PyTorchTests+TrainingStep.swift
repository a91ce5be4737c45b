import NeuralNetworks
import Testing

/// Whole training steps: loss, gradient, clipping, Adam.
extension `Numbers of PyTorch` {
  func compareTrainingStep(_ entry: TrainingStepCase) {
    let shape = entry.shape.shape
    let online = QNetwork(shape, parameters: entry.parameters)
    let target = QNetwork(shape, parameters: entry.targetParameters)
    let adam = Adam(
      parameterCount: shape.parameterCount,
      configuration: AdamConfiguration(learningRate: entry.learningRate))
    let gradient = FlatBuffer(count: shape.parameterCount)
    for step in entry.steps {
      let targets = self.targets(of: entry, online: online, target: target)
      #expect(isClose(targets, step.targets), "\(entry.shape)")
      let (loss, errors) = self.errors(of: entry, online: online, targets: targets)
      #expect(isClose([loss], [step.loss]), "\(entry.shape)")
      errors.withUnsafeBufferPointer { online.backward(outputGradient: $0, into: gradient) }
      let norm = adam.step(
        online.parameterBuffer, gradient: gradient, clippingNorm: entry.clippingNorm)
      #expect(isClose([norm ?? .nan], [step.gradientNorm]), "\(entry.shape)")
      #expect(isClose(online.parameters, step.parameters), "\(entry.shape)")
    }
  }

  /// r + continuation · Q′ of the best next action, which the online network chooses if double.
  private func targets(
    of entry: TrainingStepCase, online: QNetwork, target: QNetwork
  ) -> [Float] {
    let values = target.evaluate(entry.nextObservations, count: entry.count)
    let selector =
      entry.isDouble ? online.evaluate(entry.nextObservations, count: entry.count) : values
    let actions = entry.shape.actionCount
    return (0..<entry.count).map { row in
      let best = (row * actions..<(row + 1) * actions).max { selector[$0] < selector[$1] }
      let next = best.map { values[$0] } ?? .nan
      return entry.rewards[row] + (entry.terminals[row] ? 0 : entry.discount * next)
    }
  }

  /// The mean loss of a batch, and its gradient by all action values.
  private func errors(
    of entry: TrainingStepCase, online: QNetwork, targets: [Float]
  ) -> (loss: Float, gradient: [Float]) {
    let loss = entry.huberThreshold.map { Loss.huber(threshold: $0) } ?? .squared
    let values = online.evaluate(entry.observations, count: entry.count)
    var (total, gradient): (Float, [Float]) = (0, values.map { _ in 0 })
    for (row, action) in entry.actions.enumerated() {
      let place = row * entry.shape.actionCount + action
      let error = values[place] - targets[row]
      total += loss.value(of: error) / Float(entry.count)
      gradient[place] = loss.derivative(at: error) / Float(entry.count)
    }
    return (total, gradient)
  }
}
