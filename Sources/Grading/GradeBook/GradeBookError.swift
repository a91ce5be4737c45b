/// What can be wrong with a grade book.
public enum GradeBookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no book at the path.
  case missing(String)
  /// Another grader, with that process number where it is known, writes in the book.
  case inUse(String, process: Int32?)
  /// The file is no SQLite file, or its pages contradict each other.
  case damaged(String, detail: String)
  /// The file is a database of another program.
  case foreign(String)
  /// A later version of Bellwork has written the book.
  case newer(String)
  /// There is no room for what should be written.
  case full(String)
  /// The file cannot be opened or read.
  case unreadable(String, reason: String)
  /// The file cannot be written.
  case unwritable(String, reason: String)
  /// The book does not know the student.
  case unknownStudent(String, nearest: String?)
  /// The book does not know the exercise.
  case unknownExercise(String)
  /// The book holds no description of the course, so there are no points to count.
  case noOutline(String)

  public var description: String {
    switch self {
    case .missing(let path):
      "There is no grade book at \(path). `bellwork grade FOLDER --output DIR` makes one in DIR."
    case .inUse(let path, let process):
      """
      Another grader\(process.map { " (process \($0))" } ?? "") writes in the grade book \(path). Wait until \
      it ends, or choose another output folder.
      """
    case .damaged(let path, let detail):
      """
      The grade book \(path) is damaged: \(detail). Nothing was changed. Put a copy back, or move the file \
      away and grade again.
      """
    case .foreign(let path):
      "\(path) is a database of another program, and was left as it is. Choose another output folder."
    case .newer(let path):
      "A later version of Bellwork has written the grade book \(path). Update Bellwork to read it."
    case .full(let path):
      """
      There is no room to write in the grade book \(path). What was recorded before is safe: free some space \
      and start again, and grading goes on where it stopped.
      """
    case .unreadable(let path, let reason): "Cannot read the grade book \(path): \(reason)."
    case .unwritable(let path, let reason):
      """
      Cannot write in the grade book \(path): \(reason). What was recorded before is safe. Check the folder's \
      permissions and its free space, and start again.
      """
    case .unknownStudent(let name, let nearest):
      "The grade book has no student “\(name)”."
        + (nearest.map { " Did you mean “\($0)”?" } ?? " `bellwork gradebook show` lists them.")
    case .unknownExercise(let id): "The grade book has no exercise \(id)."
    case .noOutline(let path):
      """
      The grade book \(path) has results but no description of the course. Grade once more with this version \
      of Bellwork.
      """
    }
  }
}
