// swift-format-ignore-file
// Expected in line 6: uses unsafeBitCast
// Expected in line 7: uses unsafelyUnwrapped
// Expected in line 8: uses unsafeAdding

let bits = unsafeBitCast(1.5, to: UInt64.self)
let value = Optional(1).unsafelyUnwrapped
let sum = 1.unsafeAdding(2)
