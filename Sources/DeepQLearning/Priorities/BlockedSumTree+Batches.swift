import DecisionProcesses

extension BlockedSumTree {
  /// Finds the leaf of each mass.
  ///
  /// Down here nothing branches: which way a search goes is a coin that no processor can predict. A
  /// search that rounding has led to an empty leaf is made again with care.
  ///
  /// - Precondition: Every mass is in `0..<total`; there is one place for each.
  /// - Complexity: O(batch · log n), without allocation after the first batch of a size.
  public mutating func findLeaves(at masses: [Double], into found: inout [Int]) {
    let (count, width, total) = (masses.count, width, total)
    require(found.count == count, "Each mass has one place for its leaf.")
    for mass in masses { require(mass >= 0 && mass < total, "A mass lies in 0..<total.") }
    if rests.count != count { rests = Array(repeating: 0, count: count) }
    for index in 0..<count {
      found[index] = 1
      rests[index] = masses[index]
    }
    found.withUnsafeMutableBufferPointer { found in
      rests.withUnsafeMutableBufferPointer { rests in
        nodes.withUnsafeBufferPointer {
          Self.descend(to: width, in: $0.start, found, rests)
        }
        leaves.withUnsafeBufferPointer { leaves in
          // Asks for all blocks before it searches the first: most are in no cache.
          var touched: Float = 0
          for index in 0..<count {
            found[index] = (found[index] &- width) &* Self.blockSize
            touched += leaves[found[index]]
          }
          lastTouched = touched
          for index in 0..<count {
            let first = found[index]
            found[index] =
              first &+ Self.position(of: rests[index], in: leaves.start + first)
          }
        }
      }
    }
    for index in 0..<count where leaves[found[index]] == 0 {
      found[index] = carefulLeaf(at: masses[index])
    }
  }

  /// Goes down level by level, from the nodes in `places` to the lowest level.
  private static func descend(
    to width: Int, in nodes: UnsafePointer<Double>, _ places: UnsafeMutableBufferPointer<Int>,
    _ masses: UnsafeMutableBufferPointer<Double>
  ) {
    var level = 1
    while level < width {
      for index in places.indices {
        let node = places[index] &<< 1
        places[index] = node &+ takePart(nodes[node], from: &masses[index])
      }
      level *= 2
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
            nodes[width + block] = Self.sum(leaves.start + block * Self.blockSize)
          }
        }
        Self.recomputeSums(above: places, in: nodes.start, width: width)
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
        let node = places[index] &>> 1
        places[index] = node
        nodes[node] = nodes[node &<< 1] + nodes[(node &<< 1) &+ 1]
      }
      level /= 2
    }
    var node = 2 * level - 1
    while node >= 1 {
      nodes[node] = nodes[node &<< 1] + nodes[(node &<< 1) &+ 1]
      node &-= 1
    }
  }
}
