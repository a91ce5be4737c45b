// swift-format-ignore-file
// Expected in line 13: uses qsort, which belongs to the C library
// Expected in line 17: uses getpid, which belongs to the C library
// Expected in line 18: uses putchar, which belongs to the C library
// Expected in line 19: uses remove, which belongs to the C library
// Expected in line 20: uses fesetround, which belongs to the C library
// Expected in line 21: uses sysconf, which belongs to the C library

import Foundation

func sorted(_ values: [Int]) -> [Int] {
  var values = values
  qsort(&values, values.count, MemoryLayout<Int>.stride) { _, _ in 0 }
  return values
}

func number() -> Int32 { getpid() }
func write(_ letter: Int32) { putchar(letter) }
func clean(_ path: String) -> Bool { remove(path) == 0 }
let rounding = [Int32(0)].map(fesetround)
let memory = Foundation.sysconf(30)
