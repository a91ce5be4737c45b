// swift-format-ignore-file
// Lines that end as on Windows.
let a = 1
func f(_ x: Int) -> Int {
	return x + a
}
