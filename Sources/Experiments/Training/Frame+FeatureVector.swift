public import DeepQLearning
public import Environments

extension Frame: FeatureVector {
  /// The number of features: one for each byte.
  public var featureCount: Int { pixels.count }

  /// Writes the bytes divided by 255, one after the other.
  public func write(to place: UnsafeMutablePointer<Float>) {
    for index in pixels.indices { place[index] = Float(pixels[index]) / 255 }
  }
}
