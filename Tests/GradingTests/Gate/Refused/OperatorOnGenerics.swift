// swift-format-ignore-file
// Expected in line 5: declares the operator <
// Expected in line 6: declares the operator !=

func < <T: Comparable>(a: T, b: T) -> Bool { false }
func != (a: [Double], b: [Double]) -> Bool { false }
