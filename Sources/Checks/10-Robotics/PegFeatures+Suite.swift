import Coursework

extension ExerciseSuite {
  /// Exercise 10.1.
  static let pegFeatures = ExerciseSuite(
    Contracts.PegFeatures.self,
    title: "24 measurements to features: the document's ten, and twelve with signs",
    points: 15,
    minutes: 35,
    hints: [
      """
      A peg is 0.5 mm to the left of the hole, and another 0.5 mm to the right. What do the document's \
      ten features say of the one and of the other, and what should a policy do? And if hole and robot \
      are turned by 90° together, what should change?
      """,
      """
      Write a function that makes the three axes of a frame from roll, pitch and yaw, and two that turn a \
      vector: into the base's axes (a sum of axes) and into the frame's (an inner product with each axis). \
      The tip's place needs one of the two, the load both. 2π − 0.1 is a turn of −0.1.
      """,
      """
      axes: x = (cy cp, sy cp, −sp), y = (cy sp sr − sy cr, sy sp sr + cy cr, cp sr), z = (cy sp cr + sy sr, \
      sy sp cr − cy sr, cp cr). tip = inner products of the hole's x, y, z with (tip − hole); lean = inner \
      products of the hole's x and y with the tip's z; force = inner products with f₁ x + f₂ y + f₃ z of \
      the tip's axes. Joints: (angle − home).remainder(dividingBy: 2 * .pi). Divide by the scale, then \
      min(max(feature, −3), 3).
      """,
    ],
    checks: PegFeatureChecks.all,
    misconceptions: PegFeatureMisconceptions.all)
}
