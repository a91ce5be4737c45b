// swift-format-ignore-file
// Expected in line 6: imports Glibc
// Expected in line 9: uses the attribute @_silgen_name
// Expected in line 12: uses _typeByName

import Glibc

extension Submission {
  @_silgen_name("exit") static func leave(_ status: Int32)
  static func answer() -> Int {
    leave(0)
    return _typeByName("x") == nil ? 1 : 2
  }
}
