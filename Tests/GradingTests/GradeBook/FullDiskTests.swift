import Foundation
import Grading
import GradingSamples
import Testing

@Suite("A grade book on a full disk")
struct FullDiskTests {
  @Test(
    "What does not fit is refused with a sentence, what was recorded stays, and grading goes on")
  func fileLimit() throws {
    let folder = try Folder()
    let place = folder["book.sqlite"]
    // Each result is about 100 kB, so that some fit and forty do not.
    let (status, message) = try Keeper(place, count: 40, fileLimit: 1_000_000).wait()
    #expect(status == 2)
    #expect(message.contains("What was recorded before is safe"))
    let kept = try GradeBook(reading: place).students().count
    #expect(0 < kept && kept < 40)
    #expect(try Keeper(place, count: 40).wait().status == 0)
    #expect(try GradeBook(reading: place).students().count == 40)
  }

  @Test("The same on a file system without room", .enabled(if: geteuid() == 0))
  func smallFileSystem() throws {
    let folder = try Folder()
    guard mount("tmpfs", folder.place.path, "tmpfs", 0, "size=1500k") == 0 else { return }
    defer { umount(folder.place.path) }
    let place = folder["book.sqlite"]
    let (status, message) = try Keeper(place, count: 40).wait()
    #expect(status == 2)
    #expect(message.contains("There is no room to write in the grade book"))
    let kept = try GradeBook(reading: place).students().count
    #expect(0 < kept && kept < 40)
    #expect(mount("tmpfs", folder.place.path, "tmpfs", UInt(remount), "size=40m") == 0)
    #expect(try Keeper(place, count: 40).wait().status == 0)
    #expect(try GradeBook(reading: place).students().count == 40)
  }
}

private let remount = 32
