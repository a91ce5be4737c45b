import ArgumentParser
import Calibration
import Checks
import CommandSupport
import Experiments
import Foundation
import Plotting
import Solutions
import Workspace

/// Measures how often the checks are wrong.
@main
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwork calibrate",
    abstract:
      "Measure how often the checks are wrong: false alarms, mistakes missed, mistakes misnamed.",
    discussion: """
      Examines every right answer that is known (the model answer, the reference, alternatives) and every \
      known mistake, each also in other words, with one course seed after another. Prints which check \
      catches which mistake, and ends with status 1 where a right answer fails, or a mistake passes or is \
      taken for another.

      A run that is stopped is gone on with: counts are kept in the output folder, and those of an exercise \
      are dropped when its files change.

      EXAMPLES
        bellwork calibrate 1.1 --seeds 200
        bellwork calibrate --seeds 3000
      """)

  @Argument(help: "Exercises or chapters, such as 1.1 or 2; all of them unless given.")
  var exercises: [String] = []

  @Option(help: "The number of course seeds that each exercise is to have.")
  var seeds = 100

  @Option(help: "The number of examinations at a time; one for each processor unless given.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The first course seed of a new calibration; fresh unless given.")
  var seed: UInt64?

  @Option(name: [.short, .long], help: "The folder for counts, table and figures.")
  var output = "plots/calibration"

  @Flag(help: "Drop the counts of earlier runs.")
  var fresh = false

  static func main() async {
    await runAsProgram(Array(CommandLine.arguments.dropFirst()))
  }

  func validate() throws {
    guard seeds > 0 else {
      throw ValidationError("A calibration needs at least 1 seed, not \(seeds).")
    }
    guard jobs > 0 else { throw ValidationError("There has to be at least 1 job, not \(jobs).") }
  }

  func run() async throws {
    let folder = try OutputFolder(path: output)
    let calibrators = try ExerciseArgument.exercises(exercises).compactMap {
      Calibrator(of: $0, modelAnswersIn: Submission.self)
    }
    let prepared = try prepare(calibrators, in: folder)
    let bar = ProgressBar("\(calibrators.count) exercises, \(seeds) course seeds")
    var saved = ContinuousClock.now
    let record = try await CalibrationRun(seedCount: seeds, jobs: jobs)
      .complete(prepared, of: calibrators) { record, fraction in
        bar.show(fraction)
        guard ContinuousClock.now - saved > .seconds(5) else { return }
        try save(record, in: folder)
        saved = .now
      }
    bar.clear()
    try save(record, in: folder)
    try report(calibrators.compactMap { record.tally(of: $0.suite.id) }, record, in: folder)
  }

  /// What was counted before and still holds, or a new record.
  private func prepare(
    _ calibrators: [Calibrator], in folder: OutputFolder
  ) throws -> CalibrationRecord {
    let course = try CourseFolder.find()
    var record = try earlierRecord(in: folder) ?? CalibrationRecord(firstSeed: seed.orFresh)
    for calibrator in calibrators {
      let fingerprint = try course.fingerprint(of: calibrator.suite)
      if record.prepare(calibrator, fingerprint: fingerprint) {
        Terminal.complain("\(calibrator.suite.id): its files have changed; it is counted anew")
      }
    }
    return record
  }

  private func earlierRecord(in folder: OutputFolder) throws -> CalibrationRecord? {
    guard !fresh, let data = try folder.read(Self.recordFile) else { return nil }
    guard let record = try? JSONDecoder().decode(CalibrationRecord.self, from: data) else {
      throw Failure(
        text: "\(folder.path(of: Self.recordFile)) is no record of a calibration. Begin anew with "
          + "--fresh, or choose another folder with --output.",
        status: Failure.wrongContent)
    }
    if let seed, seed != record.firstSeed {
      throw Failure(
        text:
          "\(folder.path(of: Self.recordFile)) begins with seed \(record.firstSeed), not \(seed). "
          + "Leave out --seed, begin anew with --fresh, or choose another folder with --output.",
        status: Failure.wrongContent)
    }
    return record
  }

  private func save(_ record: CalibrationRecord, in folder: OutputFolder) throws {
    let data = try JSONEncoder().encode(record)
    try folder.write(String(decoding: data, as: UTF8.self), to: Self.recordFile)
  }

  private func report(
    _ tallies: [ExerciseTally], _ record: CalibrationRecord, in folder: OutputFolder
  ) throws {
    func name(_ tally: ExerciseTally) -> String {
      Catalogue.exercises.first { $0.id == tally.exercise }?.name ?? ""
    }
    print("Course seeds from \(record.firstSeed).  \(CalibrationText.legend)\n")
    for tally in tallies { print(CalibrationText.matrix(of: tally, name: name(tally))) }
    let table = CalibrationText.table(of: tallies, name: name)
    print(table)
    try folder.write(table, to: "calibration.md")
    try folder.write(CalibrationText.counts(of: tallies).csv, to: "calibration.csv")
    let figures = CalibrationFigure.figures(of: tallies)
    for (name, figure) in figures {
      try FigureRenderer().write(figure, to: folder.path(of: name + ".svg"))
    }
    let files = ["calibration.md"] + figures.map { "\($0.name).svg" }
    print("Written: \(folder.path(of: "calibration.csv")), \(files.joined(separator: ", "))")
    let faults = tallies.flatMap(\.faults)
    for fault in faults { print("\(Terminal.paint("✘", .red)) \(fault)") }
    if !faults.isEmpty { throw ExitCode(Failure.checkFailed) }
  }

  private static let recordFile = "calibration.json"
}
