// swift-format-ignore-file
// Expected in line 5: has code under #if
// Expected in line 6: uses the attribute @_silgen_name

#if os(Linux)
  @_silgen_name("kill") func end(_ process: Int32, _ signal: Int32)
#endif
