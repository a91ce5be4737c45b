/// Batches: eight observations at a time, side by side.
extension ValueNetwork {
  /// Eight observations' numbers of one unit.
  private typealias Lane = SIMD8<Double>

  /// The value of each action in each of several observations, as `actionValues(of:)` has them.
  ///
  /// - Returns: A row for each observation.
  /// - Throws: `InvalidInput` where an observation has another number of entries.
  /// - Complexity: O(rows · parameters).
  public func actionValues(ofEach observations: [[Double]]) throws(InvalidInput) -> [[Double]] {
    for observation in observations { try check(observation) }
    return rows(of: lanes(of: observations).last ?? [], count: observations.count)
  }

  /// The derivative of a loss with respect to each parameter, by the chain rule from the last layer to the
  /// first.
  ///
  /// - Parameters:
  ///   - gradient: The derivative of the loss with respect to each action value, in rows.
  ///   - observations: Where the values were predicted; of the right length.
  /// - Returns: One number for each parameter.
  func parameterGradient(of gradient: [[Double]], at observations: [[Double]]) -> [Double] {
    var sum = Array(repeating: 0.0, count: parameters.count)
    let layers = lanes(of: observations)
    var slopes = columns(of: gradient, width: widths[widths.count - 1])
    var end = parameters.count
    for layer in (1..<widths.count).reversed() {
      let (inputs, outputs) = (widths[layer - 1], widths[layer])
      let offset = end - (inputs + 1) * outputs
      var before = layers[layer - 1]
      addWeightSlopes(of: slopes, times: before, from: offset, inputs: inputs, to: &sum)
      if layer > 1 {
        passBack(slopes, from: offset, inputs: inputs, through: &before)
      }
      slopes = before
      end = offset
    }
    return sum
  }

  /// The outputs of every layer, the observations first: unit after unit, each with all observations.
  private func lanes(of observations: [[Double]]) -> [[Lane]] {
    let blocks = (observations.count + 7) / 8
    var layers = [columns(of: observations, width: widths[0])]
    var offset = 0
    for layer in 1..<widths.count {
      let (inputs, outputs) = (widths[layer - 1], widths[layer])
      let biases = offset + inputs * outputs
      var output = Array(repeating: Lane.zero, count: outputs * blocks)
      layers[layer - 1].withUnsafeBufferPointer { input in
        for unit in 0..<outputs {
          let weights = offset + unit * inputs
          for block in 0..<blocks {
            var value = Lane(repeating: parameters[biases + unit])
            for k in 0..<inputs { value += parameters[weights + k] * input[k * blocks + block] }
            if layer < widths.count - 1 { value.replace(with: 0, where: value .< 0) }
            output[unit * blocks + block] = value
          }
        }
      }
      layers.append(output)
      offset = biases + outputs
    }
    return layers
  }

  /// Adds what each weight and bias of a layer contributes.
  private func addWeightSlopes(
    of slopes: [Lane], times input: [Lane], from offset: Int, inputs: Int, to sum: inout [Double]
  ) {
    let blocks = input.count / max(1, inputs)
    guard blocks > 0 else { return }
    let outputs = slopes.count / blocks
    for unit in 0..<outputs {
      for k in 0..<inputs {
        var value = Lane.zero
        for block in 0..<blocks {
          value += slopes[unit * blocks + block] * input[k * blocks + block]
        }
        sum[offset + unit * inputs + k] += value.sum()
      }
      var bias = Lane.zero
      for block in 0..<blocks { bias += slopes[unit * blocks + block] }
      sum[offset + inputs * outputs + unit] += bias.sum()
    }
  }

  /// Turns the outputs of a hidden layer into the slopes by them; a unit that is off passes nothing on.
  private func passBack(
    _ slopes: [Lane], from offset: Int, inputs: Int, through signals: inout [Lane]
  ) {
    let blocks = signals.count / max(1, inputs)
    guard blocks > 0 else { return }
    let outputs = slopes.count / blocks
    for k in 0..<inputs {
      for block in 0..<blocks {
        var value = Lane.zero
        for unit in 0..<outputs {
          value += parameters[offset + unit * inputs + k] * slopes[unit * blocks + block]
        }
        value.replace(with: 0, where: signals[k * blocks + block] .<= 0)
        signals[k * blocks + block] = value
      }
    }
  }

  /// Puts rows side by side; the places that are left over hold 0.
  private func columns(of rows: [[Double]], width: Int) -> [Lane] {
    let blocks = (rows.count + 7) / 8
    var columns = Array(repeating: Lane.zero, count: width * blocks)
    for (row, numbers) in rows.enumerated() {
      for (k, number) in numbers.enumerated() { columns[k * blocks + row / 8][row % 8] = number }
    }
    return columns
  }

  private func rows(of columns: [Lane], count: Int) -> [[Double]] {
    let blocks = (count + 7) / 8
    return (0..<count).map { row in
      (0..<widths[widths.count - 1]).map { columns[$0 * blocks + row / 8][row % 8] }
    }
  }
}
