// Structured concurrency.
actor Accumulator {
  private var total = 0.0
  func add(_ value: Double) { total += value }
  var value: Double { total }
}

func sum(_ values: [Double]) async -> Double {
  let accumulator = Accumulator()
  await withTaskGroup(of: Void.self) { group in
    for value in values { group.addTask { await accumulator.add(value) } }
  }
  async let result = accumulator.value
  return await result
}

@MainActor
final class Screen {
  var lines: [String] = []
}

func later(_ work: @escaping @Sendable () async throws -> Void) -> Task<Void, any Error> {
  Task { try await work() }
}
