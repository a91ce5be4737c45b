import DecisionProcesses

extension BlockedSumTree {
  /// Finds the leaf of each mass.
  ///
  /// - Precondition: Every mass is in `0..<total`; there is one place for each.
  /// - Complexity: O(batch · log n), without allocation after the first batch of a size.
  public mutating func findLeaves(at masses: inout [Double], into found: inout [Int]) {
    let (count, width) = (masses.count, width)
    require(found.count == count, "Each mass has one place for its leaf.")
    let total = total
    for mass in masses { require(mass >= 0 && mass < total, "A mass lies in 0..<total.") }
    for index in 0..<count { found[index] = 1 }
    masses.withUnsafeMutableBufferPointer { masses in
      found.withUnsafeMutableBufferPointer { found in
        nodes.withUnsafeBufferPointer { nodes in
          var level = 1
          while level < width {
            for index in 0..<count {
              Self.descend(nodes.baseAddress!, &found[index], &masses[index])
            }
            level *= 2
          }
        }
        leaves.withUnsafeBufferPointer { leaves in
          for index in 0..<count {
            let first = (found[index] - width) * Self.blockSize
            found[index] =
              first + Self.position(of: masses[index], in: leaves.baseAddress! + first)
          }
        }
      }
    }
  }

  /// Changes several leaves; of a leaf that is named twice the last number stays.
  ///
  /// - Precondition: There are as many numbers as leaves; the leaves are in `0..<leafCount`, the
  ///   numbers finite and not negative.
  /// - Complexity: O(batch · log n), without allocation after the first batch of a size.
  public mutating func update(_ changed: [Int], to priorities: [Float]) {
    require(changed.count == priorities.count, "Each leaf has one number.")
    if places.count != changed.count { places = Array(repeating: 0, count: changed.count) }
    for index in changed.indices {
      set(changed[index], priorities[index])
      places[index] = changed[index] / Self.blockSize
    }
    places.withUnsafeMutableBufferPointer { places in
      nodes.withUnsafeMutableBufferPointer { nodes in
        leaves.withUnsafeBufferPointer { leaves in
          for index in places.indices {
            let block = places[index]
            places[index] = width + block
            nodes[width + block] = Self.sum(leaves.baseAddress! + block * Self.blockSize)
          }
        }
        Self.recomputeSums(above: places, in: nodes.baseAddress!, width: width)
      }
    }
  }

  /// Recomputes the sums above some nodes of the lowest level, level by level.
  ///
  /// Levels no wider than the batch are recomputed whole: near the root, most paths are the same.
  private static func recomputeSums(
    above places: UnsafeMutableBufferPointer<Int>, in nodes: UnsafeMutablePointer<Double>,
    width: Int
  ) {
    var level = width / 2
    while level > places.count {
      for index in places.indices {
        let node = places[index] >> 1
        places[index] = node
        nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      }
      level /= 2
    }
    var node = 2 * level - 1
    while node >= 1 {
      nodes[node] = nodes[2 * node] + nodes[2 * node + 1]
      node -= 1
    }
  }
}
