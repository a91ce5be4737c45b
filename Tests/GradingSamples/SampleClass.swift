import Checks
import DecisionProcesses
public import Foundation
public import Grading

/// A class of two dozen students: most as one meets them, a few with names and outputs made to do harm.
public enum SampleClass {
  /// A text that tries to leave its place in HTML, XML, JSON and CSV.
  ///
  /// The last pieces are characters of Swift in which a mark hides the sign that matters.
  public static let hostileText =
    "</pre></td><script>alert('x')</script><img src=x onerror=\"alert(1)\"> & ]]> \"' `\u{0}\u{1B}[31m"
    + " \u{202E}gpj.exe \u{600}<script>\u{301} \"\u{301} onmouseover=alert(2) {{{name}}} \u{FFFE}\n=1+1"

  /// Hand-ins whose names do what `hostileText` does.
  public static let hostileStudents = [
    "<script>alert(1)<", "=cmd|' !C calc'!A0", "..", "\u{600}<img src=x onerror=alert(3)>",
  ]

  /// Fills a book with the outline, the roster, a policy and all results; the same at every time but
  /// `begun`, and in any order of recording.
  public static func fill(
    _ book: GradeBook, begun: Date = Date(), reversed: Bool = false
  ) throws {
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.setRoster(Roster(csv: rosterText, file: "roster.csv"))
    try book.setPolicy(
      ScoringPolicy(
        json: Data(
          """
          {"deadline": "2026-12-01T23:59:00Z", "freeLateDays": 1, "penaltyPerLateDay": 0.1}
          """.utf8), file: "policy.json"))
    try book.setHandInTimes(
      HandInTimes(
        csv: """
          identifier,time
          ada,2026-12-01T20:15:00Z
          george,2026-12-04T08:00:00Z

          """, file: "times.csv"))
    let results = submissions(begun: begun)
    for result in reversed ? results.reversed() : results { try book.record(result) }
    try book.add(
      Override(
        student: "emmy", decision: .points(SampleCourse.outline.exercises[1].id, 8),
        reason: "The proof in the comment is right; the sign was a slip.", author: "T. Assistant",
        date: begun))
  }

  private static let names = [
    "Ada Lovelace", "Alan Turing", "Emmy Noether", "George Boole", "Grace Hopper",
    "Katherine Johnson", "Andrey Markov", "Richard Bellman", "Sofya Kovalevskaya",
    "Srinivasa Ramanujan", "Évariste Galois", "Maryam Mirzakhani", "John von Neumann",
    "Hypatia of Alexandria", "Paul Erdős", "Mary Somerville", "Émilie du Châtelet", "Carl Gauss",
    "Sophie Germain", "Leonhard Euler",
  ]

  private static func identifier(_ name: String) -> String {
    name.lowercased().split(separator: " ").first.map(String.init) ?? name
  }

  private static var rosterText: String {
    "identifier,name,email,section,canvas_id\n"
      + names.enumerated().map { index, name in
        "\(identifier(name)),\(name),\(index + 1)@example.org,\(index % 2 == 0 ? "A" : "B"),\(100 + index)"
      }.joined(separator: "\n") + "\nblaise,Blaise Pascal,blaise@example.org,B,199\n"
  }

  private static let mistakes = [
    ("bootstraps from a terminal state", "Nothing follows a terminal state, so nothing is added."),
    ("takes the mean of the next values", "The target of Q-learning takes the best of them."),
    ("forgets the discount", "What comes later counts less, once for each step."),
  ]

  private static func submissions(begun: Date) -> [GradedSubmission] {
    let usual = names.enumerated().map { index, name in
      ordinary(identifier(name), number: index, begun: begun)
    }
    let hostile = hostileStudents.map { name in
      SampleResult.submission(
        name, hash: "bad",
        verdicts: [
          "1.1": [.failed],
          "1.2": [.threw(hostileText)],
          "1.3": [.crashed(signal: 4, message: hostileText, location: hostileText)],
          "2.1": [.policy("line 3: \(hostileText)")],
          "2.2": [.didNotCompile(hostileText)],
        ],
        diagnoses: ["1.1": .unknown], outputs: ["1.1": hostileText],
        notes: [IntakeNote(file: hostileText, reason: "rejected: a link")], level: .contained,
        begun: begun)
    }
    return usual + hostile
  }

  private static func ordinary(_ name: String, number: Int, begun: Date) -> GradedSubmission {
    var generator = SeededGenerator(seed: UInt64(number) + 40)
    var verdicts: [String: [Verdict]] = [:]
    var diagnoses: [String: Diagnosis] = [:]
    for (position, exercise) in SampleCourse.outline.exercises.enumerated() {
      let id = "\(exercise.id)"
      switch Int.random(in: 0..<(14 - 2 * position), using: &generator) {
      case 0, 1:
        verdicts[id] = [.passed, .failed, .passed]
        let mistake = mistakes[Int.random(in: 0..<3, using: &generator)]
        diagnoses[id] = .misconception(name: mistake.0, explanation: mistake.1)
      case 2: verdicts[id] = Array(repeating: .notAttempted, count: 4)
      case 3:
        verdicts[id] = [
          .passed, .timedOut(.processor(seconds: 10)), .passed, .timedOut(.processor(seconds: 10)),
        ]
      default: break
      }
    }
    if number == 6 {
      verdicts["2.1"] = Array(repeating: .forbidden("it tried to open a socket"), count: 4)
    }
    if number == 12 { verdicts["2.2"] = Array(repeating: .waiting(forExercise: "2.1"), count: 4) }
    return SampleResult.submission(
      name, hash: "hash-\(number)", verdicts: verdicts, diagnoses: diagnoses,
      outputs: number % 4 == 0 ? ["1.1": "Q[3] = 0.25\nQ[4] = 0.5\n"] : [:], begun: begun)
  }
}
