import Checks
import Coursework
import DecisionProcesses
import Diagnostics
import Plotting

extension LearnerFigure {
  /// Exercise 9.3: returns that rise, fall and recover, and who is alarmed when.
  ///
  /// All returns are negative, as where each step costs something. The learner's alert and the
  /// reference's stand beside the rule of the first document, a return below half of the running mean.
  static let trainingMonitor = LearnerFigure(Contracts.TrainingMonitor.self) { subject, seed in
    let question = MonitoredTraining.question(seed: seed)
    let readings = try await subject.answer(to: question)
    // One before the first episode, one after each, one after the steps that are left over.
    guard readings.count == MonitoredTraining.count + 2 else {
      throw Obstacle.unusable(
        "\(readings.count) readings came back instead of \(MonitoredTraining.count + 2)")
    }
    let yours = Array(readings[1...MonitoredTraining.count])
    let smoothed = zip(MonitoredTraining.x, yours).compactMap { x, reading in
      reading.smoothedReturn.map { (x: x, y: $0) }
    }
    _ = try drawable(smoothed.map(\.y), count: smoothed.count)
    let returns = question.episodes.map(\.sum)
    var layers: [Layer] = [
      .line("returns", x: MonitoredTraining.x, y: returns, style: .faint)
    ]
    if !smoothed.isEmpty {
      layers.append(.line("your mean of the last 20", x: smoothed.map(\.x), y: smoothed.map(\.y)))
    }
    layers += MonitoredTraining.row(
      "your alert", -125, yours.map { $0.alerts.contains(.returnFell) })
    layers += MonitoredTraining.row("the reference's", -135, MonitoredTraining.reference(question))
    layers += MonitoredTraining.row(
      "the document's: below half of the mean", -145, MonitoredTraining.document(returns))
    let others = yours.map { $0.alerts.contains { $0 != .returnFell } }
    if others.contains(true) {
      layers += MonitoredTraining.row("other alerts of yours", -155, others)
    }
    return Figure(
      title: "Returns that rise, fall and recover, and who is alarmed",
      x: Axis("episode"), y: Axis("return"), layers: layers)
  }
}

/// A training that a monitor goes along with.
private enum MonitoredTraining {
  static let count = 300
  static let x = (1...count).map(Double.init)
  private static let window = 20

  /// Steady at −100, up to −20 and steady, down to −75, back to −25.
  private static func level(of episode: Int) -> Double {
    switch episode {
    case ..<60: -100
    case ..<120: -100 + 80 * Double(episode - 60) / 60
    case ..<180: -20
    case ..<240: -75
    default: -25
    }
  }

  /// The training; of its values, steps and states nothing is alarming.
  static func question(seed: UInt64) -> MonitoringQuestion {
    var generator = SeededGenerator(seed: seed)
    let episodes = (0..<count).map { episode in
      let sum = level(of: episode) + 4 * generator.normal()
      return MonitoringQuestion.Episode(
        steps: [MonitoringQuestion.Step(episode % 4, reward: sum)], sum: sum,
        values: [sum, sum / 2])
    }
    return MonitoringQuestion(
      settings: MonitorSettings(
        discount: 0.5, horizon: nil, returnWindow: window, patience: 1_000, stateWindow: 4,
        stateCount: 4),
      episodes: episodes)
  }

  /// Whether the monitor of the contract is alarmed about the return, after each episode.
  static func reference(_ question: MonitoringQuestion) -> [Bool] {
    var model = MonitorModel(question.settings)
    return question.episodes.map { episode in
      model.record(episode)
      return model.reading.alerts.contains(.returnFell)
    }
  }

  /// Whether a return is below half of the mean of those before it, as many as are smoothed over.
  static func document(_ returns: [Double]) -> [Bool] {
    returns.indices.map { episode in
      let before = returns[max(0, episode - window)..<episode]
      guard before.count == window else { return false }
      return DocumentRules.returnCollapsed(
        returns[episode], runningMean: before.reduce(0, +) / Double(window))
    }
  }

  /// A mark for each episode with an alert, or a word where there is none.
  static func row(_ name: String, _ height: Double, _ isOn: [Bool]) -> [Layer] {
    let marked = zip(x, isOn).filter(\.1).map(\.0)
    guard !marked.isEmpty else { return [.text("\(name): never", x: 1, y: height)] }
    return [.points(name, x: marked, y: marked.map { _ in height })]
  }
}
