import Foundation
import Testing

@testable import Grading

/// Each program takes 10 bytes, and the cache 25, so that of three the one that was used first has to go.
@Suite("The cache of workers")
struct BuildCacheTests {
  private let folder: TemporaryFolder
  private let cache: BuildCache

  init() throws {
    folder = try TemporaryFolder()
    cache = try BuildCache(folder: folder.url.appending(path: "workers"), limit: 25)
    try Data(repeating: 65, count: 10).write(to: program)
  }

  private var program: URL { folder.url.appending(path: "program") }

  /// The keys that are left.
  private func keys() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "workers").path
    ).sorted()
  }

  /// Keeps the program, and says that it was last used some hours ago.
  private func keep(_ key: String, hoursAgo: Double, _ hold: CacheHold? = nil) async throws {
    _ = try await cache.keep(program, as: key, hold)
    try age(key, hours: hoursAgo)
  }

  private func age(_ key: String, hours: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600 * hours)],
      ofItemAtPath: folder.url.appending(path: "workers/\(key)").path)
  }

  @Test("What was not used for longest goes first")
  func oldest() async throws {
    try await keep("a", hoursAgo: 2)
    try await keep("b", hoursAgo: 1)
    try await keep("c", hoursAgo: 0)
    #expect(try keys() == ["b", "c"])
    #expect(await cache.program(for: "a") == nil)
  }

  @Test("A program that was handed out stays as long as somebody holds it, and no longer")
  func held() async throws {
    try await keep("a", hoursAgo: 3)
    do {
      let hold = CacheHold()
      #expect(await cache.program(for: "a", hold) != nil)
      // It was used when it was handed out.
      try age("a", hours: 3)
      try await keep("b", hoursAgo: 2)
      try await keep("c", hoursAgo: 1)
      #expect(try keys() == ["a", "c"])
      withExtendedLifetime(hold) {}
    }
    try await keep("d", hoursAgo: 0)
    #expect(try keys() == ["c", "d"])
  }

  @Test("So does one that was just built, also where another process makes room")
  func otherProcess() async throws {
    let hold = CacheHold()
    try await keep("a", hoursAgo: 3, hold)
    let other = try BuildCache(folder: folder.url.appending(path: "workers"), limit: 25)
    _ = try await other.keep(program, as: "b")
    _ = try await other.keep(program, as: "c")
    #expect(try keys() == ["a", "c"])
    #expect(hold.take(folder.url.appending(path: "workers/a"), as: "a"))
  }

  @Test("A program that is gone cannot be held")
  func gone() {
    #expect(!CacheHold().take(folder.url.appending(path: "workers/a"), as: "a"))
  }
}
