// swift-format-ignore-file
// Expected in line 5: uses CommandLine, which asks about the program
// Expected in line 6: uses CommandLine

let program = CommandLine.arguments[0]
let all = Swift.CommandLine.arguments
