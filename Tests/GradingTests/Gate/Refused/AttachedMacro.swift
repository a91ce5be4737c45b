// swift-format-ignore-file
// Expected in line 4: uses the attribute @Observable

@Observable
final class Agent { var values = [0.0] }
