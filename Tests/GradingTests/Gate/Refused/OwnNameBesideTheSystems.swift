// swift-format-ignore-file
// Expected in line 9: uses getpid, which belongs to the C library
// Expected in line 10: uses exit, which would end the program

import Foundation

func getpid() -> Int { 3 }
func exit(_ door: Int) -> Int { door + getpid() }
let number = Foundation.getpid()
func leave() { Foundation.exit(0) }
