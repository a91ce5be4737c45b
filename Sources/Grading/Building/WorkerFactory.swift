import Foundation
import Gate
import Judging

/// Compiles and links one module of answers.
struct WorkerFactory: Sendable {
  private(set) var commands: CompilerCommands
  let cache: BuildCache
  /// What all workers are linked with.
  let foundation: WorkerFoundation
  /// Where modules are compiled, each in a folder of its own that is gone afterwards.
  let workshop: Workshop
  /// Where the compiler runs.
  private(set) var jail: Jail
  /// What the programs also depend on: the course and the compiler.
  let version: String
  var limits = JailLimits.compiler
  /// The longest that one command may take on the wall, in seconds, however busy the machine is.
  var wallLimit: Double = 900
  /// Looks at the object of a module before it is linked; nobody does where it is nil.
  var audit: ObjectAudit?
  /// Takes down what is built; nobody does where it is nil.
  var log: BuildLog?

  /// The same factory with another jail; those of jobs that run at the same time may have users of their own.
  ///
  /// - Throws: `BuildError.unwritable` where there is no room for what its compilers keep.
  func using(_ jail: Jail) throws -> WorkerFactory {
    var factory = self
    factory.jail = jail
    factory.commands = CompilerCommands(
      toolchain: commands.toolchain, parts: commands.parts,
      moduleCache: try workshop.headers(of: jail).path)
    return factory
  }

  /// What came of a module.
  enum Outcome: Sendable {
    /// The program is there.
    case built(WorkerProgram)
    /// The compiler or the linker refused it.
    case refused(CompilerWords)
    /// It was compiled, and holds what no answer needs.
    case forbidden(String)
  }

  /// Builds the worker of a module, or takes the one that was built before.
  ///
  /// - Throws: `BuildError` where something else than the module is at fault; `CancellationError`.
  func worker(from module: SourceSet) async throws -> Outcome {
    let key = key(of: module)
    if let program = await cache.program(for: key, log?.hold) {
      await note(module, options: CompilerCommands.optionsOfModules, .reused)
      return .built(WorkerProgram(path: program.path))
    }
    return try await noting(module, options: CompilerCommands.optionsOfModules) { cost in
      try await made(from: module, as: key, &cost)
    } finding: { outcome in
      outcome.finding
    }
  }

  private func made(
    from module: SourceSet, as key: String, _ cost: inout BuildCost
  ) async throws -> Outcome {
    try await inFolder(with: module.files) { folder in
      let compiling = try await run(commands.module(of: module.paths), in: folder, &cost)
      guard compiling.isSuccess else {
        return .refused(CompilerWords(compiling, in: folder, limits: limits))
      }
      if let reason = try await reasonToRefuse(in: folder) { return .forbidden(reason) }
      try await foundation.lay(by: makeFoundation)
      let linking = try await run(commands.link, in: folder, &cost)
      guard linking.isSuccess else {
        return .refused(CompilerWords(linking, in: folder, limits: limits))
      }
      let program = folder.appending(path: CompilerCommands.program)
      let kept = try await cache.keep(program, as: key, log?.hold)
      return .built(WorkerProgram(path: kept.path))
    }
  }

  /// Puts what all workers are linked with among the parts: what was kept of it before, or made anew.
  private func makeFoundation(of stubs: SourceSet) async throws {
    let parts = [commands.parts.start, commands.parts.course]
    func key(_ part: URL) -> String { SHA256.hex(of: [version, part.lastPathComponent]) + ".o" }
    var kept: [URL] = []
    for part in parts {
      if let file = await cache.program(for: key(part), log?.hold) { kept.append(file) }
    }
    if kept.count == parts.count {
      for (file, part) in zip(kept, parts) { try install(file, at: part) }
      return
    }
    var cost = BuildCost()  // Nobody's: it is for all.
    try await inFolder(with: stubs.files.merging(commands.foundationFiles) { own, _ in own }) {
      folder in
      for command in commands.foundation(of: stubs.paths) {
        let run = try await run(command, in: folder, &cost)
        guard run.isSuccess else {
          throw BuildError.courseDoesNotCompile(
            CompilerWords(run, in: folder, limits: limits).text())
        }
      }
      for part in parts {
        let file = folder.appending(path: part.lastPathComponent)
        try install(try await cache.keep(file, as: key(part), log?.hold), at: part)
      }
    }
  }

