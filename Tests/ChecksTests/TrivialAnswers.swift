import Checks
import Testing

/// Checks that an answer without substance passes are known, since nobody should earn a share by them.
struct TrivialAnswers {
  private let examiner = Examiner(seed: .fresh(), shrinking: .off)

  @Test func `Whoever refuses everything passes the checks of bad input, whatever is drawn`()
    async throws
  {
    let suite = try #require(Catalogue.exercise("1.2"))
    let earned = await examiner.claimsEarnedTrivially(in: suite)
    let refusals = suite.checks.filter { $0.property == .badInput }.map(\.claim)
    #expect(!refusals.isEmpty)
    #expect(earned.isSuperset(of: refusals))
  }

  @Test func `An update that does nothing passes no worked example`() async throws {
    let suite = try #require(Catalogue.exercise("1.2"))
    let earned = await examiner.claimsEarnedTrivially(in: suite)
    let examples = suite.checks.filter { $0.property == .example }.map(\.claim)
    #expect(!examples.isEmpty)
    #expect(earned.isDisjoint(with: examples))
  }

  @Test(arguments: Catalogue.exercises.map { "\($0.id)" })
  func `Every exercise has a check that nobody passes without an answer`(_ id: String) async throws
  {
    let suite = try #require(Catalogue.exercise(id))
    let earned = await examiner.claimsEarnedTrivially(in: suite)
    #expect(earned.count < suite.checks.count, "\(earned)")
  }
}
