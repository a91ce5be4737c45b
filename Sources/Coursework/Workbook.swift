/// Everything that a learner implements, composed of its chapters.
///
/// `Exercises` and `Solutions` each declare one, named `Submission`, and extend it file by file.
public protocol Workbook:
  BellmanWorkbook, TabularWorkbook, ExplorationWorkbook, ConvergenceWorkbook, BiasWorkbook,
  ApproximationWorkbook, DQNWorkbook, BetterDQNWorkbook, DiagnosisWorkbook,
  RoboticsWorkbook
{}
