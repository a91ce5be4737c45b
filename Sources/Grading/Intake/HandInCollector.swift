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
  private var remarks: [IntakeRemark] = []
  /// The exercises of remarks beyond the limit.
  private var uncounted: [ExerciseID?] = []
  /// Files that are nothing to the course.
  private var ignored = FileList()
  /// Files of exercises in folders where they stand for something else, by folder.
  private var elsewhere: [String: FileList] = [:]

  init(expected: ExpectedFiles, limits: IntakeLimits) {
    self.expected = expected
    self.limits = limits
  }

  /// Whether a file of an exercise was found, and could be read.
  var hasFoundExercise: Bool { !candidates.isEmpty }

  /// Takes note of something; `path` is that of a file, where it may be that of an exercise.
  mutating func note(_ file: String, _ reason: String, at path: [[UInt8]] = []) {
    let exercise = expected.exercise(at: path)
    guard remarks.count < limits.notes else { return uncounted.append(exercise) }
    remarks.append(IntakeRemark(file: file, reason: reason, exercises: exercise.map { [$0] } ?? []))
  }

  private mutating func note(_ item: FoundItem, _ reason: String) {
    note(item.name, reason, at: item.path)
  }

  /// Decides about an item; `content` is asked for its bytes only where it may be an answer.
  mutating func take(_ item: FoundItem, content: () throws(ContentFault) -> [UInt8]) {
    switch item.kind {
    case .folder: return
    case .symbolicLink: return note(item, "rejected: a symbolic link; hand in the file itself")
    case .hardLink: return note(item, "rejected: a hard link; hand in a file of its own")
    case .other:
      return note(item, "rejected: neither a file nor a folder, but a device or a pipe")
    case .file: break
    }
    switch expected.match(item.path) {
    case .other: ignored.add(item.name)
    case .elsewhere(let id, let folder):
      elsewhere[folder, default: FileList()].add(item.name, of: id)
    case .misspelt(_, let path):
      note(item, "rejected: spelt differently from \(path); rename it to that")
    case .exercise(let id, let rank):
      guard let text = text(of: item, content) else { return }
      add(Candidate(name: item.name, rank: rank, text: text), to: id, at: item.path)
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
      note(item, "rejected: \(error.reason(limits))")
      return nil
    }
  }

  private mutating func add(_ new: Candidate, to id: ExerciseID, at path: [[UInt8]]) {
    guard let old = candidates[id] else {
      candidates[id] = new
      return
    }
    let (kept, dropped) = new.rank < old.rank ? (new, old) : (old, new)
    candidates[id] = kept
    if new.rank != old.rank {
      note(dropped.name, "ignored: \(kept.name) was taken for \(id) instead", at: path)
    } else if Array(new.text.utf8) == Array(old.text.utf8) {
      note(new.name, "ignored: the same as \(kept.name)", at: path)
    } else {
      note(
        new.name, "rejected: \(kept.name) is another answer to \(id), so neither counts", at: path)
      candidates[id]?.isAmbiguous = true
    }
  }

  /// The hand-in, once all its items are known; of the exercises that are graded, it says which are missing.
  func handIn(of student: String, graded: [ExerciseID]) -> HandIn {
    let taken = candidates.filter { !$0.value.isAmbiguous }.mapValues(\.text)
    let missing = graded.filter { taken[$0] == nil }
    var notes = (remarks + summaries).map { remark in
      taken.isEmpty ? remark.noteOfNothing : remark.note(missing: missing)
    }
    if !missing.isEmpty {
      let list = missing.map(\.description).joined(separator: ", ")
      notes.append(IntakeNote(file: "", reason: "missing, counted as not attempted: \(list)"))
    }
    return HandIn(student: student, sources: taken, notes: notes)
  }

  /// What is said of many files at once.
  private var summaries: [IntakeRemark] {
    var all: [IntakeRemark] = []
    if !uncounted.isEmpty {
      all.append(
        IntakeRemark(
          file: "", reason: "\(uncounted.count) more notes were left out",
          exercises: Set(uncounted.compactMap { $0 })))
    }
    all += elsewhere.sorted { $0.key < $1.key }.map { folder, files in
      files.remark(
        "ignored: answers in a folder called \(folder) are not read; they belong in Exercises")
    }
    if ignored.count > 0 { all.append(ignored.remark("ignored: no exercise of the course")) }
    return all
  }

  /// The hand-in of which nothing can be taken.
  func rejected(_ student: String, file: String, _ reason: String) -> HandIn {
    let whole = IntakeRemark(file: file, reason: "rejected: \(reason); nothing of it was taken")
    return HandIn(
      student: student, sources: [:],
      notes: remarks.map { $0.note(missing: []) } + [whole.noteOfNothing])
  }
}
