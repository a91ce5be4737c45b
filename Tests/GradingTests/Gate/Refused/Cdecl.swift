// swift-format-ignore-file
// Expected in line 5: uses the attribute @_cdecl
// Expected in line 6: uses the attribute @c,

@_cdecl("malloc") public func mine(_ size: Int) -> Int { size }
@c(answer) public func mine() {}
