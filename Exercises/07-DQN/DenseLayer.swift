public import Coursework

extension Submission {
  /// Exercise 7.1: one dense layer and its rectifier, forward and backward.
  public enum DenseLayer: DenseLayerExercise {
    public static func outputs(
      of inputs: [[Double]],
      weights: [[Double]],
      biases: [Double]
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then for each example and each output: the bias, and the sum of
      // weights times inputs.
      throw Unattempted()
    }

    public static func gradients(
      of outputGradients: [[Double]],
      inputs: [[Double]],
      weights: [[Double]]
    ) throws -> DenseGradients {
      // TODO: refuse bad input. Which outputs does an input reach, and through which weights? Which
      // examples does a weight, or a bias, take part in?
      throw Unattempted()
    }

    public static func rectified(_ inputs: [[Double]]) throws -> [[Double]] {
      // TODO: refuse bad input, then replace what is negative.
      throw Unattempted()
    }

    public static func rectifierGradients(
      of outputGradients: [[Double]],
      inputs: [[Double]]
    ) throws -> [[Double]] {
      // TODO: refuse bad input. Where does a gradient pass the rectifier, and where not?
      throw Unattempted()
    }
  }
}
