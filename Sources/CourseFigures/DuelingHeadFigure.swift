import Coursework
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 8.2: two streams along a line of states, and the action values made of them.
  ///
  /// In the middle it does not matter what is done, at the ends it does. The streams are asked about
  /// twice, the second time with advantages that are all larger, which is to change nothing.
  static let duelingHead = LearnerFigure(Contracts.DuelingHead.self) { subject, _ in
    let values = states.map { 2 - 0.5 * $0 * $0 }
    let advantages = states.map { [0.75 * $0, -0.75 * $0, 0.25 * .cos(2 * $0)] }
    let question = DuelingForwardQuestion(values: values, advantages: advantages)
    let answer = try rows(try await subject.answer(to: question))
    let raised = try rows(
      try await subject.answer(
        to: question.with { $0.advantages = advantages.map { row in row.map { $0 + 2 } } }))
    return Figure(
      title: "Your action values of two streams",
      panels: [
        streams(values, advantages),
        actionValues("advantages as they are", answer, values, advantages),
        actionValues("all advantages 2 larger", raised, values, advantages),
      ])
  }

  private static let states = Array(stride(from: -2.0, through: 2, by: 0.125))
  private static let actions = ["left", "right", "wait"]

  /// The answer, where it is a table of finite numbers.
  private static func rows(_ answer: [[Double]]) throws -> [[Double]] {
    guard answer.count == states.count else {
      throw Obstacle.unusable("\(answer.count) rows came back instead of \(states.count)")
    }
    return try answer.map { try drawable($0, count: actions.count) }
  }

  private static func streams(_ values: [Double], _ advantages: [[Double]]) -> Panel {
    Panel(
      title: "the streams",
      x: Axis("position"), y: Axis("value"),
      layers: [.line("V", x: states, y: values)]
        + actions.indices.map { action in
          Layer.line("A of \(actions[action])", x: states, y: advantages.map { $0[action] })
        })
  }

  private static func actionValues(
    _ title: String, _ answer: [[Double]], _ values: [Double], _ advantages: [[Double]]
  ) -> Panel {
    let exact = zip(values, advantages).map { value, row in
      row.map { value + $0 - row.reduce(0, +) / Double(row.count) }
    }
    let references = actions.indices.map { action in
      Layer.line("reference", x: states, y: exact.map { $0[action] }, style: .reference)
    }
    let answers = actions.indices.map { action in
      Layer.points("your Q of \(actions[action])", x: states, y: answer.map { $0[action] })
    }
    return Panel(
      title: title, x: Axis("position"), y: Axis("value"), layers: references + answers)
  }
}
