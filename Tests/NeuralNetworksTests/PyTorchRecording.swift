import Foundation
import NeuralNetworks

/// A file of `datasets/expected/pytorch`, of the kind that it names; `record.py` says what it holds.
struct PyTorchRecording<Case: Decodable>: Decodable {
  var kind: String
  var torch: String
  var seed: Int
  var cases: [Case]
}

/// What every file says first.
struct RecordingKind: Decodable {
  var kind: String
}

enum PyTorchFolder {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets/expected/pytorch")

  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.path < $1.path }
  }
}

/// The sizes of a network as `record.py` writes them.
struct RecordedShape: Decodable {
  var inputCount: Int
  var hiddenWidths: [Int]
  var actionCount: Int
  var duelingWidth: Int?

  var shape: QNetworkShape {
    QNetworkShape(
      inputCount: inputCount, hiddenWidths: hiddenWidths, actionCount: actionCount,
      head: duelingWidth.map { .dueling(width: $0) } ?? .plain)
  }
}

struct NetworkCase: Decodable {
  var shape: RecordedShape
  var count: Int
  var parameters: [Float]
  var observations: [Float]
  var outputGradient: [Float]
  var values: [Double]
  var gradient: [Double]
}

struct ConvolutionCase: Decodable {
  var channels: Int
  var height: Int
  var width: Int
  var filters: Int
  var size: Int
  var stride: Int
  var parameters: [Double]
  var image: [Double]
  var outputGradient: [Double]
  var output: [Double]
  var imageGradient: [Double]
  var gradient: [Double]
}

struct ImageNetworkCase: Decodable {
  var channels: Int
  var height: Int
  var width: Int
  var filters: [[Int]]
  var hiddenWidths: [Int]
  var actionCount: Int
  var duelingWidth: Int?
  var count: Int
  var parameters: [Float]
  var pixels: [UInt8]
  var outputGradient: [Float]
  var values: [Double]
  var gradient: [Double]

  var shape: ImageQNetworkShape {
    ImageQNetworkShape(
      channels: channels, height: height, width: width,
      filters: filters.map { .init(count: $0[0], size: $0[1], stride: $0[2]) },
      hiddenWidths: hiddenWidths, actionCount: actionCount,
      head: duelingWidth.map { .dueling(width: $0) } ?? .plain)
  }
}

struct AdamCase: Decodable {
  var configuration: AdamConfiguration
  var parameters: [Float]
  var gradients: [[Float]]
  var after: [[Double]]
}

struct LossCase: Decodable {
  var threshold: Float?
  var predictions: [Float]
  var targets: [Float]
  var loss: Double
  var gradient: [Double]
}

struct ClippingCase: Decodable {
  var gradient: [Float]
  var norm: Float
  var bound: Float
  var length: Double
  var clippedByNorm: [Double]
  var clippedByValue: [Double]
}
