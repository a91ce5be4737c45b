import Robotics

/// How fast an agent could be at best.
extension PegInHoleSettings {
  /// How many of the longest pushes lead from the start to the depth of insertion, on average over the starts.
  ///
  /// With h the middle of the starting heights, d the depth of insertion and p the longest push, (h + d) / p =
  /// (3 mm + 20 mm) / 2 mm = 11.5. No insertion takes fewer steps on average, since whatever else an agent has
  /// to do comes on top, and a last push counts as a whole step.
  var meanPushes: Double {
    let heights = world.randomization.startHeight
    let way = (heights.lowerBound + heights.upperBound) / 2 + world.geometry.depth
    let longest = PegAction.allCases.map { -$0.motion.linear.z }.max() ?? 0
    return way / longest
  }

  /// How far an agent moves sideways in a step at most, in millimetres.
  static var longestSlide: Double {
    let slides = PegAction.allCases.map(\.motion.linear).map { max(abs($0.x), abs($0.y)) }
    return 1_000 * (slides.max() ?? 0)
  }
}
