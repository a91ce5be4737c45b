import ArgumentParser
import CommandSupport
import Grading

/// Prints the class, or one student.
struct GradebookShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the class, or everything about one student.")

  @OptionGroup var book: BookArgument

  @Argument(help: "A student, or the name of a hand-in; the whole class unless given.")
  var student: String?

  @Flag(help: "Print what was compiled for a student's attempts, with the compiler's words.")
  var builds = false

  @Option(
    help: ArgumentHelp(
      "Print what the checks of an exercise that were not passed have asked, and what was answered.",
      valueName: "exercise"))
  var transcript: String?

  func validate() throws {
    if builds, student == nil {
      throw ValidationError("--builds is about one student: say which.")
    }
    if transcript != nil, student == nil {
      throw ValidationError("--transcript is about one student: say which.")
    }
    if builds, transcript != nil {
      throw ValidationError("--builds and --transcript are printed one at a time: give one.")
    }
  }

  func run() throws {
    try GradebookFailure.explained {
      let reader = try book.reader()
      let grades = try ClassGrades(of: reader)
      if let student {
        let grade = try grades.knownGrade(of: student)
        let attempts = try grades.attempts(of: grade.student)
        guard !builds else { return print(try BuildText.attempts(attempts, grades)) }
        if let transcript {
          let exercise = try grade.knownExercise(transcript)
          return print(try TranscriptText.attempts(attempts, on: exercise, grades))
        }
        print(GradebookText.student(grade, attempts: attempts, grades))
      } else {
        try show(grades)
      }
    }
  }

  private func show(_ grades: ClassGrades) throws {
    guard !grades.students.isEmpty else {
      print("The grade book is empty. `bellwork grade FOLDER --output DIR` fills it.")
      return
    }
    let width = min(32, grades.students.map { Terminal.width(of: $0) }.max() ?? 0)
    var tally = ClassTally(grades.outline)
    for student in grades.students {
      let grade = try grades.grade(of: student)
      print(GradebookText.line(grade, width: width))
      tally.add(grade)
    }
    if !tally.looks.isEmpty {
      let lines = tally.looks.map { "  \($0.line)" }
      print("\nA person should look at:\n\(lines.joined(separator: "\n"))")
    }
  }
}
