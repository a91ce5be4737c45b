import Coursework

/// The classic mistakes of exercise 7.1.
enum DenseLayerMisconceptions {
  static let all = [
    Misconception(
      Contracts.DenseLayer.self, "averages over the batch again",
      """
      Your derivatives by weights and biases are divided by the number of examples. The loss may be \
      a mean, but then who has divided already?
      """,
      as: AveragesAgain.self),
    Misconception(
      Contracts.DenseLayer.self, "takes the rectifier's gate from the gradient",
      """
      You let positive gradients pass and stop negative ones. Which number decides whether the \
      rectifier is flat: what comes back, or what went in?
      """,
      as: GateOfTheGradient.self),
    Misconception(
      Contracts.DenseLayer.self, "opens the rectifier's gate at 0",
      """
      You pass the gradient at an input of exactly 0. Both slopes can be defended there; which one \
      does this contract take?
      """,
      as: OpenAtZero.self),
    Misconception(
      Contracts.DenseLayer.self, "multiplies the gradient by the rectifier's output",
      """
      You multiply the gradient by what the rectifier gave. Its slope is needed, and a slope does \
      not grow with the input.
      """,
      as: TimesTheOutput.self),
    Misconception(
      Contracts.DenseLayer.self, "reshapes the weights where it should transpose them",
      """
      You read the table of weights in rows of another length, in the same order of numbers. \
      Exchange rows and columns by hand for a table of 2 by 3: are the numbers still in that order?
      """,
      as: Reshapes.self),
    Misconception(
      Contracts.DenseLayer.self, "returns weight gradients with inputs and outputs exchanged",
      """
      Your derivatives by the weights have one row for each input. They belong to the weights, and \
      lie as those do.
      """,
      as: ExchangedWeights.self),
    Misconception(
      Contracts.DenseLayer.self, "has no gradient for the biases",
      """
      Your biases never learn. By how much does an output grow when its bias grows by 1?
      """,
      as: NoBiasGradient.self),
    Misconception(
      Contracts.DenseLayer.self, "keeps the last example where it should add up",
      """
      Your derivatives by weights and biases are those of the last example alone. All examples went \
      through the same weights.
      """,
      as: LastExample.self),
    Misconception(
      Contracts.DenseLayer.self, "forgets the biases",
      """
      Your outputs are the same for every bias. What does a layer give for inputs that are all 0?
      """,
      as: NoBias.self),
  ]

  private enum AveragesAgain: DenseLayerMistake {
    static func finish(_ gradients: inout DenseGradients, _ examples: Int) {
      gradients.weights = gradients.weights.map { $0.map { $0 / Double(examples) } }
      gradients.biases = gradients.biases.map { $0 / Double(examples) }
    }
  }

  private enum GateOfTheGradient: DenseLayerMistake {
    static func gated(_ gradient: Double, _ input: Double) -> Double { max(gradient, 0) }
  }

  private enum OpenAtZero: DenseLayerMistake {
    static func gated(_ gradient: Double, _ input: Double) -> Double { input >= 0 ? gradient : 0 }
  }

  private enum TimesTheOutput: DenseLayerMistake {
    static func gated(_ gradient: Double, _ input: Double) -> Double { gradient * max(input, 0) }
  }

  private enum Reshapes: DenseLayerMistake {
    static func backward(_ weights: [[Double]], _ input: Int, _ output: Int) -> Double {
      let place = input * weights.count + output
      return weights[place / weights[0].count][place % weights[0].count]
    }
  }

  private enum ExchangedWeights: DenseLayerMistake {
    static func finish(_ gradients: inout DenseGradients, _ examples: Int) {
      let given = gradients.weights
      gradients.weights = given[0].indices.map { input in given.map { $0[input] } }
    }
  }

  private enum NoBiasGradient: DenseLayerMistake {
    static func finish(_ gradients: inout DenseGradients, _ examples: Int) {
      gradients.biases = gradients.biases.map { _ in 0 }
    }
  }

  private enum LastExample: DenseLayerMistake {
    static func sum(_ products: [Double]) -> Double { products.last ?? 0 }
  }

  private enum NoBias: DenseLayerMistake {
    static func start(_ bias: Double) -> Double { 0 }
  }
}
