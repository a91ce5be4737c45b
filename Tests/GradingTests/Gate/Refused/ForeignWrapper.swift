// swift-format-ignore-file
// Expected in line 5: uses the attribute @Observed

struct Agent {
  @Observed var values = [0.0]
}
