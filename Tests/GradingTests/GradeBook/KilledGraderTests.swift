import DecisionProcesses
import Foundation
import Grading
import GradingSamples
import TestSupport
import Testing

@Suite("A grader that is killed")
struct KilledGraderTests {
  // n = 50 kills, by SIGKILL, each at a random moment within the time that opening the book and recording
  // about four results takes. The claim is not about chance: no moment may lose or double a result.
  @Test(
    "Killed at 50 random moments and started again, a run of 40 ends as an undisturbed one does")
  func killed() throws {
    let folder = try Folder()
    let seed = freshSeed()
    var generator = SplitMix64(seed: seed)
    let began = ContinuousClock.now
    #expect(try Keeper(folder["undisturbed.sqlite"], count: 40, pause: 1).wait().status == 0)
    let whole = began.duration(to: .now)
    let expected = try Folder.exports(of: GradeBook(reading: folder["undisturbed.sqlite"]))
    var (kills, killsAmidst, runs) = (0, 0, 0)
    // Other tests come and go beside this one, and what was measured holds for a moment only.
    var longest = Double(whole.microseconds) / 5
    while kills < 50 {
      let place = folder["book-\(runs).sqlite"]
      runs += 1
      var isDone = false
      while !isDone && kills < 50 {
        let keeper = try Keeper(place, count: 40, pause: 1)
        usleep(UInt32(Double.random(in: 0...longest, using: &generator)))
        isDone = !keeper.kill()
        kills += isDone ? 0 : 1
        let count = (try? GradeBook(reading: place).students().count) ?? 0
        killsAmidst += !isDone && 0 < count && count < 40 ? 1 : 0
        longest *= isDone ? 0.8 : count == 0 ? 1.25 : 1
      }
      #expect(try Keeper(place, count: 40, pause: 1).wait().status == 0)
      #expect(
        try Folder.exports(of: GradeBook(reading: place)) == expected, "seed \(seed), run \(runs)")
    }
    #expect(killsAmidst > 10, "most kills fell outside the recording; seed \(seed)")
  }
}

extension Duration {
  fileprivate var microseconds: UInt32 {
    UInt32(components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000)
  }
}
