import DecisionProcesses
import Foundation
import Grading
import TestSupport
import Testing

@Suite("Hand-ins that are archives")
struct ArchiveIntakeTests {
  private let target = ClassFixture.target

  /// The hand-in that an archive of these bytes is.
  private func handIn(
    _ bytes: [UInt8], named name: String = "alice.tar.gz", limits: IntakeLimits = IntakeLimits()
  ) throws -> HandIn {
    let fixture = try ClassFixture()
    try fixture.write(bytes, to: name)
    return try fixture.handIn(limits: limits)
  }

  @Test func `A .zip, a .tar.gz and a .tgz are read alike`() throws {
    var tar = TarFile()
    tar.add("bellwork-main/", type: "5")
    tar.add("bellwork-main/\(target)", "answer")
    var zip = ZipFile()
    zip.add("bellwork-main/\(target)", "answer")
    for (name, bytes) in [
      ("alice.tar.gz", try gzipped(tar.closed)), ("alice.tgz", try gzipped(tar.closed)),
      ("alice.ZIP", zip.closed),
    ] {
      let handIn = try handIn(bytes, named: name)
      #expect(handIn.student == "alice")
      #expect(handIn.target == "answer", "\(name): \(handIn.lines)")
      #expect(handIn.lines == [])
    }
  }

  @Test func `Names in any script survive, whatever the locale`() throws {
    var zip = ZipFile()
    zip.add("Übung 一 ответ/\(target)", "answer")
    var tar = TarFile()
    tar.add("Übung 一 ответ/\(target)", "answer")
    #expect(try handIn(zip.closed, named: "Žofie.zip").target == "answer")
    #expect(try handIn(tar.closed, named: "学生.tar.gz").target == "answer")
  }

  @Test(arguments: ["/Exercises/01-Bellman/TDTarget.swift", "/etc/passwd"])
  func `An absolute path is rejected`(path: String) throws {
    var tar = TarFile()
    tar.add(path, "x")
    #expect(try handIn(tar.closed).lines == ["\(path): rejected: an absolute path"])
  }

