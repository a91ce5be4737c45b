import Checks
import CommandSupport
import Grading

/// What `bellwork gradebook show --transcript` prints.
enum TranscriptText {
  /// The conversations about an exercise in each attempt.
  static func attempts(
    _ attempts: [GradedSubmission], on exercise: CourseOutline.Exercise, _ grades: ClassGrades
  ) throws -> String {
    guard !attempts.isEmpty else { return "Nothing was handed in." }
    return try attempts.enumerated().flatMap { number, attempt in
      [GradebookText.heading(of: attempt, number: number + 1)]
        + lines(of: attempt, on: exercise, try grades.conversations(of: attempt)[exercise.id] ?? [])
    }.joined(separator: "\n")
  }

  private static func lines(
    of attempt: GradedSubmission, on exercise: CourseOutline.Exercise,
    _ conversations: [Conversation]
  ) -> [String] {
    let title = "  \(exercise.id) \(exercise.name)"
    guard let examination = attempt.examinations.first(where: { $0.exercise == exercise.id }) else {
      return ["\(title) was not graded in this attempt."]
    }
    let verdict = examination.verdict
    if verdict.isPassed {
      return ["\(title): passed; a transcript is kept only of checks that are not."]
    }
    guard !conversations.isEmpty else {
      return ["\(title): \(verdict.word); the grade book holds no transcript of it."]
    }
    return ["\(title): \(verdict.word)"]
      + conversations.flatMap { conversation in
        [""] + heading(of: conversation, in: examination) + lines(of: conversation)
      }
  }

  /// What was claimed, and the failure as learners are told it.
  private static func heading(
    of conversation: Conversation, in examination: Examination
  ) -> [String] {
    let result = examination.results.first { $0.claim == conversation.claim }
    let failure = result?.paragraph ?? "Claim:     \(conversation.claim)"
    return shown("\(failure)\nExchanges: \(conversation.count)", indent: 4)
  }

  private static func lines(of conversation: Conversation) -> [String] {
    var lines: [String] = []
    var next = 1
    for exchange in conversation.exchanges {
      if exchange.number > next { lines.append(gap(of: exchange.number - next)) }
      next = exchange.number + 1
      lines += self.lines(of: exchange)
    }
    if conversation.count >= next { lines.append(gap(of: conversation.count + 1 - next)) }
    return lines
  }

  private static func gap(of count: Int) -> String {
    "    … \(count) \(count == 1 ? "question is" : "questions are") left out"
  }

  private static func lines(of exchange: Exchange) -> [String] {
    let occasion =
      switch exchange.occasion {
      case .first: ""
      case .again: ", asked again"
      case .smaller: ", a smaller one"
      }
    let question = "\(exchange.number). \(exchange.name)\(occasion): \(exchange.question)"
    return shown(question, indent: 4, then: 7)
      + shown("→ \(words(for: exchange))", indent: 7, then: 9)
  }

  private static func words(for exchange: Exchange) -> String {
    switch exchange.kind {
    case .answer: "answered \(exchange.reply)"
    case .invalidInput: "refused as invalid input: \(exchange.reply)"
    case .unattempted: "not attempted"
    case .threw: "threw \(exchange.reply)"
    case .silence: "no reply: the process ended, or was ended"
    }
  }

  /// A stranger's text, line by line; those after the first may stand further to the right, so that none looks
  /// like an exchange of its own.
  private static func shown(_ text: String, indent: Int, then further: Int? = nil) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : further ?? indent)
        + Terminal.shown(String(line))
    }
  }
}
