public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      struct Place {
        var row: Int
        var column: Int
      }
      let place = Place(row: transition.state, column: transition.action)
      let isShare: (Double) -> Bool = { (0...1).contains($0) }
      guard [stepSize, discount].allSatisfy(isShare), transition.reward.isFinite else {
        throw InvalidInput("out of range")
      }
      guard
        let row = actionValues.indices.contains(place.row) ? actionValues[place.row] : nil,
        row.indices.contains(place.column),
        let next = actionValues.indices.contains(transition.nextState)
          ? actionValues[transition.nextState] : nil, !next.isEmpty,
        (next + [row[place.column]]).allSatisfy({ $0.isFinite })
      else { throw InvalidInput("out of the table") }
      let future = next.reduce(-Double.infinity) { Swift.max($0, $1) }
      let target = transition.reward + (transition.isTerminal ? 0 : discount * future)
      actionValues[place.row][place.column] = row[place.column] + stepSize * (target - row[place.column])
    }
  }
}
