import Coursework

/// Something about the files of a hand-in, before it is known what the hand-in lacks.
struct IntakeRemark {
  let file: String
  let reason: String
  /// The exercises whose files it is about.
  var exercises: Set<ExerciseID> = []

  /// The note; a person should look where an exercise is missing that the file might have answered.
  func note(missing: [ExerciseID]) -> IntakeNote {
    let lost = missing.filter(exercises.contains)
    return IntakeNote(file: file, reason: reason, needsALook: !lost.isEmpty, exercises: lost)
  }

  /// The note of a hand-in of which nothing could be taken.
  var noteOfNothing: IntakeNote { IntakeNote(file: file, reason: reason, needsALook: true) }
}

/// Files about which the same is said; the first three are named.
struct FileList {
  private var names: [String] = []
  private var exercises: Set<ExerciseID> = []
  private(set) var count = 0

  /// Adds a file, and the exercise whose file it would be elsewhere.
  mutating func add(_ name: String, of exercise: ExerciseID? = nil) {
    count += 1
    if names.count < 3 { names.append(name) }
    if let exercise { exercises.insert(exercise) }
  }

  /// What is said of them.
  func remark(_ reason: String) -> IntakeRemark {
    let list = names.joined(separator: ", ") + (count > names.count ? ", …" : "")
    return IntakeRemark(
      file: list, reason: count == 1 ? reason : "\(reason) (\(count) files)",
      exercises: exercises)
  }
}
