public import Wire

/// The questions that may travel, by name.
public enum QuestionRegistry {
  private static let questions: [String: any Question.Type] = Dictionary(
    uniqueKeysWithValues: [
      BellmanQuestions.all, TabularQuestions.all, ExplorationQuestions.all,
      ConvergenceQuestions.all, BiasQuestions.all, ApproximationQuestions.all, DQNQuestions.all,
      BetterDQNQuestions.all,
      DiagnosisQuestions.all,
      RoboticsQuestions.all,
    ].joined().map { ($0.name, $0) })

  /// The name of the field with which a worker answers a message that is no question of its course.
  public static let refusal = "noQuestion"

  /// The message that carries a question.
  public static func message(_ question: some Question) throws -> WireValue {
    .record([
      WireField("question", .string(type(of: question).name)),
      WireField("content", try WireEncoder.value(of: question)),
    ])
  }

  /// Puts the question in a message to a workbook, and returns its reply as it travels.
  ///
  /// - Throws: `WireError` where the message is no question of this course.
  public static func reply<W: Workbook>(
    to message: WireValue,
    by workbook: W.Type
  ) throws -> WireValue {
    guard case .string(let name) = message["question"], let content = message["content"] else {
      throw WireError.mismatch(expected: "a question", found: message.text(limit: 4))
    }
    guard let type = questions[name] else {
      throw WireError.mismatch(expected: "a question of this course", found: name)
    }
    return try reply(to: type, content: content, by: workbook)
  }

  private static func reply<Q: Question, W: Workbook>(
    to type: Q.Type,
    content: WireValue,
    by workbook: W.Type
  ) throws -> WireValue {
    let question = try WireDecoder.value(type, from: content)
    return try question.reply(by: Q.Asks.implementation(in: workbook)).wireValue()
  }
}
