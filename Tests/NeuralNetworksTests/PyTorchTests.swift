import Foundation
import NeuralNetworks
import TestSupport
import Testing

/// Networks, losses and optimisers compute what PyTorch does.
@Suite struct `Numbers of PyTorch` {
  @Test func `Every file of the folder is compared, by its kind`() throws {
    let files = try PyTorchFolder.files()
    #expect(files.count >= 7)
    for file in files {
      let data = try Data(contentsOf: file)
      let kind = try JSONDecoder().decode(RecordingKind.self, from: data).kind
      #expect("\(kind).json" == file.lastPathComponent)
      switch kind {
      case "network": try compare(data, with: compareNetwork)
      case "convolution": try compare(data, with: compareConvolution)
      case "image-network": try compare(data, with: compareImageNetwork)
      case "adam": try compare(data, with: compareAdam)
      case "loss": try compare(data, with: compareLoss)
      case "clipping": try compare(data, with: compareClipping)
      case "training-step": continue  // The tests of DeepQLearning compare it with its learner.
      default: Issue.record("No comparison is known for \(file.lastPathComponent).")
      }
    }
  }

  private func compare<Case: Decodable>(_ data: Data, with body: (Case) -> Void) throws {
    let recording = try JSONDecoder().decode(PyTorchRecording<Case>.self, from: data)
    #expect(!recording.cases.isEmpty && !recording.torch.isEmpty)
    for entry in recording.cases { body(entry) }
  }

  private func compareNetwork(_ entry: NetworkCase) {
    let network = QNetwork(entry.shape.shape, parameters: entry.parameters)
    let values = network.evaluate(entry.observations, count: entry.count)
    #expect(isClose(values, entry.values), "\(entry.shape)")
    #expect(isClose(network.gradient(entry.outputGradient), entry.gradient), "\(entry.shape)")
    let plain = PlainQNetwork(
      entry.shape.shape, parameters: entry.parameters.map(Double.init))
    let first = plain.actionValues(
      of: entry.observations.prefix(network.inputCount).map(Double.init))
    #expect(distance(first, Array(entry.values.prefix(network.actionCount))) < 1e-8)
  }

  private func compareConvolution(_ entry: ConvolutionCase) {
    let shape = ConvolutionShape(
      channels: entry.channels, height: entry.height, width: entry.width, filters: entry.filters,
      size: entry.size, stride: entry.stride)
    let layer = PlainConvolution(shape, parameters: entry.parameters)
    let gradients = layer.gradients(at: entry.image, outputGradient: entry.outputGradient)
    #expect(distance(layer.output(of: entry.image), entry.output) < 1e-8, "\(shape)")
    #expect(distance(gradients.image, entry.imageGradient) < 1e-8, "\(shape)")
    #expect(distance(gradients.parameters, entry.gradient) < 1e-8, "\(shape)")
  }

  private func compareImageNetwork(_ entry: ImageNetworkCase) {
    let network = ImageQNetwork(entry.shape, parameters: entry.parameters)
    let observations = entry.pixels.map { Float($0) / 256 }
    for _ in 0..<2 {
      let values = network.evaluate(observations, count: entry.count)
      #expect(isClose(values, entry.values), "\(entry.shape)")
      #expect(isClose(network.gradient(entry.outputGradient), entry.gradient), "\(entry.shape)")
    }
  }

  private func compareAdam(_ entry: AdamCase) {
    let count = entry.parameters.count
    let adam = Adam(parameterCount: count, configuration: entry.configuration)
    var plain = PlainAdam<Double>(parameterCount: count, configuration: entry.configuration)
    let (parameters, gradient) = (FlatBuffer(count: count), FlatBuffer(count: count))
    parameters.assign(entry.parameters)
    var exact = entry.parameters.map(Double.init)
    for (numbers, expected) in zip(entry.gradients, entry.after) {
      gradient.assign(numbers)
      adam.step(parameters, gradient: gradient)
      exact = plain.stepped(exact, gradient: numbers.map(Double.init))
      #expect(isClose(parameters.array, expected))
      #expect(distance(exact, expected) < 1e-8)
    }
  }

  private func compareLoss(_ entry: LossCase) {
    let loss = entry.threshold.map { Loss.huber(threshold: $0) } ?? .squared
    let errors = zip(entry.predictions, entry.targets).map { $0 - $1 }
    let count = Float(errors.count)
    let mean = errors.map { loss.value(of: $0) }.reduce(0, +) / count
    #expect(isClose([mean], [entry.loss]), "\(loss)")
    #expect(isClose(errors.map { loss.derivative(at: $0) / count }, entry.gradient), "\(loss)")
  }

  private func compareClipping(_ entry: ClippingCase) {
    let (byNorm, byValue) = (
      FlatBuffer(count: entry.gradient.count), FlatBuffer(count: entry.gradient.count)
    )
    byNorm.assign(entry.gradient)
    byValue.assign(entry.gradient)
    #expect(isClose([byNorm.clip(norm: entry.norm)], [entry.length]))
    byValue.clip(value: entry.bound)
    #expect(isClose(byNorm.array, entry.clippedByNorm))
    #expect(isClose(byValue.array, entry.clippedByValue))
  }
}
