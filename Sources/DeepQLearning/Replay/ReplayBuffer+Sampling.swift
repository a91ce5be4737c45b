public import DecisionProcesses

extension ReplayBuffer {
  /// Fills a batch with transitions drawn uniformly, none of them twice.
  ///
  /// - Precondition: The buffer holds at least as many transitions as the batch, of as many
  ///   features.
  /// - Complexity: O(batch · features), without allocation; one draw of 64 bits for each.
  @inlinable
  public func sample(
    into batch: inout TransitionBatch, using generator: inout some RandomNumberGenerator
  ) {
    require(
      batch.count <= count, "A batch without repetition is no larger than what the buffer holds.")
    batch.distinct.draw(below: count, into: &batch.drawnSlots, using: &generator)
    gather(&batch)
  }

  /// Draws transitions uniformly, none of them twice, into a new batch.
  ///
  /// - Precondition: `count` is positive and no larger than what the buffer holds.
  @inlinable
  public func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) -> TransitionBatch {
    var batch = TransitionBatch(count: count, featureCount: featureCount)
    sample(into: &batch, using: &generator)
    return batch
  }

  /// Copies the transitions of the batch's slots, weighing each 1.
  @usableFromInline
  func gather(_ batch: inout TransitionBatch) {
    copyRecords(to: &batch)
    batch.weights.withUnsafeMutableBufferPointer { weights in
      for index in weights.indices { weights[index] = 1 }
    }
  }

  /// Copies the transitions of the batch's slots.
  func copyRecords(to batch: inout TransitionBatch) {
    require(
      batch.featureCount == featureCount, "A batch has as many features as the buffer.")
    let (features, length) = (featureCount, recordLength)
    withRecords { words in
      batch.withColumns { columns in
        for index in 0..<columns.count {
          let slot = columns.slots[index]
          require((0..<count).contains(slot), "Only a slot that was filled can be read.")
          let start = words + slot * length
          copyRow(start, to: columns.observations + index * features, features)
          copyRow(start + features, to: columns.nextObservations + index * features, features)
          let record = Record(reward: start[2 * features], packed: start[2 * features + 1])
          columns.rewards[index] = record.reward
          columns.actions[index] = Int32(truncatingIfNeeded: record.action)
          columns.stepCounts[index] = Int32(truncatingIfNeeded: record.stepCount)
          columns.isTerminated[index] = record.isTerminated
        }
      }
    }
  }

  /// Copies a row; rows of four, a cart's and pole's, as one vector.
  @inline(__always)
  private func copyRow(
    _ source: UnsafePointer<UInt32>, to place: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    if count == 4 {
      let row = UnsafeRawPointer(source).loadUnaligned(as: SIMD4<UInt32>.self)
      UnsafeMutableRawPointer(place).storeBytes(of: row, as: SIMD4<UInt32>.self)
    } else {
      UnsafeMutableRawPointer(place).copyMemory(from: source, byteCount: 4 * count)
    }
  }
}

extension TransitionBatch {
  /// The columns as pointers, for the loops that fill them.
  struct Columns {
    let count: Int
    let slots: UnsafePointer<Int>
    let observations: UnsafeMutablePointer<Float>
    let nextObservations: UnsafeMutablePointer<Float>
    let rewards: UnsafeMutablePointer<Float>
    let actions: UnsafeMutablePointer<Int32>
    let stepCounts: UnsafeMutablePointer<Int32>
    let isTerminated: UnsafeMutablePointer<Bool>
  }

  /// Calls `body` with pointers to the columns, which are valid until it returns.
  @inline(__always)
  mutating func withColumns(_ body: (Columns) -> Void) {
    let count = count
    drawnSlots.withUnsafeBufferPointer { slots in
      observations.withUnsafeMutableBufferPointer { observations in
        nextObservations.withUnsafeMutableBufferPointer { nextObservations in
          rewards.withUnsafeMutableBufferPointer { rewards in
            actions.withUnsafeMutableBufferPointer { actions in
              stepCounts.withUnsafeMutableBufferPointer { stepCounts in
                isTerminated.withUnsafeMutableBufferPointer { isTerminated in
                  body(
                    Columns(
                      count: count, slots: slots.start,
                      observations: observations.start,
                      nextObservations: nextObservations.start,
                      rewards: rewards.start, actions: actions.start,
                      stepCounts: stepCounts.start,
                      isTerminated: isTerminated.start))
                }
              }
            }
          }
        }
      }
    }
  }
}
