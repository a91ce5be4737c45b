import Grading
import Testing

/// A program that writes a .zip into a pipe knows sizes only when the data is out, so they stand behind it.
@Suite("Archives that do not say beforehand what they hold")
struct StreamedZipTests {
  private let target = ClassFixture.target

  private func handIn(_ zip: ZipFile) throws -> HandIn {
    let fixture = try ClassFixture()
    try fixture.write(zip.streamed, to: "alice.zip")
    return try fixture.handIn()
  }

  @Test func `An honest one is read, with other files before and after`() throws {
    var zip = ZipFile()
    try zip.addStreamed("README.txt", Array(repeating: 65, count: 1 << 20))
    try zip.addStreamed(target, Array("answer".utf8))
    try zip.addStreamed("notes/a.txt", Array("a".utf8))
    let handIn = try handIn(zip)
    #expect(handIn.target == "answer", "\(handIn.lines)")
    #expect(
      handIn.lines == ["README.txt, notes/a.txt: ignored: no exercise of the course (2 files)"])
  }

  // 8 MiB of zeros take 8 KiB, a thousandth.
  @Test(arguments: [0, 1, 1 << 20])
  func `What comes out of it is counted, whatever it says`(claimed: Int) throws {
    for name in ["zeros", target, ".hidden/zeros", "../zeros"] {
      var zip = ZipFile()
      try zip.addStreamed(name, [UInt8](repeating: 0, count: 8 << 20), claimed: claimed)
      try zip.addStreamed("Exercises/01-Bellman/QUpdate.swift", Array("answer".utf8))
      let handIn = try handIn(zip)
      #expect(handIn.sources == [:], "\(name)")
      #expect(
        handIn.lines.last
          == "alice.zip: rejected: it unpacks to more than 100 times its size; nothing of it was taken",
        "\(name)")
    }
  }

  @Test func `Many files that are small by themselves are counted together`() throws {
    var zip = ZipFile()
    for number in 0..<8 {
      try zip.addStreamed("\(number)", [UInt8](repeating: 0, count: 1 << 20))
    }
    #expect(
      try handIn(zip).lines == [
        "alice.zip: rejected: it unpacks to more than 100 times its size; nothing of it was taken"
      ])
  }
}
