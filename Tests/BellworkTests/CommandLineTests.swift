import Foundation
import Testing

/// What the commands print, to whom, and with which status.
struct CommandLineTests {
  @Test func `No command shows the course and what comes next`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let outcome = try course.run()
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Chapter 1  The Bellman equation  0 of "))
    #expect(outcome.output.contains("Next: 1.1 TDTarget, in Exercises/01-Bellman/TDTarget.swift"))
  }

  @Test func `The status is JSON for programs`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let outcome = try course.run("status", "--json")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let exercises = try #require(report["exercises"] as? [[String: Any]])
    #expect(exercises.first?["id"] as? String == "1.1")
    #expect(exercises.allSatisfy { $0["state"] as? String == "not attempted" })
  }

  @Test func `A mistyped command is answered with the closest one`() throws {
    let outcome = try Program().run("chekc")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == "bellwork: There is no command “chekc”. Did you mean `bellwork check`?\n")
  }

  @Test func `A mistyped exercise is answered with the closest one`() throws {
    let outcome = try Program().run("hint", "TDTraget")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors == "bellwork: There is no exercise “TDTraget”. Did you mean TDTarget?\n")
  }

  @Test func `Hints climb, and say how to get the next`() throws {
    let first = try Program().run("hint", "1.1")
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("\n\nMore: bellwork hint 1.1 --level 2\n"))
    let last = try Program().run("hint", "1.1", "--level", "3")
    #expect(!last.output.contains("More:"))
    let beyond = try Program().run("hint", "1.1", "--level", "4")
    #expect(beyond.status == 64)
    #expect(beyond.errors.contains("There are hints of level 1, 2 and 3, not 4."))
  }

  @Test func `A solution is the file, to the letter`() throws {
    let outcome = try Program().run("solution", "1.1")
    let file = Program.package.appending(path: "Solutions/01-Bellman/TDTarget.swift")
    #expect(outcome.output == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `A reset puts the stub back and keeps the answer`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let untouched = try course.run("reset", "1.1")
    #expect(untouched.status == 65)
    #expect(untouched.errors.contains("there is nothing to reset"))
    let file = course.folder.appending(path: "Exercises/01-Bellman/TDTarget.swift")
    let stub = try String(contentsOf: file, encoding: .utf8)
    try "my answer".write(to: file, atomically: true, encoding: .utf8)
    #expect(try course.run("reset", "1.1").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == stub)
    let backups = course.folder.appending(path: ".bellwork/backups")
    let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
    try #require(names.count == 1)
    #expect(
      try String(contentsOf: backups.appending(path: names[0]), encoding: .utf8) == "my answer")
  }

  @Test func `A missing exercise is named, and a reset puts it back`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let file = course.folder.appending(path: "Exercises/01-Bellman/TDTarget.swift")
    let stub = try String(contentsOf: file, encoding: .utf8)
    try FileManager.default.removeItem(at: file)
    let outcome = try course.run("check", "1.2")
    #expect(outcome.status == 66)
    #expect(
      outcome.errors == "bellwork: Exercises/01-Bellman/TDTarget.swift is missing. "
        + "Put it back with `bellwork reset 1.1`.\n")
    #expect(try course.run("reset", "1.1").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == stub)
  }

  @Test func `A submission holds the exercises and nothing else`() throws {
    try expectExercises(in: "ada.tar.gz", listedBy: ["tar", "-tzf"])
  }

  @Test(
    .enabled(
      if: ["zip", "unzip"].allSatisfy { FileManager.default.fileExists(atPath: "/usr/bin/\($0)") }))
  func `A submission can be a zip`() throws {
    try expectExercises(in: "ada.zip", listedBy: ["unzip", "-Z1"])
  }

  private func expectExercises(in archive: String, listedBy listing: [String]) throws {
    let course = try Program.copy()
    defer { course.remove() }
    try "secret".write(
      to: course.folder.appending(path: "Exercises/notes.txt"), atomically: true, encoding: .utf8)
    #expect(try course.run("submit", "--output", archive).status == 0)
    let list = Process()
    list.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    list.arguments = listing + [course.folder.appending(path: archive).path]
    let pipe = Pipe()
    list.standardOutput = pipe
    try list.run()
    let names = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    #expect(names.contains("Exercises/01-Bellman/TDTarget.swift"))
    #expect(names.allSatisfy { $0.hasPrefix("Exercises/") && $0.hasSuffix(".swift") })
  }

  @Test func `An archive that cannot be written is a sentence`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let outcome = try course.run("submit", "--output", "no/such/folder/ada.tar.gz")
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("bellwork: The archive was not made:"))
  }

  @Test func `A program that packs and is missing is a sentence`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let outcome = try course.run(
      "submit", "--output", "ada.zip", environment: ["PATH": course.folder.path])
    #expect(outcome.status == 73)
    #expect(
      outcome.errors == "bellwork: The archive was not made: zip is missing; "
        + "`sudo apt-get install zip` installs it.\n")
  }

  @Test func `A rollout prints every step`() throws {
    let outcome = try Program().run("rollout", "grid-4x4", "--actions", "right,right,down")
    #expect(
      outcome.output == """
        step,state,action,actionLabel,reward,nextState,terminated,truncated
        1,0,3,right,-0.1,1,false,false
        2,1,3,right,-0.1,2,false,false
        3,2,1,down,-10.0,6,true,false

        """)
  }

  @Test func `A mistyped world or action is answered with what there is`() throws {
    let world = try Program().run("rollout", "cliff-waking", "--actions", "0")
    #expect(world.status == 65)
    #expect(world.errors.contains("did you mean “cliff-walking”"))
    let action = try Program().run("rollout", "cliff-walking", "--actions", "0,jump")
    #expect(action.status == 65)
    #expect(action.errors.contains("jump"))
  }

  @Test func `A diagnosis names the fault of a log, what shows it and what to try`() throws {
    let bad = try Program().run("diagnose", "datasets/logs/missing-terminal-mask.csv")
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix("datasets/logs/missing-terminal-mask.csv: 1500 episodes\n"))
    #expect(bad.output.contains("✘ Values promise more than any episode has paid\n"))
    #expect(bad.output.contains("  - Is the target r alone where the episode terminated?"))
    let good = try Program().run("diagnose", "datasets/logs/healthy.csv")
    #expect(good.status == 0)
    #expect(good.output.hasSuffix("✔ Nothing found.\n"))
  }

  @Test func `A log that cannot be read is a sentence with its line`() throws {
    let missing = try Program().run("diagnose", "no/such/log.csv")
    #expect(missing.status == 66)
    #expect(missing.errors == "bellwork: no/such/log.csv cannot be read: there is no such file.\n")
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "run.csv")
    try "episode,return\n1,2\n2,x\n".write(to: file, atomically: true, encoding: .utf8)
    let malformed = try Program().run("diagnose", file.path)
    #expect(malformed.status == 65)
    #expect(
      malformed.errors
        == "bellwork: \(file.path): Line 3 has “x” in the column “return”, which is no number.\n")
  }

  @Test func `A folder without a course is a sentence`() throws {
    let outcome = try Program().run("status", environment: ["BELLWORK_ROOT": "/usr"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasPrefix("bellwork: There is no course in /usr or above it."))
  }

  @Test func `The doctor names what is missing and how to get it`() throws {
    let outcome = try Program().run("doctor", environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 69)
    #expect(outcome.output.contains("apt-get install gnuplot-nox"))
  }
}
