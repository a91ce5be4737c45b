/// Stops the program with a sentence when a caller has broken a rule, in optimised code too.
///
///     require(action < actionCount, "An action is an index below actionCount.")
///
/// `precondition` stops optimised code without a word, and the rooms that compute are always
/// optimised. The worlds are what a learner calls, so their rules are stated with this function.
@inlinable
@inline(__always)
public func require(
  _ condition: Bool,
  _ rule: StaticString,
  file: StaticString = #fileID,
  line: UInt = #line
) {
  if !condition { stop(rule, file: file, line: line) }
}

/// Stops the program with a sentence.
@inlinable
@inline(never)
public func stop(_ rule: StaticString, file: StaticString = #fileID, line: UInt = #line) -> Never {
  fatalError("\(rule)", file: file, line: line)
}
