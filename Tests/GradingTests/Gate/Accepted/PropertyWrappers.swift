// A property wrapper of the file's own, its storage and its projection.
@propertyWrapper
struct Clamped {
  private var value: Double
  let range: ClosedRange<Double>

  init(wrappedValue: Double, _ range: ClosedRange<Double>) {
    self.range = range
    value = min(max(wrappedValue, range.lowerBound), range.upperBound)
  }

  var wrappedValue: Double {
    get { value }
    set { value = min(max(newValue, range.lowerBound), range.upperBound) }
  }
  var projectedValue: ClosedRange<Double> { range }
}

struct Settings {
  @Clamped(0...1) var discount = 0.9
  @Clamped(0...1) var stepSize = 2

  init(discount: Double) {
    _discount = Clamped(wrappedValue: discount, 0...1)
  }

  var limits: ClosedRange<Double> { $discount }
}
