// swift-format-ignore-file
// If- and switch-expressions, optional chaining and binding shorthand.
struct Node {
  var next: [Node]?
  var value: Double?
}

func value(_ node: Node?, default fallback: Double) -> Double {
  guard let node else { return fallback }
  let value = if let value = node.value { value } else { node.next?.first?.value ?? fallback }
  let sign =
    switch value {
    case ..<0: -1.0
    case 0: 0.0
    default: 1.0
    }
  return sign * abs(value)
}
let forced = [1: 2][1]!
let cast = (1 as Any) as? Int
let kind = type(of: forced)
