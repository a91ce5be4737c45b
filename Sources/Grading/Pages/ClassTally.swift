import Checks

/// What is counted of a class, one student at a time, for its page and for the terminal.
package struct ClassTally {
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
  package struct Look {
    /// Whose it is: the identifier, the name to show, and the page.
    package var student: String
    var name: String
    var link: String
    /// The exercise, or that it is the hand-in itself.
    package var matter: String
    /// What came of it, in a sentence; it may have a stranger's words in it.
    package var verdict: String
  }

  private(set) var lines: [Line] = []
  private(set) var items: [Item]
  package private(set) var looks: [Look] = []
  /// How many results were made under each level of the sandbox.
  private(set) var levels: [SandboxLevel: Int] = [:]
  /// At most so many submissions are expected to have a right answer marked wrong.
  private(set) var expectedWrong = 0.0

  /// Begins to count a class of which nobody is added yet.
  package init(_ outline: CourseOutline) {
    items = outline.exercises.map { Item(exercise: $0) }
  }

  /// Adds a student.
  package mutating func add(_ grade: StudentGrade) {
    let link = "students/\(grade.student.fileName).html"
    lines.append(Line(grade: Line.Row(grade), link: grade.attempt == nil ? nil : link))
    guard let attempt = grade.attempt else { return }
    levels[attempt.sandboxLevel, default: 0] += 1
    looks += Self.looks(at: grade, link: link)
    // The union bound: one wrong verdict anywhere would make the submission a wrongly failed one.
    var bound = 0.0
    for (index, exercise) in grade.exercises.enumerated() {
      guard let examination = exercise.examination else { continue }
      count(examination, at: index)
      if !examination.verdict.isSilent {
        bound += exercise.exercise.checks.map(\.falseAlarm).reduce(0, +)
      }
    }
    expectedWrong += min(1, bound)
  }

  /// What a person should look at: the hand-in itself, and exercises by the first verdict that says so.
  private static func looks(at grade: StudentGrade, link: String) -> [Look] {
    func look(_ matter: String, _ verdict: String) -> Look {
      Look(
        student: grade.student, name: grade.name, link: link, matter: matter,
        verdict: verdict.capitalizedSentence)
    }
    let exercises = grade.exercises.compactMap { exercise in
      exercise.examination?.results.first { $0.verdict.needsALook }.map {
        look("\(exercise.exercise.id) \(exercise.exercise.name)", "\($0.verdict)")
      }
    }
    return grade.handInToLookAt.map { look("the hand-in", $0) } + exercises
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
  package var warnings: [String] {
    levels.sorted { $0.key < $1.key }.compactMap { level, count in
      level.warning.map { "\(SandboxLevel.affected(count, of: handedIn.count)): \($0)" }
    }
  }

  /// The lines of students who have handed in.
  var handedIn: [Line] { lines.filter { $0.link != nil } }

  /// The scores of those who have handed in, from the lowest to the highest.
  package var scores: [Double] { handedIn.map(\.grade.score).sorted() }

  /// The middle of the scores.
  var median: Double? {
    let scores = self.scores
    guard !scores.isEmpty else { return nil }
    let (low, high) = (scores[(scores.count - 1) / 2], scores[scores.count / 2])
    return ((low + high) / 2).inHundredths
  }

  /// How many scores are in each tenth of the points; full marks are in the last.
  package var histogram: [Int] {
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

extension ClassTally.Line.Row {
  init(_ grade: StudentGrade) {
    self.init(
      student: grade.student, name: grade.name, section: grade.entry?["section"] ?? "",
      score: grade.score, maximum: grade.maximum, lateDays: grade.lateDays,
      passed: grade.exercises.count { $0.examination?.verdict.isPassed ?? false },
      isOnRoster: grade.entry != nil)
  }
}
