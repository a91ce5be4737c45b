public import DeepQLearning
public import Robotics

extension PegFeatures: FeatureVector {
  /// The number of features.
  public var featureCount: Int { count }

  /// Writes the features, rounded to single precision, one after the other.
  public func write(to place: UnsafeMutablePointer<Float>) {
    for index in indices { place[index] = Float(self[index]) }
  }
}
