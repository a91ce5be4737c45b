import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct FrameTests {
  @Test func `Luma weighs red, green and blue by 0.299, 0.587 and 0.114`() {
    #expect(Frame.luma(red: 255, green: 0, blue: 0) == 76)
    #expect(Frame.luma(red: 0, green: 255, blue: 0) == 150)
    #expect(Frame.luma(red: 0, green: 0, blue: 255) == 29)
    #expect(Frame.luma(red: 200, green: 72, blue: 72) == 110)
    // 0.299 + 0.587 · 0 + 0.114 · … exactly a half: 500 thousandths are rounded up.
    #expect(Frame.luma(red: 0, green: 0, blue: 250) == 29)
    #expect(Frame.luma(red: 250, green: 250, blue: 250) == 250)
  }

  @Test func `A grey keeps its value`() {
    for value in UInt8.min...UInt8.max {
      #expect(Frame.luma(red: value, green: value, blue: value) == value)
    }
  }

  @Test func `Two by three pixels are averaged over areas to one by two`() {
    // Each cell covers one and a half columns of two rows.
    let frame = Frame(
      shape: Frame.Shape(rows: 2, columns: 3), pixels: [0, 60, 90, 30, 120, 210])
    // (0 + 30 + (60 + 120)/2) / 3 = 40 and (90 + 210 + (60 + 120)/2) / 3 = 130.
    #expect(AreaAverage.resized(frame, rows: 1, columns: 2).pixels == [40, 130])
  }

  @Test func `A half is rounded up`() {
    let frame = Frame(shape: Frame.Shape(rows: 1, columns: 2), pixels: [10, 11])
    #expect(AreaAverage.resized(frame, rows: 1, columns: 1).pixels == [11])
  }

  private func randomFrame(_ rows: Int, _ columns: Int, _ generator: inout SeededGenerator)
    -> Frame
  {
    Frame(
      shape: Frame.Shape(rows: rows, columns: columns),
      pixels: (0..<rows * columns).map { _ in UInt8(generator.index(below: 256)) })
  }

  private func fast(_ frame: Frame, rows: Int, columns: Int) -> Frame {
    var resizer = AreaResizer(from: frame.shape, rows: rows, columns: columns)
    var result = Frame(shape: resizer.target)
    resizer.resize(frame, into: &result)
    return result
  }

  @Test func `The fast average is the plain one`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let sizes = (0..<4).map { _ in 1 + generator.index(below: 24) }
      let frame = randomFrame(sizes[0], sizes[1], &generator)
      let plain = AreaAverage.resized(frame, rows: sizes[2], columns: sizes[3])
      #expect(
        fast(frame, rows: sizes[2], columns: sizes[3]) == plain, "seed \(seed), sizes \(sizes)")
    }
  }

  @Test func `A picture of one value keeps it, also the lightest in full size`() {
    for value: UInt8 in [0, 1, 127, 255] {
      let frame = Frame(shape: Frame.Shape(rows: 210, columns: 160), filledWith: value)
      let small = fast(frame, rows: 84, columns: 84)
      #expect(small == Frame(shape: small.shape, filledWith: value))
    }
  }

  @Test func `The mean is kept but for rounding`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let frame = randomFrame(42, 32, &generator)
      let small = fast(frame, rows: 12, columns: 9)
      let mean = Double(frame.pixels.reduce(0) { $0 + Int($1) }) / Double(frame.pixels.count)
      let after = Double(small.pixels.reduce(0) { $0 + Int($1) }) / Double(small.pixels.count)
      #expect(abs(mean - after) <= 0.5, "seed \(seed)")
    }
  }

  @Test func `A mirrored picture has a mirrored average`() {
    var generator = SeededGenerator(seed: freshSeed())
    let frame = randomFrame(21, 16, &generator)
    let mirrored = Frame(shape: frame.shape, pixels: frame.pixels.reversed())
    let small = fast(frame, rows: 8, columns: 7)
    #expect(fast(mirrored, rows: 8, columns: 7).pixels == small.pixels.reversed())
  }

  @Test func `The maximum of two frames holds both`() {
    let shape = Frame.Shape(rows: 1, columns: 3)
    let a = Frame(shape: shape, pixels: [1, 200, 30])
    let b = Frame(shape: shape, pixels: [2, 100, 30])
    var result = Frame(shape: shape)
    Frame.writeMaximum(of: a, b, into: &result)
    #expect(result.pixels == [2, 200, 30])
  }
}
