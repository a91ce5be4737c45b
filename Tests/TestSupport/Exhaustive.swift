import Foundation

/// Whether tests that take long run, too: those that compile programs, examine thousands of answers, or
/// train for minutes.
///
/// `BELLWORK_EXHAUSTIVE=1` asks for them.
public let isExhaustive = ProcessInfo.processInfo.environment["BELLWORK_EXHAUSTIVE"] == "1"
