public import Foundation

/// Why a file is not read as a network.
public enum NetworkFileError: Error, Hashable, Sendable {
  /// The file ends too early.
  case truncated
  /// The file does not begin as a network's does.
  case foreign
  /// The file is of a version that this program does not know.
  case unknownVersion(Int)
  /// Sizes contradict one another, or the checksum does not hold.
  case damaged
  /// A parameter is not a finite number.
  case notFinite(parameter: Int)
  /// The network has another shape than the one asked for.
  case otherShape(found: QNetworkShape, expected: QNetworkShape)
  /// The network of images has another shape than the one asked for.
  case otherImageShape(found: ImageQNetworkShape, expected: ImageQNetworkShape)
}

extension NetworkFileError: LocalizedError {
  public var errorDescription: String? {
    switch self {
    case .truncated: "The file ends too early: it was not written or copied to the end."
    case .foreign:
      "The file is no such network of Bellwork: one of features begins with BWQNET, one of images with BWQIMG."
    case .unknownVersion(let version):
      "The network is of version \(version); this program reads version \(NetworkFile.version)."
    case .damaged: "The file is damaged: its sizes or its checksum do not fit its content."
    case .notFinite(let parameter):
      "Parameter \(parameter) of the network is not a finite number: its training had diverged."
    case .otherShape(let found, let expected):
      "The network has the shape \(found.summary), where \(expected.summary) is needed."
    case .otherImageShape(let found, let expected):
      "The network has the shape \(found.summary), where \(expected.summary) is needed."
    }
  }
}

extension QNetworkShape {
  /// The sizes in short: 4-128-128-2, or 4-128-(128)-2 with a dueling head.
  public var summary: String {
    var parts = ([inputCount] + hiddenWidths).map(String.init)
    if case .dueling(let width) = head { parts.append("(\(width))") }
    return (parts + [String(actionCount)]).joined(separator: "-")
  }
}

extension ImageQNetworkShape {
  /// The sizes in short: 4x84x84, 32 of 8 by 4, 64 of 4 by 2, 3136-512-3.
  public var summary: String {
    let first = convolutions[0]
    let filters = convolutions.map { "\($0.filters) of \($0.size) by \($0.stride)" }
    return (["\(first.channels)x\(first.height)x\(first.width)"] + filters + [dense.summary])
      .joined(separator: ", ")
  }
}
