import Coursework

// A mistake of exercise 6.7 in other words: the first episode says how long all pictures are.

/// Keeps all pictures in one row of numbers.
enum OneRow: FilmRoom {
  struct Stack: FrameStacking {
    private let count: Int
    private var row: [Int] = []
    private var size = 0

    init(count: Int) throws {
      if count <= 0 { throw InvalidInput("nothing to look at") }
      self.count = count
    }

    mutating func begin(with picture: [Int]) throws {
      guard !picture.isEmpty else { throw InvalidInput("a blank") }
      if size == 0 { size = picture.count }
      row = (0..<count).flatMap { _ in picture }
    }

    mutating func append(_ picture: [Int]) throws {
      if size == 0 || size != picture.count { throw InvalidInput("a picture of another size") }
      row = Array(row.dropFirst(size)) + picture
    }

    var pictures: [[Int]] {
      get throws {
        let size = row.count / count
        return (0..<count).map { Array(row[$0 * size..<($0 + 1) * size]) }
      }
    }
  }
}

/// Keeps the whole film, and which lengths it will take.
enum SetOfLengths: FilmRoom {
  struct Stack: FrameStacking {
    private let count: Int
    private var film: [[Int]] = []
    private var lengths: Set<Int> = []

    init(count: Int) throws {
      guard count >= 1 else { throw InvalidInput("too low") }
      self.count = count
    }

    mutating func begin(with picture: [Int]) throws {
      if picture.isEmpty { throw InvalidInput("no picture") }
      if film.isEmpty { lengths.insert(picture.count) }
      for _ in 0..<count { film.append(picture) }
    }

    mutating func append(_ picture: [Int]) throws {
      guard lengths.contains(picture.count) else { throw InvalidInput("never seen one so long") }
      film.append(picture)
    }

    var pictures: [[Int]] {
      get throws { Array(film.suffix(count)) }
    }
  }
}
