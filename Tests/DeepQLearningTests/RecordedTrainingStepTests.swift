import DeepQLearning
import NeuralNetworks
import Testing

/// A learner's training steps are those of PyTorch: targets, weights, loss, gradient, clipping, Adam
/// and the target network together.
struct RecordedTrainingStepTests {
  /// The distance that sums in single precision may make; PyTorch's own are ten to a hundred times
  /// nearer, and leaving out any part of a step moves one of the compared rows farther.
  private static let tolerance = 1e-5

  @Test func `Every recorded training is that of the learner`() throws {
    let trainings = try RecordedTraining.all()
    for (index, training) in trainings.enumerated() {
      let (learner, batch) = (training.learner, training.batch)
      for (step, expected) in training.steps.enumerated() {
        learner.learn(from: batch)
        compare(learner, expected, training, "case \(index), step \(step)")
      }
      #expect(learner.trainingStepCount == training.steps.count)
    }
  }

  // A comparison proves as much as what is compared: each part of a step occurs, and where it could be
  // overlooked it does so beside another.
  @Test func `The recordings cover each part of a training step`() throws {
    let trainings = try RecordedTraining.all()
    #expect(trainings.count >= 10)
    #expect(trainings.allSatisfy { $0.steps.count >= 3 })
    #expect(trainings.contains { $0.isDouble && $0.shape.duelingWidth != nil && $0.weights != nil })
    #expect(trainings.contains { $0.stepCounts?.max() ?? 1 > 1 && !$0.isDouble })
    #expect(
      trainings.contains {
        $0.isDouble && $0.shape.duelingWidth != nil && $0.weights != nil
          && $0.stepCounts?.max() ?? 1 > 1 && $0.huberThreshold != nil
          && $0.clippingValue != nil && $0.targetUpdate?.rate != nil
      })
    // A norm that is exceeded, with an epsilon that does not let Adam undo the scale.
    #expect(
      trainings.contains { training in
        guard let norm = training.clippingNorm, training.epsilon > 1e-3 else { return false }
        return training.steps.allSatisfy { $0.gradientNorm ?? 0 > 10 * Double(norm) }
      })
    #expect(trainings.contains { $0.targetUpdate?.interval == 2 })
  }

  private func compare(
    _ learner: DQNLearner, _ expected: RecordedTrainingStep, _ training: RecordedTraining,
    _ place: Comment
  ) {
    #expect(relativeDistance(learner.errors, expected.errors) < Self.tolerance, place)
    #expect(relativeDistance([learner.loss], [expected.loss]) < Self.tolerance, place)
    #expect((learner.gradientNorm == nil) == (expected.gradientNorm == nil), place)
    if let norm = learner.gradientNorm, let recorded = expected.gradientNorm {
      #expect(relativeDistance([norm], [recorded]) < Self.tolerance, place)
    }
    #expect(
      relativeDistance(learner.online.parameters, expected.parameters) < Self.tolerance, place)
    let target = expected.targetParameters ?? training.targetParameters.map(Double.init)
    #expect(relativeDistance(learner.target.parameters, target) < Self.tolerance, place)
  }
}
