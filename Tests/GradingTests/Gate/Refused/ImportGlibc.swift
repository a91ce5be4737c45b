// swift-format-ignore-file
// Expected in line 4: imports Glibc, which this exercise does not allow; Foundation has exp

import Glibc

func leave() { print("bye") }
