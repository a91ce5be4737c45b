// swift-format-ignore-file
// Expected in line 8: uses URLSession
// Expected in line 9: uses URL,
// Expected in line 10: uses socket

import Foundation

let session = URLSession.shared
let place = URL(string: "http://example.org")
let raw = socket(AF_INET, 1, 0)
