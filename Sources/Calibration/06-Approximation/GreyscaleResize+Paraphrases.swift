import Coursework

/// The mistakes of exercise 6.6 in other words.
enum GreyscaleResizeParaphrases {
  // MARK: - Grey is the mean of the three channels

  enum DividesByThree: PictureMaker {
    static func grey(_ colour: SIMD3<Int>) -> Int { (2 * (colour.x + colour.y + colour.z) + 3) / 6 }
  }

  enum WeighsByThirds: PictureMaker {
    static func grey(_ colour: SIMD3<Int>) -> Int {
      finished((SIMD3<Double>(colour) / 3).sum())
    }
  }

  // MARK: - Red and blue are exchanged

  enum Reverses: PictureMaker {
    static func colours(_ picture: ColourPicture) -> [SIMD3<Int>] {
      stride(from: 0, to: picture.pixels.count, by: 3).map {
        SIMD3(picture.pixels[$0 + 2], picture.pixels[$0 + 1], picture.pixels[$0])
      }
    }
  }

  enum SwapsWeights: PictureMaker {
    static func grey(_ colour: SIMD3<Int>) -> Int {
      (114 * colour[0] + 587 * colour[1] + 299 * colour[2] + 500) / 1_000
    }
  }

  // MARK: - The channels are read as three pictures one after the other

  enum SplitsInThree: PictureMaker {
    static func colours(_ picture: ColourPicture) -> [SIMD3<Int>] {
      let count = picture.pixels.count / 3
      let planes = (0..<3).map { Array(picture.pixels[$0 * count..<($0 + 1) * count]) }
      return (0..<count).map { SIMD3(planes[0][$0], planes[1][$0], planes[2][$0]) }
    }
  }

  enum StridesByCount: PictureMaker {
    static func colours(_ picture: ColourPicture) -> [SIMD3<Int>] {
      let count = picture.rows * picture.columns
      return (0..<count).map { pixel in
        var colour = SIMD3(0, 0, 0)
        for channel in 0..<3 { colour[channel] = picture.pixels[pixel + channel * count] }
        return colour
      }
    }
  }

  // MARK: - Results are cut off instead of rounded

  enum DividesIntegers: PictureMaker {
    static func grey(_ colour: SIMD3<Int>) -> Int {
      (299 * colour[0] + 587 * colour[1] + 114 * colour[2]) / 1_000
    }
    static func finished(_ value: Double) -> Int { Int((value * 1e8).rounded()) / 100_000_000 }
  }

  enum RoundsDown: PictureMaker {
    static func finished(_ value: Double) -> Int { Int((value + 1e-9).rounded(.down)) }
  }

  // MARK: - One pixel stands for a whole cell

