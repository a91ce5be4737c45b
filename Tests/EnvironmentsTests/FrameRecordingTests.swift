import DecisionProcesses
import Environments
import Foundation
import Testing

/// Pictures agree with those of NumPy and OpenCV; every file of the folder is read.
@Suite struct FrameRecordingTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../datasets/expected/frames")
    .standardizedFileURL

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0 != "record.py" }.sorted()

  struct Recording: Decodable {
    let rows: Int
    let columns: Int
    let grey: [String]?
    let greySum: Int
    let smallRows: Int
    let smallColumns: Int
    let area: [String]
    let opencv: [String]
    let nearHalves: Int
  }

  private func colours(rows: Int, columns: Int) -> Frame {
    var frame = Frame(shape: Frame.Shape(rows: rows, columns: columns, channels: 3))
    for row in 0..<rows {
      for column in 0..<columns {
        for channel in 0..<3 {
          let sum = 7 * row * row + 13 * column + 3 * row * column + 29 * channel
          frame[row, column, channel: channel] = UInt8((sum + 101 * channel * row) % 256)
        }
      }
    }
    return frame
  }

  private func bytes(_ rows: [String]) -> [UInt8] {
    rows.flatMap { row in
      stride(from: 0, to: row.count, by: 2).compactMap { place in
        UInt8(row.dropFirst(place).prefix(2), radix: 16)
      }
    }
  }

  @Test func `There are recordings`() {
    #expect(Self.files.contains("210x160-to-84x84.json"))
    #expect(Self.files.count >= 6)
  }

  @Test(arguments: files)
  func `Grey and averages agree`(file: String) throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(file))
    let recording = try JSONDecoder().decode(Recording.self, from: data)
    let grey = colours(rows: recording.rows, columns: recording.columns).greyscale()
    if let expected = recording.grey { #expect(grey.pixels == bytes(expected)) }
    let sum = grey.pixels.enumerated().reduce(0) { $0 + ($1.offset + 1) * Int($1.element) }
    #expect(sum == recording.greySum)
    var resizer = AreaResizer(
      from: grey.shape, rows: recording.smallRows, columns: recording.smallColumns)
    var small = Frame(shape: resizer.target)
    resizer.resize(grey, into: &small)
    #expect(small.pixels == bytes(recording.area))
    // Single precision decides otherwise only where the exact average is next to a half.
    let opencv = bytes(recording.opencv)
    try #require(opencv.count == small.pixels.count)
    let differences = zip(small.pixels, opencv).map { abs(Int($0) - Int($1)) }
    #expect(differences.allSatisfy { $0 <= 1 })
    #expect(differences.count { $0 == 1 } <= recording.nearHalves)
  }
}
