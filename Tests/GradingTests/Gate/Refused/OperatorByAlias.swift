// swift-format-ignore-file
// Expected in line 5: declares the operator +

typealias Number = Double
func + (a: Number, b: Number) -> Number { 0 }
