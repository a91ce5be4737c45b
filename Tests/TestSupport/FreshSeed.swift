import Foundation

/// The seed of one test run: `BELLWORK_SEED` if it is set, otherwise a new one each time.
///
/// A stochastic test takes its seed from here and names it in its messages, so that a failure can
/// be repeated exactly.
public func freshSeed() -> UInt64 {
  if let text = ProcessInfo.processInfo.environment["BELLWORK_SEED"], let seed = UInt64(text) {
    return seed
  }
  return UInt64.random(in: .min ... .max)
}
