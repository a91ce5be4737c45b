// swift-format-ignore-file
// Everything in one line, with semicolons.
struct P { var v: [Double]; init(_ n: Int) { v = .init(repeating: 0, count: n) }; mutating func u(_ a: Int, _ r: Double) { v[a] += 0.1 * (r - v[a]) }; var g: Int { v.indices.max { v[$0] < v[$1] }! } }; let p = P(2)
