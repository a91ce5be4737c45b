// Switches over everything that can be matched.
enum Shape {
  case circle(Double)
  case square(side: Double)
  case none
}

func area(_ shape: Shape?) -> Double {
  switch shape {
  case .circle(let radius)? where radius > 0: return 3.14 * radius * radius
  case .square(side: let side)?: return side * side
  case .some(.none), nil: return 0
  case let other?:
    guard case .circle(_) = other else { return -2 }
    return -1
  }
}

func sign(_ pair: (Int, Int)) -> String {
  switch pair {
  case (0, 0): "zero"
  case (1..., _): "right"
  case (_, ..<0): "below"
  default: "other"
  }
}
