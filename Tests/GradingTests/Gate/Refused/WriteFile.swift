// swift-format-ignore-file
// Expected in line 8: reads or writes a file
// Expected in line 10: uses fopen, which reaches for files

import Foundation

func leak(_ text: String) throws {
  try text.write(toFile: "/tmp/out", atomically: true, encoding: .utf8)
}
let file = fopen("out", "w")
