// swift-format-ignore-file
// Expected in line 5: uses unowned(unsafe)

final class Node {
  unowned(unsafe) var parent: Node?
  unowned(safe) var other: Node?
}
