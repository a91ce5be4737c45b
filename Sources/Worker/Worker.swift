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

  /// Answers messages until there are none left, or one is no question.
  public static func serve(answering answer: (WireValue) throws -> WireValue) {
    WorkerLimits.standard.apply()
    guard let channel = WorkerChannel() else { return }
    while let bytes = channel.read() {
      guard
        let question = try? WireFormat.value(of: bytes),
        let reply = try? answer(question)
      else { return }
      channel.write(WireFormat.bytes(of: reply))
    }
  }
}
