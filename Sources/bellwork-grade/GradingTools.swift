import CommandSupport
import Foundation
import Judging
import Workspace

/// The programs that grading needs beside itself: the jail, its probe, and the worker whose parts are linked.
enum GradingTools {
  private static let products = [
    "bellwork-gate", "bellwork-jail", "bellwork-probe", "bellwork-worker-solutions",
  ]

  /// Builds what is missing or out of date.
  static func build(in course: CourseFolder) async throws {
    let bar = ProgressBar("building the tools of grading")
    for (number, product) in products.enumerated() {
      bar.show(Double(number) / Double(products.count))
      var build = WorkerBuild(root: course.root.path, product: product)
      build.whenWaiting = { sentence in
        bar.clear()
        Terminal.complain(sentence)
      }
      let outcome = await build.build(from: [])
      bar.clear()
      switch outcome {
      case .built: continue
      case .refused(let messages):
        let text = messages.map(\.description).joined(separator: "\n")
        throw Failure(
          text: "\(product) does not compile. Get the course anew.\n\(text)",
          status: Failure.unavailable)
      case .unavailable(let text):
        throw Failure(
          text: "\(product) could not be built: \(text)", status: Failure.unavailable)
      }
    }
  }
}
