/// The label, scale and range of one axis.
public struct Axis: Equatable, Sendable {
  /// How numbers become lengths.
  public enum Scale: Equatable, Sendable {
    /// Equal differences are equally long.
    case linear
    /// Equal ratios are equally long; values that are not positive leave gaps.
    case logarithmic
  }

  /// What is measured; empty for nothing.
  public var label: String

  /// What it is measured in, shown in parentheses; empty for a pure number.
  public var unit: String

  /// How numbers become lengths.
  public var scale: Scale

  /// The numbers at both ends; nil to show all data.
  public var range: ClosedRange<Double>?

  /// Creates an axis.
  public init(
    _ label: String = "", unit: String = "", scale: Scale = .linear,
    range: ClosedRange<Double>? = nil
  ) {
    self.label = label
    self.unit = unit
    self.scale = scale
    self.range = range
  }

  var caption: String {
    if unit.isEmpty { return label }
    return label.isEmpty ? "(\(unit))" : "\(label) (\(unit))"
  }

  /// Whether `value` has a place on the axis.
  func shows(_ value: Double) -> Bool {
    value.isFinite && (scale == .linear || value > 0)
  }
}
