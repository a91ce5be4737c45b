import Coursework

/// The mistakes of exercise 7.1 in other words.
enum DenseLayerParaphrases {
  typealias Table = [[Double]]

  /// Right derivatives, for samples that spoil them afterwards.
  private enum Right: DenseLayerStyle {}

  // MARK: - Averages over the batch again

  enum DividesTheGradient: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var gradients = Right.backward(given.divided(by: Double(given.count)), inputs, weights)
      gradients.inputs = given.times(weights)
      return gradients
    }
  }

  enum KeepsRunningMeans: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var means = Right.backward([given[0]], [inputs[0]], weights)
      for k in given.indices.dropFirst() {
        let one = Right.backward([given[k]], [inputs[k]], weights)
        let share = 1 / Double(k + 1)
        means.weights = zip(means.weights, one.weights).map {
          zip($0, $1).map { $0 + share * ($1 - $0) }
        }
        means.biases = zip(means.biases, one.biases).map { $0 + share * ($1 - $0) }
        means.inputs += one.inputs
      }
      return means
    }
  }

  // MARK: - Takes the rectifier's gate from the gradient

  enum RectifiesTheGradient: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      given.map { $0.map { $0 < 0 ? 0 : $0 } }
    }
  }

  enum MasksByTheGradient: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      Right.gate(given, given)
    }
  }

  // MARK: - Opens the rectifier's gate at 0

  enum StopsBelowZero: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      zip(given, inputs).map { zip($0, $1).map { $1 < 0 ? 0 : $0 } }
    }
  }

  enum ComparesWithTheOutput: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      zip(given, inputs).map { zip($0, $1).map { max($1, 0) == $1 ? $0 : 0 } }
    }
  }

  // MARK: - Multiplies the gradient by the rectifier's output

  enum WeighsByTheInput: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      zip(Right.gate(given, inputs), inputs).map { zip($0, $1).map { $0 * $1 } }
    }
  }

  enum RectifiesThenMultiplies: DenseLayerStyle {
    static func gate(_ given: Table, _ inputs: Table) -> Table {
      var outputs = inputs
      for row in inputs.indices {
        for column in inputs[row].indices {
          outputs[row][column] = inputs[row][column] < 0 ? 0 : inputs[row][column]
          outputs[row][column] *= given[row][column]
        }
      }
      return outputs
    }
  }

  // MARK: - Reshapes the weights where it should transpose them

  enum ReadsInOtherRows: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      let flat = Array(weights.joined())
      let rows = stride(from: 0, to: flat.count, by: weights.count).map {
        Array(flat[$0..<$0 + weights.count])
      }
      var gradients = Right.backward(given, inputs, weights)
      gradients.inputs = given.times(rows.transposed)
      return gradients
    }
  }

  enum StridesByOutputs: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      let flat = weights.flatMap(\.self)
      var gradients = Right.backward(given, inputs, weights)
      for k in given.indices {
        for i in inputs[k].indices {
          gradients.inputs[k][i] = 0
          for o in weights.indices {
            gradients.inputs[k][i] += flat[i * weights.count + o] * given[k][o]
          }
        }
      }
      return gradients
    }
  }

  // MARK: - Returns weight gradients with inputs and outputs exchanged

  enum InputsFirst: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var gradients = Right.backward(given, inputs, weights)
      gradients.weights = inputs.transposed.times(given)
      return gradients
    }
  }

  enum OuterProductsTheOtherWay: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var gradients = Right.backward(given, inputs, weights)
      gradients.weights = weights[0].map { _ in weights.map { _ in 0 } }
      for (g, x) in zip(given, inputs) {
        for i in x.indices { for o in g.indices { gradients.weights[i][o] += x[i] * g[o] } }
      }
      return gradients
    }
  }

  // MARK: - Has no gradient for the biases

  enum ZerosForBiases: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      DenseGradients(
        inputs: given.times(weights), weights: given.transposed.times(inputs),
        biases: Array(repeating: 0, count: weights.count))
    }
  }

  enum SubtractsBiasesAway: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var gradients = Right.backward(given, inputs, weights)
      for output in weights.indices { gradients.biases[output] -= gradients.biases[output] }
      return gradients
    }
  }

  // MARK: - Keeps the last example where it should add up

  enum Overwrites: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      var gradients = Right.backward(given, inputs, weights)
      for k in given.indices {
        for o in weights.indices {
          gradients.biases[o] = given[k][o]
          for i in inputs[k].indices { gradients.weights[o][i] = given[k][o] * inputs[k][i] }
        }
      }
      return gradients
    }
  }

  enum LooksAtTheEnd: DenseLayerStyle {
    static func backward(_ given: Table, _ inputs: Table, _ weights: Table) -> DenseGradients {
      let last = given.count - 1
      var gradients = Right.backward([given[last]], [inputs[last]], weights)
      gradients.inputs = given.times(weights)
      return gradients
    }
  }

  // MARK: - Forgets the biases

  enum MultipliesOnly: DenseLayerStyle {
    static func forward(_ inputs: Table, _ weights: Table, _ biases: [Double]) -> Table {
      inputs.times(weights.transposed)
    }
  }

  enum WeighsByZero: DenseLayerStyle {
    static func forward(_ inputs: Table, _ weights: Table, _ biases: [Double]) -> Table {
      inputs.map { example in
        zip(weights, biases).map { row, bias in
          zip(row, example).map { $0 * $1 }.reduce(0 * bias, +)
        }
      }
    }
  }
}