  private func install(_ file: URL, at place: URL) throws {
    do {
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.copyItem(at: file, to: place)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place.path)
    } catch {
      throw BuildError.unwritable(place.path, reason: error.localizedDescription)
    }
  }

  /// What the object of a module holds that no answer needs, or nil.
  private func reasonToRefuse(in folder: URL) async throws -> String? {
    let object = folder.appending(path: CompilerCommands.object).path
    guard let violations = try await audit?.violations(inObject: object), !violations.isEmpty else {
      return nil
    }
    return violations.summary
  }

  /// What the compiler finds wrong with a module, or nil.
  func inspect(_ module: SourceSet) async throws -> CompilerWords? {
    try await noting(module, options: CompilerCommands.optionsOfInspections) { cost in
      try await inFolder(with: module.files) { folder in
        let run = try await run(commands.inspection(of: module.paths), in: folder, &cost)
        return run.isSuccess ? nil : CompilerWords(run, in: folder, limits: limits)
      }
    } finding: { words in
      words.map { (.refused, $0.text()) } ?? (.clean, "")
    }
  }

  /// The lines of source behind addresses of a program that was built here; empty where they cannot be found.
  ///
  /// A learner's line tables are read in the jail, from a copy, since its user need not reach the cache.
  func lines(of addresses: [String], in program: WorkerProgram) async -> String {
    let finding = try? await inFolder(with: [:]) { folder in
      try FileManager.default.copyItem(
        atPath: program.path, toPath: folder.appending(path: CompilerCommands.program).path)
      var cost = BuildCost()
      return try await run(commands.lines(of: addresses), in: folder, &cost)
    }
    return finding.map { $0.isSuccess ? $0.printed : "" } ?? ""
  }

  private func run(
    _ command: [String], in folder: URL, _ cost: inout BuildCost
  ) async throws -> JailedRun {
    let jailed = jail.compilerCommand(
      command, readable: commands.readable, writable: [folder.path, commands.moduleCache],
      limits: limits)
    let run: JailedRun
    let begun = ContinuousClock.now
    do {
      run = try await JailedRun.run(jailed, wallLimit: wallLimit)
    } catch {
      throw BuildError.failed(command: jailed[0], reason: "\(error)")
    }
    cost.add(run, wallSeconds: (ContinuousClock.now - begun) / .seconds(1))
    try Task.checkCancellation()
    if let failure = run.launcherFailure {
      throw BuildError.failed(command: jailed[0], reason: failure)
    }
    if run.end == .ranOutOfTime {
      throw BuildError.failed(
        command: "the compiler", reason: "it was not done after \(Int(wallLimit)) s")
    }
    if !run.isSuccess, let reason = run.reasonBeyondSources(in: folder, limits: limits) {
      throw BuildError.failed(command: "the compiler", reason: reason)
    }
    return run
  }

  /// A hash of all that the worker of a module is made of.
  func key(of module: SourceSet) -> String {
    SHA256.hex(
      of: [version, audit == nil ? "unaudited" : "audited"]
        + module.paths.flatMap { [$0, module[$0] ?? ""] })
  }

  private func inFolder<R>(
    with files: [String: String], _ body: (URL) async throws -> R
  ) async throws -> R {
    let folder: URL
    do {
      folder = try workshop.makeRoom(for: jail)
    } catch {
      throw BuildError.unwritable(workshop.folder.path, reason: "\(error)")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
      }
    } catch {
      throw BuildError.unwritable(folder.path, reason: error.localizedDescription)
    }
    return try await body(folder)
  }
}

extension JailedRun {
  /// Whether the command ended by itself and with success.
  fileprivate var isSuccess: Bool { end == .exited(status: 0) }
}
