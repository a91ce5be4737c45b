import Checks

/// What a class page counts, one student at a time.
struct ClassTally {
  /// What is shown of a student.
  struct Line {
    var grade: Row
    var link: String?
    /// The few numbers of a grade that the page needs; the evidence is let go.
    struct Row {
      var student: String
      var name: String
      var section: String
      var score: Double
      var maximum: Int
      var lateDays: Int
      var passed: Int
      var isOnRoster: Bool
    }
  }

  /// How an exercise went.
  struct Item {
    var exercise: CourseOutline.Exercise
    var passed = 0
    var failed = 0
    var silent = 0
    /// How many wait for each exercise.
    var waiting: [String: Int] = [:]
    var mistakes: [String: Int] = [:]
    var unknownMistakes = 0
  }

  /// Something that a person should look at.
  struct Look {
    var name: String
    var link: String
    var exercise: String
    var verdict: String
  }

  private(set) var lines: [Line] = []
  private(set) var items: [Item]
  private(set) var looks: [Look] = []
  /// How many results were made under each level of the sandbox.
  private(set) var levels: [SandboxLevel: Int] = [:]
  /// At most so many submissions are expected to have a right answer marked wrong.
  private(set) var expectedWrong = 0.0

  init(_ outline: CourseOutline) {
    items = outline.exercises.map { Item(exercise: $0) }
  }

  /// Adds a student.
  mutating func add(_ grade: StudentGrade) {
    let link = "students/\(grade.student.fileName).html"
    lines.append(
      Line(
        grade: Line.Row(
          student: grade.student, name: grade.name, section: grade.entry?["section"] ?? "",
          score: grade.score, maximum: grade.maximum, lateDays: grade.lateDays,
          passed: grade.exercises.count { $0.examination?.verdict.isPassed ?? false },
          isOnRoster: grade.entry != nil),
        link: grade.attempt == nil ? nil : link))
    guard let attempt = grade.attempt else { return }
    levels[attempt.sandboxLevel, default: 0] += 1
    for sentence in grade.handInToLookAt {
      looks.append(
        Look(
          name: grade.name, link: link, exercise: "the hand-in",
          verdict: sentence.capitalizedSentence))
    }
    // The union bound: one wrong verdict anywhere would make the submission a wrongly failed one.
    var bound = 0.0
    for (index, exercise) in grade.exercises.enumerated() {
      guard let examination = exercise.examination else { continue }
      count(examination, at: index)
      if !examination.verdict.isSilent {
        bound += exercise.exercise.checks.map(\.falseAlarm).reduce(0, +)
      }
      if let result = examination.results.first(where: \.verdict.needsALook) {
        looks.append(
          Look(
            name: grade.name, link: link,
            exercise: "\(exercise.exercise.id) \(exercise.exercise.name)",
            verdict: "\(result.verdict)".capitalizedSentence))
      }
    }
    expectedWrong += min(1, bound)
  }

  private mutating func count(_ examination: Examination, at index: Int) {
    let verdict = examination.verdict
    if verdict.isPassed {
      items[index].passed += 1
    } else if verdict.isSilent {
      items[index].silent += 1
    } else {
      items[index].failed += 1
    }
    if let other = examination.awaited { items[index].waiting[other, default: 0] += 1 }
    switch examination.diagnosis {
    case .misconception(let name, _): items[index].mistakes[name, default: 0] += 1
    case .unknown: items[index].unknownMistakes += 1
    case nil: break
    }
  }

  /// What has to be said of levels that contain nothing, and of how many results.
  var warnings: [(count: Int, text: String)] {
    levels.sorted { $0.key < $1.key }.compactMap { level, count in
      level.warning.map { (count, $0) }
    }
  }

  /// The lines of students who have handed in.
  var handedIn: [Line] { lines.filter { $0.link != nil } }

  /// The middle of the scores of those who have handed in.
  var median: Double? {
    let scores = handedIn.map(\.grade.score).sorted()
    guard !scores.isEmpty else { return nil }
    let (low, high) = (scores[(scores.count - 1) / 2], scores[scores.count / 2])
    return ((low + high) / 2).inHundredths
  }

  /// How many scores are in each tenth of the points; full marks are in the last.
  var histogram: [Int] {
    var counts = Array(repeating: 0, count: 10)
    for line in handedIn where line.grade.maximum > 0 {
      let share = line.grade.score / Double(line.grade.maximum)
      counts[max(0, min(9, Int(share * 10)))] += 1
    }
    return counts
  }

  /// The mistakes by how many students they have hit, and by exercise among equals.
  var mistakes: [(exercise: String, name: String, count: Int)] {
    items.flatMap { item in
      item.mistakes.sorted { $0.key < $1.key }
        .map { ("\(item.exercise.id) \(item.exercise.name)", $0.key, $0.value) }
    }
    .enumerated().sorted { ($1.element.2, $0.offset) < ($0.element.2, $1.offset) }
    .map { $0.element }
  }
}
