import Foundation

/// A filter of system calls as the kernel gets it: classic BPF over the words of a call.
///
/// It knows the instructions that libseccomp writes, and refuses any other. A program is read whole before it runs,
/// and what the kernel asks of it is asked here (Linux, net/core/filter.c and kernel/seccomp.c): it is not longer
/// than 4,096 instructions, words are read at their bounds and within the call, jumps lead to an instruction, and the
/// last one returns. All jumps lead forward, so that it comes to an end.
struct FilterProgram: Sendable {
  enum Instruction: Hashable, Sendable {
    /// Takes a word of the call.
    case load(word: Int)
    case and(UInt32)
    case jump(Int)
    /// Jumps over so many instructions where the comparison holds, and over so many others where it does not.
    case compare(Comparison, UInt32, yes: Int, no: Int)
    case returns(UInt32)
  }

  enum Comparison: Hashable, Sendable {
    case equal, greater, greaterOrEqual, hasBit
  }

  let instructions: [Instruction]

  /// Reads a program of 8 bytes for each instruction: a code of 16 bits, two distances of 8, a value of 32.
  init(_ data: Data) throws(FilterError) {
    let bytes = [UInt8](data)
    guard !bytes.isEmpty, bytes.count % 8 == 0, bytes.count <= 8 * 4096 else {
      throw .badLength(bytes.count)
    }
    var instructions: [Instruction] = []
    for start in stride(from: 0, to: bytes.count, by: 8) {
      instructions.append(try Self.instruction(bytes[start..<start + 8], at: start / 8))
    }
    try Self.check(instructions)
    self.instructions = instructions
  }

  /// What the program returns for a call.
  func result(for call: SystemCall) -> UInt32 {
    let words = call.words
    var (accumulator, position) = (UInt32(0), 0)
    while true {
      let instruction = instructions[position]
      position += 1
      switch instruction {
      case .load(let word): accumulator = words[word]
      case .and(let mask): accumulator &= mask
      case .jump(let distance): position += distance
      case .compare(let comparison, let value, let yes, let no):
        position += comparison.holds(accumulator, value) ? yes : no
      case .returns(let value): return value
      }
    }
  }

  /// The values that the program compares with, each once, in order.
  var constants: [UInt32] {
    let values = instructions.compactMap { instruction -> UInt32? in
      if case .compare(_, let value, _, _) = instruction { value } else { nil }
    }
    return Set(values).sorted()
  }

  private static func instruction(
    _ bytes: ArraySlice<UInt8>, at index: Int
  ) throws(FilterError) -> Instruction {
    let bytes = Array(bytes)
    let code = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
    let (yes, no) = (Int(bytes[2]), Int(bytes[3]))
    let value = bytes[4...].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch code {
    case 0x20:
      guard value % 4 == 0, value < 64 else { throw .badLoad(at: index, offset: value) }
      return .load(word: Int(value) / 4)
    case 0x54: return .and(value)
    case 0x05: return .jump(Int(value))
    case 0x15: return .compare(.equal, value, yes: yes, no: no)
    case 0x25: return .compare(.greater, value, yes: yes, no: no)
    case 0x35: return .compare(.greaterOrEqual, value, yes: yes, no: no)
    case 0x45: return .compare(.hasBit, value, yes: yes, no: no)
    case 0x06: return .returns(value)
    default: throw .unknownCode(code, at: index)
    }
  }

  private static func check(_ instructions: [Instruction]) throws(FilterError) {
    for (index, instruction) in instructions.enumerated() {
      let rest = instructions.count - index - 1
      switch instruction {
      case .jump(let distance) where distance >= rest: throw .jumpsBeyondEnd(at: index)
      case .compare(_, _, let yes, let no) where max(yes, no) >= rest:
        throw .jumpsBeyondEnd(at: index)
      case .load, .and, .jump, .compare, .returns: continue
      }
    }
    guard case .returns? = instructions.last else { throw .doesNotReturn }
  }
}

extension FilterProgram.Comparison {
  fileprivate func holds(_ left: UInt32, _ right: UInt32) -> Bool {
    switch self {
    case .equal: left == right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .hasBit: left & right != 0
    }
  }
}

/// Why bytes are no filter of system calls.
enum FilterError: Error, Hashable, Sendable {
  case badLength(Int)
  case unknownCode(UInt16, at: Int)
  case badLoad(at: Int, offset: UInt32)
  case jumpsBeyondEnd(at: Int)
  case doesNotReturn
  /// It decides what no filter of the jail may decide.
  case unknownResult(UInt32)
  /// The launcher has not written a filter, and says why.
  case notExported(status: Int32, sentence: String)
}
