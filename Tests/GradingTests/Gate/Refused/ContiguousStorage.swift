// swift-format-ignore-file
// Expected in line 5: uses withContiguousStorageIfAvailable

func first(_ values: [Int]) -> Int? {
  values.withContiguousStorageIfAvailable { $0[0] }
}
