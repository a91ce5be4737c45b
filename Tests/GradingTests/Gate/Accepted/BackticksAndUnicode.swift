// swift-format-ignore-file
// Escaped names, names in other scripts, and emoji.
enum Token { case `default`, `import`, `unsafe`, `_` }
let `class` = 1
func `for`(_ `in`: Int) -> Int { `in` + `class` }
let größe = 1.5
let 値 = 2.0
let Δ = 0.1
let 🎲 = [größe, 値, Δ].map { $0 * Δ }
func `learns from a reward`() -> Double { 🎲.reduce(0, +) }
