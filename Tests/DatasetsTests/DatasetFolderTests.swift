import Datasets
import DecisionProcesses
import Environments
import Foundation
import Testing

@Suite struct DatasetFolderTests {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL

  let folder = DatasetFolder(url: Self.package.appendingPathComponent("datasets"))

  /// Calls `body` with a new folder, which is removed afterwards.
  private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url)
  }

  @Test func `The folder is found from the program`() throws {
    let root = URL(fileURLWithPath: "/")
    let program = Self.package.appendingPathComponent(".build/debug/bellwork")
    let found = try DatasetFolder.find(environment: [:], program: program, workingFolder: root)
    #expect(found.url.path == folder.url.path)
  }

  @Test func `The folder is found from a folder inside the package`() throws {
    let inside = Self.package.appendingPathComponent("Sources/Datasets")
    let found = try DatasetFolder.find(environment: [:], program: nil, workingFolder: inside)
    #expect(found.url.path == folder.url.path)
  }

  @Test func `The environment's root counts alone`() throws {
    let environment = [DatasetFolder.rootVariable: "/nowhere"]
    #expect(throws: DatasetError.noFolderInRoot("/nowhere")) {
      try DatasetFolder.find(environment: environment, workingFolder: Self.package)
    }
    let root = [DatasetFolder.rootVariable: Self.package.path]
    let elsewhere = URL(fileURLWithPath: "/")
    #expect(
      try DatasetFolder.find(environment: root, program: nil, workingFolder: elsewhere).url.path
        == folder.url.path)
  }

  @Test func `No folder anywhere is told`() {
    let root = URL(fileURLWithPath: "/")
    #expect(throws: DatasetError.noFolder(searchedFrom: "/")) {
      try DatasetFolder.find(environment: [:], program: nil, workingFolder: root)
    }
  }

  @Test(
    arguments: [
      ("grid-4x4", GridMap.documentGrid), ("frozen-lake", .documentFrozenLake),
      ("frozen-lake-4x4", .frozenLake4x4), ("frozen-lake-8x8", .frozenLake8x8),
      ("cliff-walking", .cliff), ("bridge-and-cliff", .bridgeAndCliff),
      ("warehouse", .warehouse),
    ])
  func `A map in the folder equals its twin in the code`(name: String, map: GridMap) throws {
    #expect(try folder.map(named: name) == map)
  }

  @Test func `Every map in the folder can be read`() throws {
    #expect(folder.mapNames.count >= 7)
    for name in folder.mapNames { _ = try folder.map(named: name) }
  }

  @Test func `An unknown map is answered with a close name`() {
    let error = #expect(throws: DatasetError.self) { try folder.map(named: "gird-4x4") }
    #expect(
      error?.description == "There is no map “gird-4x4” in datasets/maps: did you mean “grid-4x4”?")
  }

  @Test func `A faulty map is told with its path`() throws {
    try withTemporaryFolder { url in
      let maps = url.appendingPathComponent("maps")
      try FileManager.default.createDirectory(at: maps, withIntermediateDirectories: true)
      let file = maps.appendingPathComponent("odd.txt")
      try Data("S.\n...\n".utf8).write(to: file)
      let error = #expect(throws: DatasetError.self) {
        try DatasetFolder(url: url).map(named: "odd")
      }
      #expect(
        error == .faultyMap(path: file.path, .unevenLine(2, length: 3, expected: 2)))
      #expect(error?.description.hasPrefix("\(file.path) is not a map. Line 2 ") == true)
    }
  }

  @Test func `A file that is no text is told`() throws {
    try withTemporaryFolder { url in
      let maps = url.appendingPathComponent("maps")
      try FileManager.default.createDirectory(at: maps, withIntermediateDirectories: true)
      let file = maps.appendingPathComponent("odd.txt")
      try Data([0xff, 0xfe, 0xff]).write(to: file)
      #expect(throws: DatasetError.unreadableFile(path: file.path)) {
        try DatasetFolder(url: url).map(named: "odd")
      }
    }
  }

  @Test func `A map added to the folder becomes a world`() throws {
    try withTemporaryFolder { url in
      let maps = url.appendingPathComponent("maps")
      try FileManager.default.createDirectory(at: maps, withIntermediateDirectories: true)
      try Data("S.G\n".utf8).write(to: maps.appendingPathComponent("hallway.txt"))
      let catalogue = WorldCatalogue(folder: DatasetFolder(url: url))
      #expect(catalogue.names.contains("hallway"))
      #expect(try catalogue.entry(named: "hallway").model?.stateCount == 3)
    }
  }
}
