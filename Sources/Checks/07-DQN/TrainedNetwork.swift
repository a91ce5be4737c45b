import Coursework

/// What comes back of the trainings of exercises 7.7, 8.1 and 10.6: the parameters of the network that was given.
extension ValueNetwork {
  /// The network with these parameters, or nil where they are not as many, or not all finite.
  func trained(to parameters: [Double]) -> ValueNetwork? {
    guard parameters.allSatisfy(\.isFinite) else { return nil }
    return try? with(parameters: parameters)
  }
}

extension Discrepancy {
  /// What is wrong with parameters that are none of the network.
  static func noTrainedNetwork(_ parameters: [Double]) -> Discrepancy {
    Discrepancy(
      expected: "a network of the same size with finite parameters",
      because: "the network that is given is trained, and no other",
      actual: "\(parameters.count) parameters")
  }
}
