// swift-format-ignore-file
// Expected in line 5: has code under #if; write what is compiled everywhere

func answer() -> Int {
  #if DEBUG
    return 1
  #else
    return 2
  #endif
}
