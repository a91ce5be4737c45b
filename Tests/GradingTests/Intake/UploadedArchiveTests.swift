import Foundation
import Grading
import Testing

@Suite("Archives that a learning platform has put into a student's folder")
struct UploadedArchiveTests {
  private let target = ClassFixture.target
  private let packed = "submission.tar.gz"
  private let reading = "read as the hand-in, the only archive in a folder without exercises"

  /// What `bellwork submit` makes of a course with one answer.
  private func archive() throws -> [UInt8] {
    var tar = TarFile()
    tar.add("Exercises/Submission.swift", "public enum Submission {}")
    tar.add(target, "answer")
    return try gzipped(tar.closed)
  }

  @Test(
    arguments: [
      "Ada Lovelace_123_assignsubmission_file/submission.tar.gz", "submission_98765/mine.tgz",
      "submission_98765/homework 1/SUBMISSION.TAR.GZ",
    ])
  func `Moodle's and Gradescope's folders are read by the archive in them`(path: String) throws {
    let fixture = try ClassFixture()
    try fixture.write(archive(), to: path)
    try fixture.write("- submission_98765", to: "submission_metadata.yml")
    let handIn = try fixture.handIn()
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    #expect(handIn.student == parts[0])
    #expect(handIn.target == "answer")
    #expect(
      handIn.lines == [
        "\(parts[1]): \(reading)",
        "Exercises/Submission.swift: ignored: no exercise of the course",
      ])
    #expect(handIn.looks == [])
  }

  @Test func `A .zip in a folder is read, with other files beside it`() throws {
    let fixture = try ClassFixture()
    var zip = ZipFile()
    zip.add("bellwork-main/\(target)", "answer")
    try fixture.write(zip.closed, to: "ada/homework.zip")
    try fixture.write("see the archive", to: "ada/README.txt")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "answer")
    #expect(
      handIn.lines == [
        "homework.zip: \(reading)", "README.txt: ignored: no exercise of the course",
      ])
  }

  @Test func `An exercise in the folder counts, and the archive beside it does not`() throws {
    let fixture = try ClassFixture()
    try fixture.write(archive(), to: "ada/\(packed)")
    try fixture.write("loose", to: "ada/TDTarget.swift")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "loose")
    #expect(handIn.lines == ["\(packed): ignored: no exercise of the course"])
    #expect(handIn.looks == [])
  }

  @Test func `Of two archives neither is read, and a person has to look`() throws {
    let fixture = try ClassFixture()
    try fixture.write(archive(), to: "ada/first.tgz")
    try fixture.write(archive(), to: "ada/second.tgz")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    let reason = "rejected: one of 2 archives, and nobody says which counts; hand in one"
    #expect(handIn.lines == ["first.tgz: \(reason)", "second.tgz: \(reason)"])
    #expect(handIn.looks.count == 2)
  }

  @Test func `An archive three folders down, or in the archive, is not opened`() throws {
    let deep = try ClassFixture()
    try deep.write(archive(), to: "ada/a/b/\(packed)")
    #expect(try deep.handIn().lines == ["a/b/\(packed): ignored: no exercise of the course"])
    let nested = try ClassFixture()
    var outer = TarFile()
    outer.add(Array("inner.tar.gz".utf8), try archive())
    try nested.write(gzipped(outer.closed), to: "ada/\(packed)")
    let handIn = try nested.handIn()
    #expect(handIn.sources == [:])
    #expect(
      handIn.lines == [
        "\(packed): \(reading)", "inner.tar.gz: ignored: no exercise of the course",
      ])
    #expect(handIn.looks != [])
  }

  @Test func `A bomb in a folder is refused by the limits of archives`() throws {
    let fixture = try ClassFixture()
    var tar = TarFile()
    tar.add(target, "answer")
    tar.add(Array("zeros".utf8), [UInt8](repeating: 0, count: 16 << 20))
    tar.add("Exercises/01-Bellman/QUpdate.swift", "answer")
    try fixture.write(gzipped(tar.closed), to: "ada/\(packed)")
    let handIn = try fixture.handIn()
    // Nothing of it counts, not even what came before the zeros.
    #expect(handIn.sources == [:])
    #expect(
      handIn.lines == [
        "\(packed): rejected: it unpacks to more than 100 times its size; nothing of it was taken"
      ])
    #expect(handIn.notes.first?.needsALook == true)
  }

  @Test func `A link to an archive is not followed, nor are links in one`() throws {
    let fixture = try ClassFixture()
    try fixture.write(archive(), to: "elsewhere.bin")
    try fixture.makeFolder("ada")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("ada/\(packed)"), withDestinationPath: fixture.path("elsewhere.bin"))
    var tar = TarFile()
    tar.add(target, type: "2", link: "/etc/passwd")
    tar.add("Exercises/01-Bellman/QUpdate.swift", type: "1", link: "/etc/passwd")
    try fixture.write(tar.closed, to: "bob/\(packed)")
    try FileManager.default.createDirectory(
      atPath: fixture.path("carl"), withIntermediateDirectories: false)
    try FileManager.default.linkItem(
      atPath: fixture.path("elsewhere.bin"), toPath: fixture.path("carl/\(packed)"))
    let handIns = try fixture.handIns()
    #expect(handIns.values.allSatisfy { $0.sources == [:] })
    #expect(
      handIns["ada"]?.lines == ["\(packed): rejected: a symbolic link; hand in the file itself"])
    #expect(handIns["bob"]?.lines.count == 3)
    #expect(
      handIns["carl"]?.lines == ["\(packed): rejected: a hard link; hand in a file of its own"])
    #expect(handIns.values.allSatisfy { $0.looks != [] })
  }

  @Test func `A folder and an archive of foreign files need a look, an empty folder does not`()
    throws
  {
    let fixture = try ClassFixture()
    try fixture.write("x", to: "ada/essay.docx")
    try fixture.write("no archive at all", to: "bob/submission.zip")
    try fixture.write("no archive at all", to: "carl.zip")
    try fixture.makeFolder("dora")
    try fixture.write("answer", to: "emmy/\(target)")
    let needing = try fixture.handIns().filter { $0.value.looks != [] }
    #expect(Set(needing.keys) == ["ada", "bob", "carl"])
    let notes = try #require(needing["bob"]?.looks)
    #expect(notes.count == 1)
    #expect(notes[0].line.hasPrefix("submission.zip: rejected: "))
    // What is only missing is nothing to look at.
    #expect(needing["ada"]?.notes.last?.needsALook == false)
  }
}

extension HandIn {
  /// The notes because of which a person should look.
  fileprivate var looks: [IntakeNote] { notes.filter(\.needsALook) }
}
