import Coursework

/// Runs the checks of exercises against subjects and writes down what came of them.
///
///     let examination = await Examiner(seed: seed).examine(suite, LocalSubject(…))
public struct Examiner: Sendable {
  /// The seed of the run.
  public let seed: CourseSeed
  private let shrinking: Shrinking
  private let keepsConversations: Bool

  /// When smaller questions than the one that fails are asked.
  public enum Shrinking: Sendable {
    /// Never: a failure shows the question that was asked. For those who only count failures.
    case off
    /// When an answer is wrong, in search of the smallest question that shows it.
    case ofFailures
    /// When an answer is right, too. A right answer that is judged wrong on a smaller question fails: the
    /// check would show a failure that is none.
    case rehearsed
  }

  /// Creates an examiner.
  ///
  /// - Parameters:
  ///   - seed: The seed of the run.
  ///   - shrinking: When smaller questions are asked.
  ///   - keepsConversations: Whether what was asked and answered is written down for each check that does not pass.
  public init(
    seed: CourseSeed, shrinking: Shrinking = .ofFailures, keepsConversations: Bool = false
  ) {
    self.seed = seed
    self.shrinking = shrinking
    self.keepsConversations = keepsConversations
  }

  /// Runs every check of an exercise.
  ///
  /// A subject that stops replying ends the exercise: the checks that are left are not run.
  public func examine(_ suite: ExerciseSuite, _ subject: some Subject) async -> Examination {
    var results: [CheckResult] = []
    var transcripts: [Transcript] = []
    var conversations: [Conversation] = []
    var interruption: Verdict?
    for check in suite.checks {
      if let interruption {
        results.append(CheckResult(check: check, verdict: .notRun(reason: "\(interruption)")))
        continue
      }
      let (result, transcript, ending) = await run(check, of: suite, subject)
      results.append(result)
      if keepsConversations, !result.verdict.isPassed {
        conversations += [transcript.conversation(claim: check.claim)].compactMap { $0 }
      }
      // A missing refusal of bad input says nothing about which mistake is behind a wrong answer, and a mistake is
      // named in grading as it is by the checks that learners see.
      if check.property != .badInput, check.visibility == .shown { transcripts.append(transcript) }
      interruption = ending
    }
    let isWrong = results.contains { $0.verdict == .failed && $0.property != .badInput }
    var examination = Examination(
      exercise: suite.id, seed: seed, results: results,
      diagnosis: isWrong ? diagnose(suite, transcripts) : nil)
    examination.conversations = conversations
    return examination
  }

  private func run(
    _ check: Check,
    of suite: ExerciseSuite,
    _ subject: some Subject
  ) async -> (CheckResult, Transcript, interruption: Verdict?) {
    var inquiry = Inquiry(
      subject: subject, generator: seed.generator(exercise: suite.id, claim: check.claim),
      shrinking: shrinking)
    do {
      try await check.body(&inquiry)
      let verdict: Verdict =
        inquiry.transcript.count > 0 ? .passed : .notRun(reason: "the check asked nothing")
      return (CheckResult(check: check, verdict: verdict), inquiry.transcript, nil)
    } catch {
      let result =
        switch error {
        case .stopped(let verdict): CheckResult(check: check, verdict: verdict)
        case .interrupted(let verdict, let question):
          CheckResult(check: check, verdict: verdict, question: question)
        case .found(let verdict, let question, let discrepancy):
          CheckResult(
            check: check, verdict: verdict, question: question, discrepancy: discrepancy)
        }
      return (result, inquiry.transcript, error.interruption ?? inquiry.interruption)
    }
  }

  /// The one misconception that gives the learner's answers everywhere, where there is one.
  private func diagnose(_ suite: ExerciseSuite, _ transcripts: [Transcript]) -> Diagnosis {
    let matches = suite.misconceptions.filter { misconception in
      transcripts.allSatisfy { $0.agrees(with: misconception) }
    }
    guard matches.count == 1, let match = matches.first else { return .unknown }
    return .misconception(name: match.name, explanation: match.explanation)
  }
}

// MARK: - What is earned without an answer

extension Examiner {
  /// The claims of an exercise that somebody passes who does not think about the questions.
  ///
  /// Tried are refusing everything, empty answers, zeros, ones, and giving back what came. Nobody's code runs.
  public func claimsEarnedTrivially(in suite: ExerciseSuite) async -> Set<String> {
    var claims: Set<String> = []
    for manner in TrivialSubject.Manner.allCases {
      for check in suite.checks where !claims.contains(check.claim) {
        let (result, _, _) = await run(check, of: suite, TrivialSubject(manner: manner))
        if result.verdict.isPassed { claims.insert(check.claim) }
      }
    }
    return claims
  }
}

extension Halt {
  /// What ended the conversation, where it has ended.
  fileprivate var interruption: Verdict? {
    guard case .interrupted(let verdict, _) = self else { return nil }
    return verdict
  }
}
