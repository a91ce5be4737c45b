/// A part of some work: every so-many-eth piece of it, from a number on.
///
///     Shard("3/8")?.part(of: Array(0..<20))   // [3, 11, 19]
public struct Shard: Hashable, Sendable, LosslessStringConvertible {
  /// Which part, from 0.
  public let index: Int
  /// Into how many parts the work is cut.
  public let count: Int

  /// Takes the part of that number; nil where there is no such part.
  public init?(index: Int, count: Int) {
    guard count > 0, (0..<count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `3/8`.
  public init?(_ description: String) {
    let fields = description.split(separator: "/", omittingEmptySubsequences: false)
    guard fields.count == 2, let index = Int(fields[0]), let count = Int(fields[1]) else {
      return nil
    }
    self.init(index: index, count: count)
  }

  public var description: String { "\(index)/\(count)" }

  /// The elements whose place leaves the shard's number when divided by the count.
  public func part<Element>(of elements: [Element]) -> [Element] {
    stride(from: index, to: elements.count, by: count).map { elements[$0] }
  }
}
