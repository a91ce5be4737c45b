import DecisionProcesses
import Foundation
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Networks in files` {
  let shape = QNetworkShape(
    inputCount: 3, hiddenWidths: [5, 2], actionCount: 4, head: .dueling(width: 6))

  private func network(_ shape: QNetworkShape) -> QNetwork {
    var generator = SeededGenerator(seed: freshSeed())
    return QNetwork(shape, using: &generator)
  }

  private func error(of contents: Data, expecting shape: QNetworkShape? = nil)
    -> NetworkFileError?
  {
    do throws(NetworkFileError) {
      _ = try QNetwork(fileContents: contents, expecting: shape)
      return nil
    } catch { return error }
  }

  // One input, no hidden layer, one action: weight 1.5 is 0x3FC00000, bias −2 is 0xC0000000. The
  // checksum was computed by Python's zlib.
  @Test func `A small file has the bytes that the format says`() {
    let network = QNetwork(
      QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1), parameters: [1.5, -2])
    let head: [UInt8] = [
      0x42, 0x57, 0x51, 0x4E, 0x45, 0x54, 0x0D, 0x0A, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
      1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    ]
    let body: [UInt8] = [0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0]
    #expect(Array(network.fileContents) == head + body + [0xD7, 0xCF, 0x89, 0x71])
  }

  @Test func `What is saved is read again, and a file is replaced as a whole`() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bellwork-\(UUID().uuidString).bwq")
    defer { try? FileManager.default.removeItem(at: file) }
    for shape in [shape, QNetworkShape(inputCount: 4, hiddenWidths: [], actionCount: 2)] {
      let saved = network(shape)
      try saved.save(to: file)
      let read = try QNetwork(contentsOf: file, expecting: shape)
      #expect(read.shape == shape && read.parameters == saved.parameters)
    }
  }

  @Test func `A file that ends early is said to, wherever it ends`() {
    let contents = network(shape).fileContents
    for count in 0..<contents.count {
      #expect(error(of: contents.prefix(count)) == .truncated)
    }
  }

  @Test func `No change of a byte goes unnoticed`() {
    let contents = network(shape).fileContents
    for place in contents.indices {
      var changed = contents
      changed[place] ^= UInt8.random(in: 1...255)
      #expect(error(of: changed) != nil, "byte \(place)")
    }
    #expect(error(of: contents + [0]) == .damaged)
  }

  @Test func `Other files, versions and shapes are told apart`() {
    #expect(error(of: Data("{\"format\": 1}".utf8)) == .foreign)
    var newer = network(shape).fileContents
    newer[8] = 2
    #expect(error(of: newer) == .unknownVersion(2))
    let other = QNetworkShape(inputCount: 3, hiddenWidths: [5, 2], actionCount: 4)
    let found = error(of: network(shape).fileContents, expecting: other)
    #expect(found == .otherShape(found: shape, expected: other))
    #expect(
      found?.localizedDescription
        == "The network has the shape 3-5-2-(6)-4, where 3-5-2-4 is needed.")
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func `A network that has diverged is not read`(number: Float) {
    let broken = network(shape)
    broken.parameterBuffer.elements[7] = number
    #expect(error(of: broken.fileContents) == .notFinite(parameter: 7))
  }

  // A file may not make its reader allocate what it claims to hold.
  @Test func `Sizes that no network has are damage`() {
    for (place, number) in [(16, 0xFF), (20, 0), (23, 0xFF), (28, 0xFF), (12, 2)] as [(Int, UInt8)]
    {
      var changed = network(shape).fileContents
      changed[place] = number
      #expect([.damaged, .truncated].contains(error(of: changed)), "byte \(place)")
    }
  }
}
