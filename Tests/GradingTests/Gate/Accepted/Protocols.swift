// Protocols with associated types, defaults and opaque results.
protocol Schedule<Value> {
  associatedtype Value
  func value(at step: Int) -> Value
}

extension Schedule where Value == Double {
  func values(upTo count: Int) -> [Double] { (0..<count).map(value(at:)) }
}

struct Constant: Schedule {
  let level: Double
  func value(at step: Int) -> Double { level }
}
struct Scaled<Base: Schedule>: Schedule where Base.Value == Double {
  let base: Base
  func value(at step: Int) -> Double { base.value(at: step) / Double(step + 1) }
}

func decaying() -> some Schedule<Double> { Scaled(base: Constant(level: 1)) }
func all() -> [any Schedule<Double>] { [Constant(level: 1), decaying()] }
