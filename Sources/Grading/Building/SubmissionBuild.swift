public import Coursework
public import Foundation
public import Judging
import Workspace

/// Turns what a student handed in into workers.
///
/// All files are compiled as one module, which is fast. Only where that fails is each file looked at alone,
/// with the stubs of the others, so that a broken file costs its own exercise. Files that are right alone and
/// cannot stand together get a worker each.
public struct SubmissionBuild: Sendable {
  private var factory: WorkerFactory
  private let stubs: StubShelf

  /// Prepares builds of a course's hand-ins.
  ///
  /// - Parameters:
  ///   - stubs: The exercises as they were handed out.
  ///   - parts: What the course adds to a worker.
  ///   - cache: The folder in which workers are kept.
  ///   - version: A text that changes when the course does.
  ///   - jail: Where the compiler runs.
  ///   - limits: What compiling may cost.
  ///   - audit: Looks at compiled objects; nobody does where it is nil.
  /// - Throws: `BuildError` where the compiler or a folder is missing.
  public init(
    stubs: StubShelf, parts: WorkerParts, cache: URL, version: String, jail: Jail,
    limits: JailLimits = .compiler,
    audit: ObjectAudit? = nil
  ) throws {
    let toolchain = try Toolchain()
    let workshop = try Workshop()
    let installed = try InstalledParts(parts, in: workshop.folder.appending(path: "course"))
    self.stubs = stubs
    factory = WorkerFactory(
      commands: CompilerCommands(
        toolchain: toolchain, parts: installed, moduleCache: try workshop.headers(of: jail).path),
      cache: try BuildCache(folder: cache),
      foundation: WorkerFoundation(stubs: stubs.module(with: [:])), workshop: workshop, jail: jail,
      version: "\(version) \(toolchain.version) \(parts.version)", limits: limits, audit: audit)
  }

  /// The same builds in another jail: in that of one job among several.
  ///
  /// - Throws: `BuildError.unwritable`.
  func using(_ jail: Jail) throws -> SubmissionBuild {
    var build = self
    build.factory = try factory.using(jail)
    return build
  }

  /// The same builds, and the log into which they take down what they do for a hand-in.
  func logged(for answers: [ExerciseID: String]) -> (build: SubmissionBuild, log: BuildLog) {
    let log = BuildLog(answered: Set(stubs.touched(answers).keys))
    var build = self
    build.factory.log = log
    return (build, log)
  }

  /// The workers of a hand-in, and what is wrong with the exercises that have none.
  public struct Product: Sendable {
    /// Who answers for the exercises that no other worker answers for.
    public var shared: WorkerProgram
    /// Who answers for an exercise whose file cannot stand beside the others.
    public var alone: [ExerciseID: WorkerProgram] = [:]
    /// Why an exercise is answered by nobody.
    public var faults: [ExerciseID: Fault] = [:]

    /// Who answers for an exercise.
    public func program(for id: ExerciseID) -> WorkerProgram { alone[id] ?? shared }
  }

  /// Why a file is not part of any worker.
  public enum Fault: Hashable, Sendable {
    /// The compiler's words.
    case didNotCompile(String)
    /// What the compiled object holds that no answer needs.
    case policy(String)
  }

  /// Builds the workers of some answers.
  ///
  /// - Parameter answers: What was handed in, without what is not to be compiled.
  /// - Returns: The workers, and the exercises that have none.
  /// - Throws: `BuildError` where something else than the answers is at fault; `CancellationError`.
  public func build(_ answers: [ExerciseID: String]) async throws -> Product {
    var standing = stubs.touched(answers)
    var faults: [ExerciseID: Fault] = [:]
    while true {
      switch try await factory.worker(from: stubs.module(with: standing)) {
      case .built(let program): return Product(shared: program, faults: faults)
      case .refused(let words) where standing.isEmpty:
        throw BuildError.courseDoesNotCompile(words.text())
      case .forbidden: return try await buildAlone(standing, among: standing, faults)
      case .refused(let words):
        let broken = try await faultsAlone(suspects(standing, words), standing)
        if broken.isEmpty { return try await buildAlone(standing, among: standing, faults) }
        faults.merge(broken) { $1 }
        standing = standing.filter { broken[$0.key] == nil }
      }
    }
  }