  @Test func `A path that climbs is rejected, and nothing is written`() throws {
    var tar = TarFile()
    tar.add("../\(target)", "x")
    tar.add("a/../../\(target)", "x")
    let fixture = try ClassFixture()
    try fixture.write(tar.closed, to: "class/alice.tar.gz")
    let intake = Intake()
    let entry = try intake.submissions(in: fixture.folder.appending(path: "class"))[0]
    let handIn = try intake.read(entry)
    #expect(handIn.sources == [:])
    #expect(
      handIn.lines == [
        "../\(target): rejected: a path that climbs out of the hand-in",
        "a/../../\(target): rejected: a path that climbs out of the hand-in",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("")) == ["class"])
  }

  @Test(arguments: [
    ("1" as Character, "hard link"), ("2", "symbolic link"), ("3", "device"), ("6", "pipe"),
  ])
  func `What is no regular file is rejected`(type: Character, kind: String) throws {
    var tar = TarFile()
    tar.add(target, type: type, link: "/etc/passwd")
    let handIn = try handIn(tar.closed)
    #expect(handIn.sources == [:])
    #expect(handIn.lines.count == 1)
    #expect(handIn.lines[0].contains(kind), "\(handIn.lines)")
  }

  @Test func `A link in a .zip is rejected`() throws {
    var zip = ZipFile()
    zip.add(target, "/etc/passwd", mode: 0o120777)
    let handIn = try handIn(zip.closed, named: "alice.zip")
    #expect(handIn.lines == ["\(target): rejected: a symbolic link; hand in the file itself"])
  }

  @Test func `A .tar.gz of zeros is refused before it is unpacked`() throws {
    var tar = TarFile()
    tar.add(Array("zeros".utf8), [UInt8](repeating: 0, count: 16 << 20))
    tar.add(target, "answer")
    #expect(
      try handIn(gzipped(tar.closed)).lines == [
        "alice.tar.gz: rejected: it unpacks to more than 100 times its size; nothing of it was taken"
      ])
  }

  @Test func `A file that claims gigabytes is not waited for`() throws {
    var tar = TarFile()
    tar.add(Array(target.utf8), size: 6 << 30)
    #expect(
      try handIn(gzipped(tar.closed)).lines == [
        "alice.tar.gz: rejected: it unpacks to more than 256 MiB; nothing of it was taken"
      ])
  }

  @Test func `More entries than anybody needs are refused`() throws {
    var tar = TarFile()
    for number in 0..<12 { tar.add("\(number)") }
    var limits = IntakeLimits()
    limits.entries = 11
    #expect(
      try handIn(tar.closed, limits: limits).lines == [
        "alice.tar.gz: rejected: it holds more than 11 files and folders; nothing of it was taken"
      ])
  }

  @Test func `A large archive is refused by its size`() throws {
    var limits = IntakeLimits()
    limits.archiveBytes = 1 << 20
    let handIn = try handIn([UInt8](repeating: 1, count: 1 << 20 + 1), limits: limits)
    #expect(
      handIn.lines == [
        "alice.tar.gz: rejected: it is larger than 1 MiB; nothing of it was taken"
      ])
  }

  @Test func `An archive in the archive is not opened`() throws {
    var inner = TarFile()
    inner.add(target, "answer")
    var tar = TarFile()
    tar.add(Array("inner.tar".utf8), inner.closed)
    let handIn = try handIn(tar.closed)
    #expect(handIn.sources == [:])
    #expect(handIn.lines == ["inner.tar: ignored: no exercise of the course"])
  }

  @Test func `A file of more than 256 KiB is rejected, and the next one is read`() throws {
    var tar = TarFile()
    tar.add(target, String(repeating: "a", count: 256 << 10 + 1))
    tar.add("Exercises/01-Bellman/QUpdate.swift", "answer")
    let handIn = try handIn(tar.closed)
    #expect(handIn.sources.values.map { $0 } == ["answer"])
    #expect(handIn.lines == ["\(target): rejected: larger than 256 KiB"])
  }

  @Test func `The same name twice with two contents does not count`() throws {
    var tar = TarFile()
    tar.add(target, "one")
    tar.add(target, "two")
    let handIn = try handIn(tar.closed)
    #expect(handIn.sources == [:])
    #expect(handIn.lines.count == 1)
  }

  @Test func `A wrong checksum is that file's line`() throws {
    var zip = ZipFile()
    zip.add(Array(target.utf8), Array("answer".utf8), isBroken: true)
    let handIn = try handIn(zip.closed, named: "alice.zip")
    #expect(handIn.sources == [:])
    #expect(handIn.lines.count == 1)
    #expect(handIn.lines[0].hasPrefix("\(target): rejected: it cannot be read"), "\(handIn.lines)")
  }

  @Test func `A .zip that lies about a size gives no more than is there`() throws {
    var zip = ZipFile()
    zip.add(Array(target.utf8), Array("answer".utf8), claimed: 1 << 31)
    #expect(try handIn(zip.closed, named: "alice.zip").sources == [:])
  }

  @Test(arguments: [0, 1, 100, 511, 700, 1500])
  func `An archive that ends too soon is one line`(length: Int) throws {
    var tar = TarFile()
    tar.add(target, String(repeating: "line\n", count: 300))
    let whole = try gzipped(tar.closed)
    let packed = try handIn(Array(whole.prefix(whole.count * length / 2000)))
    let plain = try handIn(Array(tar.closed.prefix(length)))
    for handIn in [packed, plain] {
      #expect(handIn.sources == [:])
      #expect(handIn.lines.contains { $0.contains("nothing of it was taken") }, "\(handIn.lines)")
    }
  }

  @Test func `Any bytes at all are read without a crash`() throws {
    var tar = TarFile()
    tar.add(target, "answer")
    var zip = ZipFile()
    zip.add(target, "answer")
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for original in [zip.closed, try gzipped(tar.closed), tar.closed] {
      for number in 0..<100 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          let index = bytes.indices.randomElement(using: &generator) ?? 0
          bytes[index] = .random(in: 0...255, using: &generator)
        }
        let handIn = try handIn(bytes, named: "alice.zip")
        #expect(handIn.sources.count <= 1, "seed \(seed), number \(number)")
      }
    }
  }
}
