import Coursework

/// Decides what is taken of the files of one hand-in, and keeps the notes.
struct HandInCollector {
  private struct Candidate {
    let name: String
    let rank: Int
    let text: String
    var isAmbiguous = false
  }

  private let expected: ExpectedFiles
  private let limits: IntakeLimits
  private var candidates: [ExerciseID: Candidate] = [:]
  private var notes: [IntakeNote] = []
  private var uncounted = 0
  private var ignored: [String] = []
  private var ignoredCount = 0

  init(expected: ExpectedFiles, limits: IntakeLimits) {
    self.expected = expected
    self.limits = limits
  }

  /// Takes note of something.
  mutating func note(_ file: String, _ reason: String) {
    guard notes.count < limits.notes else {
      uncounted += 1
      return
    }
    notes.append(IntakeNote(file: file, reason: reason))
  }

  /// Decides about an item; `content` is asked for its bytes only where it may be an answer.
  mutating func take(_ item: FoundItem, content: () throws(ContentFault) -> [UInt8]) {
    switch item.kind {
    case .folder: return
    case .symbolicLink:
      return note(item.name, "rejected: a symbolic link; hand in the file itself")
    case .hardLink: return note(item.name, "rejected: a hard link; hand in a file of its own")
    case .other:
      return note(item.name, "rejected: neither a file nor a folder, but a device or a pipe")
    case .file: break
    }
    switch expected.match(item.path) {
    case .other: ignore(item.name)
    case .misspelt(_, let path):
      note(item.name, "rejected: spelt differently from \(path); rename it to that")
    case .exercise(let id, let rank):
      guard let text = text(of: item, content) else { return }
      add(Candidate(name: item.name, rank: rank, text: text), to: id)
    }
  }

  private mutating func text(
    of item: FoundItem, _ content: () throws(ContentFault) -> [UInt8]
  ) -> String? {
    do throws(ContentFault) {
      let bytes = try content()
      guard !bytes.contains(0) else { throw ContentFault.binary }
      guard let text = String(validating: bytes, as: UTF8.self) else { throw ContentFault.notUTF8 }
      return text
    } catch {
      note(item.name, "rejected: \(error.reason(limits))")
      return nil
    }
  }

  private mutating func add(_ new: Candidate, to id: ExerciseID) {
    guard let old = candidates[id] else {
      candidates[id] = new
      return
    }
    let (kept, dropped) = new.rank < old.rank ? (new, old) : (old, new)
    candidates[id] = kept
    if new.rank != old.rank {
      note(dropped.name, "ignored: \(kept.name) was taken for \(id) instead")
    } else if Array(new.text.utf8) == Array(old.text.utf8) {
      note(new.name, "ignored: the same as \(kept.name)")
    } else {
      note(new.name, "rejected: \(kept.name) is another answer to \(id), so neither counts")
      candidates[id]?.isAmbiguous = true
    }
  }

  private mutating func ignore(_ name: String) {
    ignoredCount += 1
    if ignored.count < 3 { ignored.append(name) }
  }

  /// The hand-in, once all its items are known; of the exercises that are graded, it says which are missing.
  func handIn(of student: String, graded: [ExerciseID]) -> HandIn {
    let taken = candidates.filter { !$0.value.isAmbiguous }.mapValues(\.text)
    var notes = notes
    if uncounted > 0 {
      notes.append(IntakeNote(file: "", reason: "\(uncounted) more notes were left out"))
    }
    if ignoredCount > 0 {
      let list = ignored.joined(separator: ", ") + (ignoredCount > ignored.count ? ", …" : "")
      let reason =
        "ignored: no exercise of the course" + (ignoredCount == 1 ? "" : " (\(ignoredCount) files)")
      notes.append(IntakeNote(file: list, reason: reason))
    }
    let missing = graded.filter { taken[$0] == nil }
    if !missing.isEmpty {
      let list = missing.map(\.description).joined(separator: ", ")
      notes.append(IntakeNote(file: "", reason: "missing, counted as not attempted: \(list)"))
    }
    return HandIn(student: student, sources: taken, notes: notes)
  }

  /// The hand-in of which nothing can be taken.
  func rejected(_ student: String, file: String, _ reason: String) -> HandIn {
    HandIn(
      student: student, sources: [:],
      notes: notes + [
        IntakeNote(file: file, reason: "rejected: \(reason); nothing of it was taken")
      ])
  }
}
