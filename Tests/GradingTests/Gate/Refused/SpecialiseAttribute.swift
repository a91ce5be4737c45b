// swift-format-ignore-file
// Expected in line 6: uses the attribute @_optimize
// Expected in line 7: uses the attribute @_semantics
// Expected in line 8: uses the attribute @_transparent

@_optimize(none) func slow() {}
@_semantics("array.init") func fake() {}
@_transparent func thin() {}
