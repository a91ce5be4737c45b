// swift-format-ignore-file
// Expected in line 5: has code under #if
// Expected in line 6: imports Glibc

#if canImport(Glibc)
  import Glibc
#endif
