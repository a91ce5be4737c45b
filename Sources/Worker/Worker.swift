public import Coursework
public import Wire

/// The program that answers questions with the learner's code, and holds nothing else worth having.
///
///     Worker.serve(Submission.self)
///
/// Questions come in on one pipe and replies go out on another, one message at a time. The two begin as
/// standard input and output and are moved to descriptors of their own before any question is asked, so
/// that what the learner prints can never be mistaken for a reply.
public enum Worker {
  /// Answers questions until there are none left.
  public static func serve<W: Workbook>(_ workbook: W.Type) {
    serve { question in try QuestionRegistry.reply(to: question, by: workbook) }
  }

  /// Answers messages until there are none left; one that is no question is refused.
  public static func serve(answering answer: (WireValue) throws -> WireValue) {
    WorkerLimits.standard.apply()
    WorkerLeash.fasten()
    guard let channel = WorkerChannel() else { return }
    while let bytes = channel.read() {
      channel.write(WireFormat.bytes(of: reply(to: bytes, by: answer)))
    }
  }

  private static func reply(
    to bytes: [UInt8],
    by answer: (WireValue) throws -> WireValue
  ) -> WireValue {
    do {
      return try answer(try WireFormat.value(of: bytes))
    } catch {
      return .record([WireField(QuestionRegistry.refusal, .string("\(error)"))])
    }
  }
}
