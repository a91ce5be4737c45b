import ArgumentParser
import Checks
import CommandSupport
import Engines
import Foundation
import Grading
import Workspace

/// Grades a folder of hand-ins.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade a folder of hand-ins: one folder, .zip or .tar.gz per student.",
    discussion: """
      Tries how well this machine can hold strangers' code, sees to it that the model answers earn full \
      marks and the stubs none, and then builds and examines each hand-in inside a jail. Every result goes \
      into the grade book in the output folder as it is found.

      A run that is stopped is gone on with by the same command: only what is new or has changed is graded. \
      Ends with status 0 unless the grader itself failed on something, which then counts against nobody.

      What is graded again takes the place of the earlier result of the same files, its evidence included: with \
      --all everything, with --figures what was graded without, and else what was in doubt. Copy the output folder \
      first where both are wanted; `bellwork gradebook compare` tells how two books differ.

      The output folder holds names and marks. A new one is open to this user alone, with all that is in it; one \
      that is there keeps its rights.

      ENGINES
        local  This machine. With --shards, the class is graded in so many parts,
               each by a process of its own, --jobs of them at a time.
        slurm  A Slurm cluster: an array job with a task for each of the --shards,
               --jobs hand-ins at a time in each. Lost tasks are submitted again,
               and the grade book is put together at the end. The course, the
               hand-ins and the output folder must be on a file system that this
               machine and all nodes share, under the same paths. Account, time
               limit and the like are taken from sbatch's own variables, such as
               SBATCH_ACCOUNT and SBATCH_TIMELIMIT.
        The results are the same with both.

      EXAMPLES
        bellwork grade hand-ins --output results
        bellwork grade hand-ins --output results --exercises 1 2.3
                                  chapter 1 and exercise 2.3 alone
        bellwork grade hand-ins --output results --all
                                  everything anew
        bellwork grade hand-ins --output results --cache workers
                                  with workers that other runs have built
        bellwork grade hand-ins --output results --engine slurm --shards 16
                                  by 16 tasks of a cluster
      """)

  @Argument(help: "The folder that holds the hand-ins.", completion: .directory)
  var folder: String

  @Option(name: [.short, .long], help: "The folder for the grade book and what is made from it.")
  var output = "grading"

  @Option(
    name: [.long, .customLong("chapters")], parsing: .upToNextOption,
    help: "Numbers or names of exercises, or numbers of chapters; all of them unless given.")
  var exercises: [String] = []

  @Option(
    help: """
      The hand-ins that are graded at a time; one for each processor unless given, and one in each task of Slurm.
      """)
  var jobs: Int?

  @OptionGroup
  var carrying: EngineArguments

  @Option(
    help: """
      The number from which all questions follow, the same for everybody. Fresh unless given, and kept in \
      the output folder.
      """)
  var salt: UInt64?

  @Flag(
    help: """
      Grade everything anew, also what has not changed; earlier results of the same files are not kept.
      """)
  var all = false

  @Flag(
    help: """
      Show on students' pages what their code does, drawn. Takes longer; what was graded without is graded anew.
      """)
  var figures = false

  @Option(
    help:
      "The longest that one hand-in may take, in seconds; three times that where it is tried again."
  )
  var deadline = 1800.0

  @Flag(
    name: .customLong("i-accept-unsandboxed"),
    help: """
      Grade also where this machine cannot contain strangers' code. It then runs with your rights, and may \
      read, change and send whatever you can.
      """)
  var acceptsUnsandboxed = false

  @Option(
    help: """
      A folder for built workers that several runs share. Where the course has passed its own test in one of \
      them, the others do not repeat it; it is repeated once the course or the protection is another.
      """)
  var cache: String?

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("There has to be at least 1 job, not \(jobs).")
    }
    guard deadline > 0 else {
      throw ValidationError("A hand-in needs more than \(deadline) s.")
    }
  }

  func run() async throws {
    do {
      try await grade()
    } catch {
      throw Self.failure(from: error)
    }
  }

  private func grade() async throws {
    let course = try CourseFolder.find()
    if let shard = carrying.shard { return try await grade(shard, of: course) }
    // Building the tools and trying the jail take minutes: whether the engine is there is asked first.
    try await carrying.carrier(jobs: 1).checkAvailability()
    try GradingRun.makeFolder(outputFolder)
    let place = try OutputFolder(path: output)
    let salt = try RunSalt(salt, in: place).value
    try await GradingTools.build(in: course)
    let report = try await report(course, try options(salt: salt))
    let book = try GradeBook(reading: outputFolder.appending(path: GradeBook.fileName))
    let grades = try ClassGrades(of: book)
    print(try SummaryText(of: grades, report).text)
    try GradeExporter(of: grades).write([.pages, .csv], to: outputFolder)
    print(
      """

      Grade book: \(place.path(of: GradeBook.fileName))
      Pages:      \(place.path(of: "pages/index.html"))
      Table:      \(place.path(of: "csv"))
      """)
    if report.graderErrors > 0 { throw ExitCode(Failure.checkFailed) }
  }

  /// Grades the class, whole or in shards, and says how that goes.
  private func report(
    _ course: CourseFolder, _ options: GradingOptions
  ) async throws -> RunReport {
    let progress = GradingProgress()
    defer { progress.end() }
    guard carrying.isSharded else {
      let run = GradingRun(
        course: course, folder: handIns, output: outputFolder, options: options)
      return try await stoppable { try await run.run { progress.show($0) } }
    }
    let plan = ShardPlan(
      arguments: carrying, jobs: jobs, handIns: handIns, output: outputFolder)
    let run = plan.run(course, options)
    return try await stoppable { try await run.run { progress.show($0) } }
  }

  /// Grades one shard; the pages are made by the process that leads.
  private func grade(_ shard: Shard, of course: CourseFolder) async throws {
    Leader()?.takeAlong()
    let run = ShardRun(
      course: course, folder: handIns, output: outputFolder, shard: shard,
      options: try options(salt: 0))
    let progress = GradingProgress()
    defer { progress.end() }
    try await stoppable { try await run.run { progress.show($0) } }
  }

  private func options(salt: UInt64) throws -> GradingOptions {
    var options = GradingOptions(
      suites: try ExerciseArgument.exercises(exercises), salt: salt,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    (options.isAll, options.acceptsUnsandboxed) = (all, acceptsUnsandboxed)
    (options.deadline, options.hasFigures) = (deadline, figures)
    options.cache = cache.map { URL(typed: $0) }
    return options
  }

  private var handIns: URL { URL(typed: folder) }
  private var outputFolder: URL {
    URL(typed: output)
  }
}
