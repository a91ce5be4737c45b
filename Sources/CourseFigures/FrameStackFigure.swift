import Coursework
import DecisionProcesses
import Environments
import Experiments
import Plotting

extension LearnerFigure {
  /// Exercise 6.7: a film strip of a flickering Catch by the learner's code: the last picture of an
  /// action, the maximum that is seen, and the stack of the latest four.
  static let frameStack = LearnerFigure(Contracts.FrameStack.self) { subject, seed in
    var generator = SeededGenerator(seed: seed)
    var world = Downscaled(
      Greyscale(Catch(isFlickering: true)), rows: side, columns: side)
    var previous = numbers(world.reset(using: &generator))
    var events = [StackQuestion.Event(previous, begins: true)]
    var last = previous
    for _ in 0..<4 {
      let action = generator.index(below: world.actionCount)
      let steps = (0..<4).map { _ in
        let step = world.step(action, using: &generator)
        return FilmStep(
          picture: numbers(step.observation), reward: step.reward, isTerminated: step.isTerminated)
      }
      let answer = try await subject.answer(
        to: RepeatedActionQuestion(action: action, times: 4, previous: previous, steps: steps))
      last = steps[steps.count - 1].picture
      previous = last
      events.append(StackQuestion.Event(answer.step.picture))
    }
    let stacks = try await subject.answer(to: StackQuestion(count: 4, events: events))
    guard let stack = stacks.last, stack.count == 4 else {
      throw Obstacle.unusable("what came back is no stack of four pictures")
    }
    let names = ["your stack, oldest", "second", "third", "newest"]
    let strip =
      [("the last picture", last), ("what you see", events[4].picture)]
      + Array(zip(names, stack))
    return Figure(
      title: "A flickering ball, as your code shows it to a network",
      panels: try strip.map { title, pixels in
        let frame = try picture(
          GreyPicture(rows: side, columns: side, pixels: pixels), rows: side, columns: side)
        return Panel(title: title, layers: [.heatMap(frame.heatMap())], legend: .hidden)
      })
  }

  /// The side of a picture; small, since nobody looks for single pixels here.
  private static let side = 42

  private static func numbers(_ frame: Frame) -> [Int] { frame.pixels.map { Int($0) } }
}
