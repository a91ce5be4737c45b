// swift-format-ignore-file
// Expected in line 6: uses #sourceLocation
// Expected in line 7: imports Glibc
// Expected in line 8: uses #sourceLocation

#sourceLocation(file: "Solutions.swift", line: 1)
import Glibc
#sourceLocation()
