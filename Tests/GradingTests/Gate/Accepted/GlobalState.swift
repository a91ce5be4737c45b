// Variables of the file, of types and of actors.
private let tolerance = 1e-9
enum Counters {
  static let limit = 3
  @MainActor static var used = 0
}
@globalActor actor Laboratory { static let shared = Laboratory() }
@Laboratory var notes: [String] = []
@Laboratory func note(_ text: String) { notes.append(text) }
enum Context { @TaskLocal static var depth = 0 }
nonisolated(unsafe) var used = 0
struct Rule: Sendable { nonisolated(unsafe) let choose: ([Double]) -> Int }
