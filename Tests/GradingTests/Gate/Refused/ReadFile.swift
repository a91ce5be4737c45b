// swift-format-ignore-file
// Expected in line 8: reads or writes a file
// Expected in line 9: reads or writes a file
// Expected in line 10: reads or writes a file

import Foundation

let model = try? String(contentsOfFile: "Solutions/01-Bellman/TDTarget.swift", encoding: .utf8)
let data = try? Data.init(contentsOf: place)
let text: String? = try? .init(contentsOfFile: "/etc/passwd")
