// Operators that the file declares itself, and operators of its own type.
infix operator ≈ : ComparisonPrecedence
prefix operator √
precedencegroup BlendPrecedence {
  higherThan: AdditionPrecedence
}
infix operator <~> : BlendPrecedence

func ≈ (a: Double, b: Double) -> Bool { abs(a - b) < 1e-9 }
prefix func √ (x: Double) -> Double { x.squareRoot() }
func <~> (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { ($0 + $1) / 2 } }

struct Vector: Equatable {
  var x: Double
  var y: Double

  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
  static prefix func - (a: Vector) -> Vector { Vector(x: -a.x, y: -a.y) }
}

func * (factor: Double, vector: Vector) -> Vector {
  Vector(x: factor * vector.x, y: factor * vector.y)
}
