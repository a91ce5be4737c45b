// swift-format-ignore-file
// Expected in line 7: uses fputs, which writes past the course; use print
// Expected in line 7: uses stderr

import Foundation

let done = fputs("passed", stderr)