  /// Builds a worker for one answer, with the stubs of all others.
  ///
  /// - Parameters:
  ///   - id: The exercise.
  ///   - answers: All answers of the hand-in.
  ///   - isStrict: Whether even the answers are left out that this one calls.
  /// - Returns: A product in which the exercise has a worker or a fault.
  /// - Throws: `BuildError` where something else than the answers is at fault; `CancellationError`.
  public func build(
    alone id: ExerciseID, among answers: [ExerciseID: String], isStrict: Bool
  ) async throws -> Product {
    let touched = stubs.touched(answers)
    guard touched[id] != nil else { return try await buildAlone([:], among: [:], [:]) }
    let others = isStrict ? touched.filter { $0.key == id } : touched
    return try await buildAlone([id: touched[id] ?? ""], among: others, [:])
  }

  /// The lines of source behind addresses of a worker, innermost first; empty where they cannot be found.
  func lines(of addresses: [String], in program: WorkerProgram) async -> String {
    await factory.lines(of: addresses, in: program)
  }

  /// The answers that an answer calls, directly or by way of others, and itself; no stubs.
  func needs(of id: ExerciseID, in answers: [ExerciseID: String]) -> Set<ExerciseID> {
    AnswerLinks(stubs.touched(answers), name: stubs.name).needs(of: id)
  }

  /// Which answers call which, also where an answer calls a stub.
  func links(among answers: [ExerciseID: String]) -> AnswerLinks {
    AnswerLinks(stubs.completed(answers), name: stubs.name)
  }

  /// Whether an answer is there and another text than its stub.
  func isTouched(_ id: ExerciseID, in answers: [ExerciseID: String]) -> Bool {
    answers[id].map { !stubs.touched([id: $0]).isEmpty } ?? false
  }

  /// A text that changes when the course, the compiler or the parts of workers do.
  var version: String { factory.version }

  /// The exercises whose files the compiler complains about; all of them where it names none.
  private func suspects(_ standing: [ExerciseID: String], _ words: CompilerWords) -> [ExerciseID] {
    let named = standing.keys.filter { id in
      stubs.path(of: id).map(words.files.contains) ?? false
    }
    return (named.isEmpty ? Array(standing.keys) : named).sorted()
  }

  /// The suspects that are broken by themselves.
  private func faultsAlone(
    _ suspects: [ExerciseID], _ standing: [ExerciseID: String]
  ) async throws -> [ExerciseID: Fault] {
    var faults: [ExerciseID: Fault] = [:]
    for id in suspects {
      let module = stubs.module(with: standing.filter { $0.key == id })
      guard let words = try await factory.inspect(module) else { continue }
      faults[id] = .didNotCompile(words.text(of: stubs.path(of: id)))
    }
    return faults
  }

  /// The worker in which nothing is answered.
  private func stubWorker() async throws -> WorkerProgram {
    switch try await factory.worker(from: stubs.module(with: [:])) {
    case .built(let program): return program
    case .refused(let words): throw BuildError.courseDoesNotCompile(words.text())
    case .forbidden(let reason): throw BuildError.courseDoesNotCompile(reason)
    }
  }

  /// Builds a worker for each answer, with those that it calls where they fit together.
  private func buildAlone(
    _ standing: [ExerciseID: String], among answers: [ExerciseID: String],
    _ faults: [ExerciseID: Fault]
  ) async throws -> Product {
    var product = Product(shared: try await stubWorker(), faults: faults)
    for (id, answer) in standing.sorted(by: { $0.key < $1.key }) {
      let needed = needs(of: id, in: answers)
      if needed.count > 1,
        case .built(let program) = try await factory.worker(
          from: stubs.module(with: answers.filter { needed.contains($0.key) }))
      {
        product.alone[id] = program
        continue
      }
      switch try await factory.worker(from: stubs.module(with: [id: answer])) {
      case .built(let program): product.alone[id] = program
      case .forbidden(let reason): product.faults[id] = .policy(reason)
      case .refused(let words):
        product.faults[id] = .didNotCompile(words.text(of: stubs.path(of: id)))
      }
    }
    return product
  }
}
