import Checks
import Coursework
import Foundation
import Judging
import TestSupport
import Testing

/// How long the chapters take whose checks train networks: at most 20 seconds each, on two processors.
///
/// Processor time is compared and not the clock: what else the machine does hardly changes it. The suite runs
/// on both processors at a time, so 20 seconds on the wall are 40 of theirs. Chapters are examined in a process
/// of their own, whose time is that of the judge and of all workers, and of no other test.
@Suite(.enabled(if: isExhaustive), .serialized)
struct TimeOfChapters {
  @Test(arguments: [6, 7, 8])
  func `The model answers of a chapter are examined within 40 processor seconds`(
    _ chapter: Int
  ) async {
    await #expect(processExitsWith: .success) { [chapter = chapter as Int] in
      let suites = Catalogue.exercises.filter { $0.id.chapter == chapter }
      #expect(suites.count > 1)
      for suite in suites {
        let examination = await Judge(program: .solutions, seed: CourseRun.seed).examine(suite)
        #expect(examination.verdict == .passed, "\(examination.report)")
      }
      let (judge, workers) = (ProcessorSeconds.ofThisProcess, ProcessorSeconds.ofItsChildren)
      #expect(judge > 0 && workers > 0)
      #expect(
        judge + workers <= 40,
        "chapter \(chapter) took the judge \(judge) s, and the workers \(workers) s")
    }
  }
}

/// How long processors have worked, in seconds.
private enum ProcessorSeconds {
  /// For this process.
  static var ofThisProcess: Double { seconds(RUSAGE_SELF) }

  /// For those that it has started and seen end.
  static var ofItsChildren: Double { seconds(RUSAGE_CHILDREN) }

  #if os(Linux)
  private static func seconds(_ whose: __rusage_who) -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(whose.rawValue), &usage)
    return seconds(usage)
  }
  #else
  private static func seconds(_ whose: Int32) -> Double {
    var usage = rusage()
    getrusage(whose, &usage)
    return seconds(usage)
  }
  #endif

  private static func seconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + 1e-6 * Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
  }
}
