import Coursework
import Foundation
import Wire

/// What a learner's code can do instead of answering, by mistake or on purpose.
///
/// The folder has the name of the learners', since the judge reports lines of that folder alone.
enum Misbehaviour: String, CaseIterable {
  case indexOutOfRange, fatalErrorWithMessage, endlessRecursion, endlessLoop, endlessSleep
  case exitsAtOnce, exitsWithZero, exitsWithThree, printsWithoutEnd, printsALot, allocatesWithoutEnd
  case answersNaN, answersText, answersGarbage, throwsAnError, closesThePipe, closesItsInput,
    closesItsOutput
  case saysTooMuch, startsOthers, refusesTheQuestion

  /// Misbehaves, and returns a reply where there is one to give.
  func act() throws -> WireValue? {
    switch self {
    case .indexOutOfRange: return .record([WireField("answer", .double(element(7, of: [1, 2])))])
    case .fatalErrorWithMessage: fatalError("not like this")
    case .endlessRecursion: return .double(depth(of: 1))
    case .endlessLoop: while true {}
    case .endlessSleep: while true { sleep(1) }
    case .exitsAtOnce, .exitsWithZero: exit(0)
    case .exitsWithThree: exit(3)
    case .printsWithoutEnd: while true { print(String(repeating: "words ", count: 1000)) }
    case .printsALot: for line in 0..<20 { print("line \(line)") }
    case .allocatesWithoutEnd: return .double(Double(hoard().count))
    case .answersNaN: return .record([WireField("answer", .double(.nan))])
    case .answersText: return .record([WireField("answer", .string("four"))])
    case .answersGarbage: return .list([.null, .bool(true)])
    case .throwsAnError: return .record([WireField("threw", .string("a thrown error"))])
    case .closesThePipe: for descriptor in 3..<64 { close(Int32(descriptor)) }
    // The worker's private descriptors are the first two from 10 on.
    case .closesItsInput: close(10)
    case .closesItsOutput:
      close(11)
      while true { sleep(1) }
    case .saysTooMuch: for _ in 0..<2 { sayUnasked() }
    case .startsOthers: try startSleeper()
    case .refusesTheQuestion:
      return .record([WireField(QuestionRegistry.refusal, .string("no such question"))])
    }
    return nil
  }

  private func element(_ index: Int, of values: [Double]) -> Double {
    values[index]
  }

  private func depth(of level: Double) -> Double {
    level > 0 ? depth(of: level + 1) + 1 : 0
  }

  private func hoard() -> [[UInt8]] {
    var hoard: [[UInt8]] = []
    while hoard.count < 1 << 20 { hoard.append(Array(repeating: 1, count: 1 << 24)) }
    return hoard
  }

  private func sayUnasked() {
    let reply = WireValue.record([WireField("answer", .double(4))])
    let bytes = WireFrameBuffer.frame(WireFormat.bytes(of: reply))
    _ = bytes.withUnsafeBytes { write(11, $0.baseAddress, $0.count) }
  }

  private func startSleeper() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["987.25"]
    try process.run()
  }
}
