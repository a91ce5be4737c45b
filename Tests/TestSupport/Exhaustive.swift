import Foundation

/// Whether tests that take long run, too: those that compile programs, examine thousands of answers, or
/// train for minutes.
///
/// `BELLWORK_EXHAUSTIVE=1` asks for them.
public let isExhaustive = isComplete || wish == "1"

/// Whether everything runs, which takes most of an hour: also all of what exhaustive tests draw a part of, and
/// what starts a cluster.
///
/// `BELLWORK_EXHAUSTIVE=all` asks for it.
public let isComplete = wish == "all"

private let wish = ProcessInfo.processInfo.environment["BELLWORK_EXHAUSTIVE"]
