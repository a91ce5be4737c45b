import Coursework
import Foundation
import Judging
import Plotting
import Testing

@testable import Grading

@Suite("An artist of figures")
struct FigureArtistTests {
  private let update = ExerciseID(1, 2)

  /// An artist with time to spare: many tests share the processors, and a figure may wait for its turn longer
  /// than a class would.
  private var patient: FigureArtist {
    var artist = FigureArtist()
    artist.renderer = FigureRenderer(timeLimit: .seconds(600))
    artist.wallSeconds = 600
    return artist
  }

  private func drawing(
    of id: ExerciseID, by worker: WorkerProgram, wallSeconds: Double = 600
  ) async -> String? {
    var artist = patient
    artist.wallSeconds = wallSeconds
    return await artist.drawing(of: id, by: worker, seed: 7)
  }

  private static func hostile(_ name: String) -> WorkerProgram {
    WorkerProgram(besideThisProgram: "hostile-worker", arguments: [name])
  }

  @Test("What an answer does is drawn, in the same bytes each time, whatever the code prints")
  func drawn() async throws {
    try await patient.tryProgram()
    let first = try #require(await drawing(of: update, by: .solutions))
    #expect(first.hasPrefix("<?xml") && first.contains("</svg>"))
    #expect(first.utf8.count <= FigureArtist.byteLimit)
    #expect(await drawing(of: update, by: .solutions) == first)
    #expect(await drawing(of: update, by: Self.hostile("printsALot")) == first)
  }

  @Test("An exercise without a figure has none")
  func noFigure() async {
    #expect(await drawing(of: ExerciseID(1, 1), by: .solutions) == nil)
  }

  @Test(
    "A worker that crashes, ends, loops, prints without end or answers nonsense has no figure",
    arguments: [
      "indexOutOfRange", "exitsWithZero", "endlessLoop", "printsWithoutEnd", "answersNaN",
      "answersGarbage", "throwsAnError", "closesItsOutput",
    ])
  func hostile(_ misbehaviour: String) async {
    #expect(await drawing(of: update, by: Self.hostile(misbehaviour)) == nil)
  }

  @Test("A worker that is not there, and one that sleeps, have no figure")
  func asleep() async {
    #expect(await drawing(of: update, by: WorkerProgram(path: "/nowhere/worker")) == nil)
    // That this returns at all is the point.
    #expect(
      await drawing(of: update, by: Self.hostile("endlessSleep"), wallSeconds: 1) == nil)
  }

  @Test("Where nothing can be drawn, grading with figures says so before it begins")
  func noProgram() async {
    var artist = FigureArtist()
    artist.renderer = FigureRenderer(program: "/nowhere/gnuplot")
    let error = await #expect(throws: GradingError.self) { try await artist.tryProgram() }
    #expect("\(error.map { "\($0)" } ?? "")".contains("/nowhere/gnuplot"))
  }
}
