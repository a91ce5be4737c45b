// swift-format-ignore-file
// Expected in line 6: uses UnsafeMutablePointer, which reaches into memory
// Expected in line 6: uses UnsafeRawPointer
// Expected in line 7: uses OpaquePointer

func fill(_ values: UnsafeMutablePointer<Double>, _ raw: UnsafeRawPointer) {}
var opaque: OpaquePointer?
