// swift-format-ignore-file
// Expected in line 4: uses the attribute @main

@main
struct Program { static func main() {} }
