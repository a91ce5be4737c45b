import DecisionProcesses
import Foundation
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Networks of images in files` {
  let shape = ImageQNetworkShape(
    channels: 2, height: 9, width: 7, filters: [.init(count: 3, size: 3, stride: 2)],
    hiddenWidths: [4], actionCount: 2, head: .dueling(width: 3))

  private func network() -> ImageQNetwork {
    var generator = SeededGenerator(seed: freshSeed())
    return ImageQNetwork(shape, using: &generator)
  }

  private func error(
    of contents: Data, expecting shape: ImageQNetworkShape? = nil
  ) -> NetworkFileError? {
    do throws(NetworkFileError) {
      _ = try ImageQNetwork(fileContents: contents, expecting: shape)
      return nil
    } catch { return error }
  }

  @Test func `What is saved is read again, and so is a copy`() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bellwork-\(UUID().uuidString).bwq")
    defer { try? FileManager.default.removeItem(at: file) }
    let saved = network()
    try saved.save(to: file)
    let read = try ImageQNetwork(contentsOf: file, expecting: shape)
    #expect(read.shape == shape && read.parameters == saved.parameters)
    let copy = saved.copy()
    #expect(copy.shape == shape && copy.parameters == saved.parameters)
    copy.parameterBuffer.elements[0] += 1
    #expect(copy.parameters != saved.parameters)
  }

  @Test func `A file that ends early, or of which a byte has changed, is not read`() {
    let contents = network().fileContents
    for count in 0..<contents.count {
      #expect(error(of: contents.prefix(count)) == .truncated)
    }
    for place in contents.indices {
      var changed = contents
      changed[place] ^= UInt8.random(in: 1...255)
      #expect(error(of: changed) != nil, "byte \(place)")
    }
    #expect(error(of: contents + [0]) == .damaged)
  }

  @Test func `The two kinds of network are told apart, and so are shapes`() {
    let dense = QNetwork(
      QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1), parameters: [1.5, -2])
    #expect(error(of: dense.fileContents) == .foreign)
    #expect(throws: NetworkFileError.foreign) {
      try QNetwork(fileContents: network().fileContents)
    }
    let nature = ImageQNetworkShape.nature(actionCount: 3)
    let found = error(of: network().fileContents, expecting: nature)
    #expect(found == .otherImageShape(found: shape, expected: nature))
    #expect(
      found?.localizedDescription == "The network has the shape 2x9x7, 3 of 3 by 2, "
        + "36-4-(3)-2, where 4x84x84, 32 of 8 by 4, 64 of 4 by 2, 64 of 3 by 1, 3136-512-3 is needed."
    )
  }

  // A file may not make its reader allocate, or multiply, what it claims to hold.
  @Test(arguments: [12, 16, 20, 24, 28, 32, 36])
  func `Sizes that no network has are damage`(place: Int) {
    for bytes in [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0x10, 0]] as [[UInt8]] {
      var contents = network().fileContents
      contents.replaceSubrange(place..<place + 4, with: bytes)
      #expect(error(of: contents) == .damaged, "bytes \(place) and following: \(bytes)")
    }
  }

  @Test func `A network that has diverged is not read`() {
    let broken = network()
    broken.parameterBuffer.elements[7] = .nan
    #expect(error(of: broken.fileContents) == .notFinite(parameter: 7))
  }
}
