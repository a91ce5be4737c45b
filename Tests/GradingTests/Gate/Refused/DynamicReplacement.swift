// swift-format-ignore-file
// Expected in line 4: uses the attribute @_dynamicReplacement

@_dynamicReplacement(for: target) func mine() {}
