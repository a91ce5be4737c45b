/// Numbers as they came back, where there are as many as were asked for and each has a place.
///
/// - Throws: `LearnerFigure.Obstacle.unusable` where the count is another or a number is not finite.
func drawable(_ numbers: [Double], count: Int) throws -> [Double] {
  guard numbers.count == count else {
    throw LearnerFigure.Obstacle.unusable("\(numbers.count) numbers came back instead of \(count)")
  }
  guard numbers.allSatisfy(\.isFinite) else {
    throw LearnerFigure.Obstacle.unusable("the numbers that came back hold infinities or NaN")
  }
  return numbers
}

/// Which share of the choices that came back fell on each action.
///
/// - Throws: `LearnerFigure.Obstacle.unusable` where the count is another or a choice is no action.
func shares(of choices: [Int], count: Int, actionCount: Int) throws -> [Double] {
  guard choices.count == count else {
    throw LearnerFigure.Obstacle.unusable("\(choices.count) choices came back instead of \(count)")
  }
  var counts = Array(repeating: 0, count: actionCount)
  for choice in choices {
    guard counts.indices.contains(choice) else {
      throw LearnerFigure.Obstacle.unusable("\(choice) was chosen, which is no action")
    }
    counts[choice] += 1
  }
  return counts.map { Double($0) / Double(count) }
}
