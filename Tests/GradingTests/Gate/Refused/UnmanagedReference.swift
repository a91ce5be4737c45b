// swift-format-ignore-file
// Expected in line 5: uses Unmanaged

final class Box {}
let box = Unmanaged.passRetained(Box())
