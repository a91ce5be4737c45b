import DecisionProcesses

extension Frame {
  /// The luma of a colour as ITU-R BT.601 defines it, rounded to the nearest whole number.
  ///
  ///     Y = 0.299 R + 0.587 G + 0.114 B
  ///
  /// The three weights add up to 1, so a grey stays what it is. A half is rounded up, and all of it
  /// is done in integers, so there is one right result.
  ///
  /// Source: Recommendation ITU-R BT.601; Mnih et al., *Human-level control through deep
  /// reinforcement learning* (2015), Methods, “extract the Y channel, also known as luminance”.
  @inlinable
  public static func luma(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    let thousandths: UInt32 = 299 * UInt32(red) + 587 * UInt32(green) + 114 * UInt32(blue)
    return UInt8((thousandths + 500) / 1_000)
  }

  /// Writes the luma of each pixel of a colour frame into a grey one of the same size.
  ///
  /// - Precondition: This frame has three channels, and `grey` is of the same size with one.
  /// - Complexity: O(pixels); allocates nothing.
  public func writeGreyscale(into grey: inout Frame) {
    require(shape.channels == 3, "A colour has three channels.")
    require(
      grey.shape == greyShape, "The grey frame has the same size and one channel.")
    pixels.withUnsafeBufferPointer { colours in
      grey.pixels.withUnsafeMutableBufferPointer { greys in
        for index in greys.indices {
          greys[index] = Self.luma(
            red: colours[3 * index], green: colours[3 * index + 1], blue: colours[3 * index + 2])
        }
      }
    }
  }

  /// The frame in grey.
  ///
  /// - Precondition: It has three channels.
  public func greyscale() -> Frame {
    var grey = Frame(shape: greyShape)
    writeGreyscale(into: &grey)
    return grey
  }

  private var greyShape: Shape {
    Shape(frames: shape.frames, rows: shape.rows, columns: shape.columns)
  }
}

extension Frame {
  /// Writes the larger of the bytes of two frames, place by place.
  ///
  /// Old consoles draw some things in even frames only and others in odd ones; the maximum of two
  /// frames that follow each other shows both.
  ///
  /// Source: Mnih et al. (2015), Methods, “take the maximum value for each pixel colour value over
  /// the frame being encoded and the previous frame”.
  ///
  /// - Precondition: All three frames have the same shape.
  /// - Complexity: O(pixels); allocates nothing.
  public static func writeMaximum(of a: Frame, _ b: Frame, into result: inout Frame) {
    require(
      a.shape == b.shape && a.shape == result.shape, "Frames are compared with their equals.")
    a.pixels.withUnsafeBufferPointer { a in
      b.pixels.withUnsafeBufferPointer { b in
        result.pixels.withUnsafeMutableBufferPointer { result in
          for index in result.indices { result[index] = max(a[index], b[index]) }
        }
      }
    }
  }
}
