// swift-format-ignore-file
// Expected in line 7: uses time, which reads a clock
// Expected in line 8: uses clock, which reads a clock

import Foundation

func seed() -> Int { Int(time(nil)) }
func spent() -> Int { Int(clock()) }
