// swift-format-ignore-file
// Expected in line 6: uses withUnsafeBufferPointer, which reaches into memory; index the array
// Expected in line 8: uses withUnsafeBytes

func sum(_ values: [Double]) -> Double {
  values.withUnsafeBufferPointer { $0.reduce(0, +) }
}
let size = withUnsafeBytes(of: 1) { $0.count }
