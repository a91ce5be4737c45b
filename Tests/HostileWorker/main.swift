import Coursework
import Solutions
import Worker

// A worker that misbehaves in the way its first argument names, and otherwise holds the model answers.
let misbehaviour = CommandLine.arguments.dropFirst().first.flatMap(Misbehaviour.init(rawValue:))

if misbehaviour == .exitsAtOnce { _ = try misbehaviour?.act() }

Worker.serve { question in
  if let reply = try misbehaviour?.act() { return reply }
  return try QuestionRegistry.reply(to: question, by: Submission.self)
}
