// A result builder of the file's own.
@resultBuilder
enum ScheduleBuilder {
  static func buildBlock(_ parts: [Double]...) -> [Double] { parts.flatMap { $0 } }
  static func buildExpression(_ value: Double) -> [Double] { [value] }
  static func buildOptional(_ part: [Double]?) -> [Double] { part ?? [] }
  static func buildArray(_ parts: [[Double]]) -> [Double] { parts.flatMap { $0 } }
}

func schedule(@ScheduleBuilder _ steps: () -> [Double]) -> [Double] { steps() }

let steps = schedule {
  1.0
  for step in 1...3 { 1 / Double(step) }
  if Bool.random() { 0.0 }
}
