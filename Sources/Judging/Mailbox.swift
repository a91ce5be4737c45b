import Subprocess
import Wire

/// The replies that have arrived, one at a time.
actor Mailbox {
  private var buffer = WireFrameBuffer()
  private var arrived: [Delivery] = []
  private var waiter: CheckedContinuation<Delivery, Never>?
  private var isClosed = false
  /// The questions that are sent, or about to be, and not answered.
  private var asked = 0

  /// What a wait for a reply ends with.
  enum Delivery: Sendable {
    case message([UInt8])
    case broken(WireError)
    case closed
  }

  /// Reads the worker's pipe until it closes, or until more is said than was asked.
  func collect(_ output: SubprocessOutputSequence) async {
    do {
      for try await chunk in output {
        buffer.append(chunk.withUnsafeBytes(Array.init))
        while let message = try buffer.next() {
          guard asked > 0 else { throw WireError.unasked }
          asked -= 1
          deliver(.message(message))
        }
      }
    } catch let error as WireError {
      deliver(.broken(error))
    } catch {
      // The pipe was closed under the reader: the process is gone.
    }
    isClosed = true
    deliver(.closed)
  }

  /// Gets ready for one more reply, before its question is sent.
  func expectReply() { asked += 1 }

  /// Waits for the next reply.
  func next() async -> Delivery {
    if !arrived.isEmpty { return arrived.removeFirst() }
    if isClosed { return .closed }
    return await withCheckedContinuation { waiter = $0 }
  }

  private func deliver(_ delivery: Delivery) {
    if let waiter {
      self.waiter = nil
      waiter.resume(returning: delivery)
    } else {
      arrived.append(delivery)
    }
  }
}
