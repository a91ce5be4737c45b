import Datasets
import DecisionProcesses
import Foundation
import Testing

/// The worlds agree with recordings of Gymnasium; every file of the folder is read.
@Suite struct GymnasiumFilesTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../datasets/gymnasium")
    .standardizedFileURL

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0 != "record.py" }.sorted()

  @Test
  func `Every world with a counterpart in Gymnasium has one recording, and nothing else is there`()
  {
    let expected = WorldCatalogue.builtIn.filter { $0.gymnasium != nil }.map { "\($0.name).json" }
    #expect(Self.files == expected.sorted())
  }

  @Test(arguments: files)
  func `A world agrees with its recording`(file: String) throws {
    let url = Self.folder.appendingPathComponent(file)
    let entry = try WorldCatalogue().entry(named: url.deletingPathExtension().lastPathComponent)
    let gymnasium = try #require(entry.gymnasium)
    let header = try JSONDecoder().decode(
      GymnasiumRecording.Header.self, from: Data(contentsOf: url))
    #expect(header.world == gymnasium.identifier)
    #expect(header.stepLimit == entry.stepLimit)
    switch try GymnasiumRecording(contentsOf: url) {
    case .table(let table):
      let model = try #require(entry.model)
      let comparison = TableComparison(model: model, actions: gymnasium.actions, table: table)
      #expect(comparison.differences() == [])
    case .trajectories(let trajectories):
      #expect(trajectories.differences() == [])
    }
  }
}
