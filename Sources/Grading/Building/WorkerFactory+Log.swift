/// What is taken down of builds.
extension WorkerFactory {
  /// Does the work on a module, and takes down what came of it and what it cost.
  func noting<R>(
    _ module: SourceSet, options: String, work: (inout BuildCost) async throws -> R,
    finding: (R) -> (outcome: BuildRecord.Outcome, diagnostics: String)
  ) async throws -> R {
    var cost = BuildCost()
    do {
      let result = try await work(&cost)
      let (outcome, diagnostics) = finding(result)
      await note(module, options: options, outcome, diagnostics, cost: cost)
      return result
    } catch let error as BuildError {
      await note(module, options: options, .broken, "\(error)", cost: cost)
      throw error
    }
  }

  /// Takes down a build, where anybody does.
  func note(
    _ module: SourceSet, options: String, _ outcome: BuildRecord.Outcome,
    _ diagnostics: String = "", cost: BuildCost? = nil
  ) async {
    guard let log else { return }
    log.note(
      module, contentHash: key(of: module),
      compiler: await CompilerName.text(of: commands.toolchain.compiler), options: options,
      outcome: outcome, diagnostics: diagnostics, cost: cost)
  }
}

extension WorkerFactory.Outcome {
  /// The outcome as it is taken down.
  var finding: (outcome: BuildRecord.Outcome, diagnostics: String) {
    switch self {
    case .built: (.built, "")
    case .refused(let words): (.refused, words.text())
    case .forbidden(let reason): (.forbidden, reason)
    }
  }
}
