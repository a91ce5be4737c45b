public import Coursework
import Wire

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
    WorkerLimits.standard.apply()
    guard let channel = WorkerChannel() else { return }
    while let message = channel.read() {
      guard let reply = reply(to: message, by: workbook) else { return }
      channel.write(reply)
    }
  }

  /// The bytes that answer the bytes of a question, or nil where they are no question.
  static func reply<W: Workbook>(to message: [UInt8], by workbook: W.Type) -> [UInt8]? {
    guard
      let question = try? WireFormat.value(of: message),
      let reply = try? QuestionRegistry.reply(to: question, by: workbook)
    else { return nil }
    return WireFormat.bytes(of: reply)
  }
}
