import Foundation
import Grading
import Testing

@Suite("A folder of hand-ins")
struct ClassIntakeTests {
  @Test func `Students are in the order of their names, and lists are no students`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("carol")
    try fixture.makeFolder(".git")
    try fixture.write("", to: "alice.zip")
    try fixture.write("", to: "bob.tar.gz")
    try fixture.write("", to: "roster.csv")
    try fixture.write("", to: ".DS_Store")
    #expect(try fixture.students() == ["alice", "bob", "carol"])
  }

  @Test func `Swift files beside the hand-ins are nobody's, and are named`() throws {
    let fixture = try ClassFixture()
    try fixture.write("answer", to: "alice/\(ClassFixture.target)")
    for name in ["b.SWIFT", "TDTarget.swift", "roster.csv", ".hidden.swift", "carol.zip"] {
      try fixture.write("", to: name)
    }
    try fixture.makeFolder("dave.swift")
    #expect(try fixture.students() == ["alice", "carol", "dave.swift"])
    #expect(try Intake().looseFiles(in: fixture.folder) == ["TDTarget.swift", "b.SWIFT"])
  }

  @Test func `Names in any script, with spaces and quotes, are kept`() throws {
    let fixture = try ClassFixture()
    let names = [#"O'Neil "Al", Ann"#, "Žofie Černá", "<b>", "王小明", "محمد"]
    for name in names { try fixture.makeFolder(name) }
    #expect(Set(try fixture.students()) == Set(names))
  }

  @Test func `Control characters and turned writing are escaped`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("a\nb\u{1B}[31m\u{202E}c")
    try fixture.write("", to: "a\nb\u{1B}[31m\u{202E}c/x\ty")
    let handIn = try fixture.handIn()
    #expect(handIn.student == #"a\nb\u{1B}[31m\u{202E}c"#)
    #expect(handIn.notes.contains { $0.file == #"x\ty"# })
  }

  @Test func `Bytes that are no text are escaped, and the hand-in is read`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("al")
    let path = Array(fixture.path("a").utf8) + [0xFF, 0]
    #expect(mkdir(path.map(CChar.init(bitPattern:)), 0o700) == 0)
    #expect(try fixture.students() == ["al", #"a\xFF"#])
    #expect(try fixture.handIns().count == 2)
  }

  @Test func `Students whose names differ by case only stay apart`() throws {
    let fixture = try ClassFixture()
    try fixture.write("one", to: "Alice/\(ClassFixture.target)")
    try fixture.write("two", to: "alice/\(ClassFixture.target)")
    let handIns = try fixture.handIns()
    #expect(handIns["Alice"]?.target == "one")
    #expect(handIns["alice"]?.target == "two")
  }

  @Test func `A folder and archives of one name stay apart`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("alice")
    try fixture.write("", to: "alice.zip")
    try fixture.write("", to: "alice.tar.gz")
    #expect(try fixture.students() == ["alice", "alice.tar.gz", "alice.zip"])
    try fixture.makeFolder("alice.zip (2)")
    #expect(Set(try fixture.students()).count == 4)
  }

  @Test func `Names that differ by their normalisation only stay apart`() throws {
    let fixture = try ClassFixture()
    try fixture.write("one", to: "Jose\u{301}/\(ClassFixture.target)")
    try fixture.write("two", to: "Jos\u{E9}/\(ClassFixture.target)")
    let handIns = try fixture.handIns()
    #expect(Set(handIns.keys) == ["José", "José (2)"])
    #expect(Set(handIns.values.compactMap(\.target)) == ["one", "two"])
  }

  @Test func `A broken archive, a link and a .rar are a line each, and the others go on`() throws {
    let fixture = try ClassFixture()
    try fixture.write("no archive at all", to: "alice.zip")
    try fixture.write("", to: "bob.rar")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("carol"), withDestinationPath: "/etc")
    try fixture.write("answer", to: "dave/\(ClassFixture.target)")
    let handIns = try fixture.handIns()
    #expect(handIns["dave"]?.target == "answer")
    for student in ["alice", "bob.rar", "carol"] {
      let lines = try #require(handIns[student]).lines
      #expect(lines.count == 1, "\(lines)")
      #expect(lines.first?.contains("nothing of it was taken") == true, "\(lines)")
    }
  }

  @Test func `A hand-in that is gone is a line`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("alice")
    let intake = Intake()
    let entry = try intake.submissions(in: fixture.folder)[0]
    try FileManager.default.removeItem(at: entry.place)
    #expect(try intake.read(entry).lines[0].contains("it cannot be read"))
  }

  @Test func `A folder that is missing, none, or empty is said to be so`() throws {
    let fixture = try ClassFixture()
    #expect(throws: IntakeError.empty(fixture.folder.path)) { try fixture.students() }
    let missing = fixture.folder.appending(path: "missing")
    #expect(throws: IntakeError.noFolder(missing.path)) { try Intake().submissions(in: missing) }
    try fixture.write("", to: "file")
    let file = fixture.folder.appending(path: "file")
    #expect(throws: IntakeError.notAFolder(file.path)) { try Intake().submissions(in: file) }
  }
}
