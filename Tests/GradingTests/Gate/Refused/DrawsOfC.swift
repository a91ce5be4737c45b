// swift-format-ignore-file
// Expected in line 9: uses srand48, which draws numbers that no seed repeats
// Expected in line 10: uses drand48, which draws numbers that no seed repeats
// Expected in line 11: uses rand, which draws numbers that no seed repeats

import Foundation

func flips() -> Bool {
  srand48(7)
  if drand48() < 0.5 { return true }
  return rand() % 2 == 0
}
