// swift-format-ignore-file
// Expected in line 7: uses Process
// Expected in line 8: uses Process

import Foundation

let shell = Process()
let other: Foundation.Process? = nil
