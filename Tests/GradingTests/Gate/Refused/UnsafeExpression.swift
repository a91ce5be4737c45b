// swift-format-ignore-file
// Expected in line 4: uses `unsafe`

func bits(_ x: Double) -> UInt64 { unsafe x.bitPattern }
