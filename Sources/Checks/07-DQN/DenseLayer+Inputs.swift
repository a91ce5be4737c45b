import Coursework
import DecisionProcesses

/// Fresh layers in eighths that are not 0: their sums of products are exact in any order.
extension SeededGenerator {
  /// Numbers in eighths, none of which is 0.
  fileprivate mutating func table(_ rows: Int, _ columns: Int) -> [[Double]] {
    (0..<rows).map { _ in
      (0..<columns).map { _ in (flip(0.5) ? 1 : -1) * dyadic(in: 0.125...4) }
    }
  }

  /// A number of examples, inputs and outputs, no two of which are the same.
  fileprivate mutating func shape() -> (Int, Int, Int) {
    [(2, 3, 4), (2, 4, 3), (3, 2, 4), (3, 4, 2), (4, 2, 3), (4, 3, 2)][index(below: 6)]
  }
}

extension DenseOutputsQuestion {
  /// A batch for a layer of that many examples, inputs and outputs.
  static func random(
    _ shape: (Int, Int, Int)? = nil, using generator: inout SeededGenerator
  ) -> Self {
    let (examples, inputs, outputs) = shape ?? generator.shape()
    return DenseOutputsQuestion(
      inputs: generator.table(examples, inputs), weights: generator.table(outputs, inputs),
      biases: generator.table(1, outputs)[0])
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random((2, 3, 4), using: &generator)
    return [
      good.with { $0.inputs = [] }, good.with { $0.inputs = [[], []] },
      good.with { $0.inputs[1].append(1) }, good.with { $0.inputs[0][2] = .nan },
      good.with { $0.inputs[1][0] = .infinity },
      good.with {
        $0.weights = []
        $0.biases = []
      },
      good.with { $0.weights = [] }, good.with { $0.weights[3].removeLast() },
      good.with { $0.weights[1][1] = .infinity }, good.with { $0.biases.removeLast() },
      good.with { $0.biases.append(0) }, good.with { $0.biases[0] = .nan },
      good.with { question in question.weights = question.weights.map { $0 + [1] } },
    ]
  }
}

extension DenseGradientsQuestion {
  /// A batch for a layer of that many examples, inputs and outputs.
  static func random(
    _ shape: (Int, Int, Int)? = nil, using generator: inout SeededGenerator
  ) -> Self {
    let (examples, inputs, outputs) = shape ?? generator.shape()
    return DenseGradientsQuestion(
      outputGradients: generator.table(examples, outputs),
      inputs: generator.table(examples, inputs), weights: generator.table(outputs, inputs))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random((2, 3, 4), using: &generator)
    return [
      good.with { $0.outputGradients = [] }, good.with { $0.outputGradients.removeLast() },
      good.with { $0.outputGradients[0].append(1) }, good.with { $0.outputGradients[1][0] = .nan },
      good.with { $0.outputGradients[1].removeLast() }, good.with { $0.weights[2].append(1) },
      good.with {
        $0.outputGradients = [[], []]
        $0.weights = []
      },
      good.with { $0.inputs = [] }, good.with { $0.inputs[1].removeLast() },
      good.with { $0.inputs[0][0] = -.infinity }, good.with { $0.weights = [] },
      good.with { $0.weights.removeLast() }, good.with { $0.weights[2][1] = .nan },
      good.with { question in question.weights = question.weights.map { $0 + [1] } },
      good.with { question in
        question.outputGradients = question.outputGradients.map { $0 + [1] }
      },
    ]
  }
}

extension RectifierQuestion {
  /// Inputs of both signs, tiny ones and exact zeros, each with a gradient of either sign.
  static func random(using generator: inout SeededGenerator) -> Self {
    let inputs = generator.table(3, 4).map { row in
      var row = row
      let place = generator.index(below: 4)
      row[place] = 0
      // 2⁻³⁰ is positive, too.
      row[(place + 1) % 4] *= 0x1p-30
      return row
    }
    let gradients = generator.table(3, 4)
    return RectifierQuestion(
      inputs: inputs, outputGradients: generator.flip(0.2) ? nil : gradients)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let outputs = RectifierQuestion(inputs: generator.table(2, 3))
    let good = outputs.with { $0.outputGradients = generator.table(2, 3) }
    return [
      outputs.with { $0.inputs = [] }, outputs.with { $0.inputs[0][1] = .nan },
      outputs.with { $0.inputs[1].append(1) }, good.with { $0.outputGradients = [] },
      good.with { $0.outputGradients?.removeLast() },
      good.with { $0.outputGradients?[0].append(1) },
      good.with { $0.outputGradients?[1].removeLast() }, good.with { $0.inputs[1][1] = .infinity },
      good.with { $0.outputGradients?[1][2] = .nan },
      good.with { question in
        question.outputGradients = question.outputGradients?.map { Array($0.dropLast()) }
      },
    ]
  }
}

extension TwoLayerQuestion {
  /// A network whose rectifier has each example on both sides of its kink, and far from it.
  ///
  /// A parameter moves by 2⁻⁸ and an input is at most 4, so a sum moves by less than 1/32; the sums
  /// are at least 1/8 from 0.
  static func random(using generator: inout SeededGenerator) -> Self {
    let (examples, inputs, hidden, outputs) = (3, 2, 4, 3)
    var question: TwoLayerQuestion
    repeat {
      question = TwoLayerQuestion(
        inputs: generator.table(examples, inputs),
        first: Layer(
          weights: generator.table(hidden, inputs), biases: generator.table(1, hidden)[0]),
        second: Layer(
          weights: generator.table(outputs, hidden), biases: generator.table(1, outputs)[0]),
        targets: generator.table(examples, outputs), step: 1.0 / 256)
    } while !question.isFarFromKinks
    return question
  }

  private var isFarFromKinks: Bool {
    let sums = DenseLayerChecks.outputs(of: inputs, first.weights, first.biases)
    return sums.joined().allSatisfy { abs($0) >= 0.125 }
      && sums.allSatisfy { $0.contains { $0 > 0 } && $0.contains { $0 < 0 } }
  }
}