  enum PicksByRatio: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      (0..<cells).map { line[Int(Double($0 * line.count) / Double(cells))] }
    }
  }

  enum SkipsAlong: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      var result: [Double] = []
      for (pixel, value) in line.enumerated() where pixel >= result.count * line.count / cells {
        result.append(value)
      }
      return Array(result.prefix(cells))
    }
  }

  // MARK: - A cell is interpolated between the pixels around its middle

  enum BlendsTwo: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      let ratio = Double(line.count) / Double(cells)
      return (0..<cells).map { cell in
        let middle = ratio * (Double(cell) + 0.5) - 0.5
        let left = Int(middle)
        let share = middle - Double(left)
        return (1 - share) * line[left] + share * line[min(left + 1, line.count - 1)]
      }
    }
  }

  enum WalksFromTheMiddle: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      (0..<cells).map { cell in
        let twice = Double((2 * cell + 1) * line.count) / Double(cells)
        return line.enumerated().reduce(0) { sum, pixel in
          let distance = abs(Double(2 * pixel.offset + 1) - twice) / 2
          return distance < 1 ? sum + pixel.element - distance * pixel.element : sum
        }
      }
    }
  }

  // MARK: - Cells begin and end at whole pixels

  enum AveragesSlices: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      (0..<cells).map { cell in
        let slice = line[cell * line.count / cells..<(cell + 1) * line.count / cells]
        return slice.reduce(0, +) / Double(slice.count)
      }
    }
  }

  enum CountsMembers: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      var sums = Array(repeating: 0.0, count: cells)
      var counts = sums
      var cell = 0
      for (pixel, value) in line.enumerated() {
        while pixel >= (cell + 1) * line.count / cells { cell += 1 }
        sums[cell] += value
        counts[cell] += 1
      }
      return zip(sums, counts).map { $0 / $1 }
    }
  }

  // MARK: - Every pixel that a cell touches counts alike

  enum AveragesAllTouched: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      (0..<cells).map { cell in
        let end = ((cell + 1) * line.count + cells - 1) / cells
        let slice = line[cell * line.count / cells..<end]
        return slice.reduce(0, +) / Double(slice.count)
      }
    }
  }

  enum CollectsTouched: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      (0..<cells).map { cell in
        let touched = line.indices.filter {
          ($0 + 1) * cells > cell * line.count && $0 * cells < (cell + 1) * line.count
        }
        return touched.reduce(0) { $0 + line[$1] } / Double(touched.count)
      }
    }
  }

  // MARK: - The result is listed column by column

  enum JoinsColumns: PictureMaker {
    static func joined(_ rows: [[Int]]) -> GreyPicture {
      GreyPicture(
        rows: rows.count, columns: rows[0].count, pixels: transposed(rows).flatMap { $0 })
    }
  }

  enum PutsInPlace: PictureMaker {
    static func joined(_ rows: [[Int]]) -> GreyPicture {
      var pixels = Array(repeating: 0, count: rows.count * rows[0].count)
      for (row, values) in rows.enumerated() {
        for (column, value) in values.enumerated() { pixels[column * rows.count + row] = value }
      }
      return GreyPicture(rows: rows.count, columns: rows[0].count, pixels: pixels)
    }
  }

  // MARK: - Rows and columns of the picture are exchanged

  enum CutsColumns: PictureMaker {
    static func lines(_ picture: GreyPicture) -> [[Double]] {
      let columns = (0..<picture.columns).map { column in
        picture.pixels[column * picture.rows..<(column + 1) * picture.rows].map(Double.init)
      }
      return transposed(columns)
    }
  }

  enum StepsByRows: PictureMaker {
    static func lines(_ picture: GreyPicture) -> [[Double]] {
      (0..<picture.rows).map { row in
        stride(from: row, to: picture.pixels.count, by: picture.rows).map {
          Double(picture.pixels[$0])
        }
      }
    }
  }

  // MARK: - Averages the colours, and turns grey at the end

  enum ShrinksChannels: PictureMaker {
    static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      guard picture.isValid else { throw InvalidInput("the numbers make no picture") }
      let all = colours(picture)
      let small = try (0..<3).map { channel in
        try resized(
          GreyPicture(
            rows: picture.rows, columns: picture.columns, pixels: all.map { $0[channel] }),
          rows: 84, columns: 84
        ).pixels
      }
      return GreyPicture(
        rows: 84, columns: 84,
        pixels: (0..<84 * 84).map {
          grey(SIMD3(small[0][$0], small[1][$0], small[2][$0]))
        })
    }
  }

  enum GreyOfShrunkColours: PictureMaker {
    static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      guard picture.isValid else { throw InvalidInput("the numbers make no picture") }
      var small = Array(repeating: 0, count: 3 * 84 * 84)
      for channel in 0..<3 {
        var plane = GreyPicture(rows: picture.rows, columns: picture.columns, pixels: [])
        plane.pixels = picture.pixels.indices.filter { $0 % 3 == channel }
          .map { picture.pixels[$0] }
        for (place, value) in try resized(plane, rows: 84, columns: 84).pixels.enumerated() {
          small[3 * place + channel] = value
        }
      }
      return try greyscale(ColourPicture(rows: 84, columns: 84, pixels: small))
    }
  }
}
