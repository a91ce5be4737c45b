// swift-format-ignore-file
// Expected in line 4: uses readLine, which reads what nobody types

let typed = readLine() ?? ""
