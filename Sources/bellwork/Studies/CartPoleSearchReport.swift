import CommandSupport
import Experiments

/// The search for settings on CartPole, carried out anew and printed for a program to read.
///
/// Equal each time on one kind of processor.
enum CartPoleSearchReport {
  static func run() throws {
    var found: [String: [CartPoleSearch.Trial]] = [:]
    for method in CartPoleMethod.allCases {
      let bar = ProgressBar("search for \(method.title)")
      var tried = 0
      found[method.rawValue] = CartPoleSearch.run(method) { _ in
        tried += 1
        bar.show(Double(tried) / Double(CartPoleSearch.trialCount + CartPoleSearch.finalistCount))
      }
      bar.clear()
    }
    try JSON.write(found)
  }
}
