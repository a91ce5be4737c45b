// swift-format-ignore-file
// Expected in line 7: uses ProcessInfo
// Expected in line 8: uses getenv

import Foundation

let home = ProcessInfo.processInfo.environment["HOME"]
let path = getenv("PATH")
