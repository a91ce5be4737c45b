import Testing

@testable import Experiments

/// Goals from rows that were typed by hand.
struct PegInHoleGoalTests {
  private static let ones = String(repeating: "1", count: 100)

  /// A run whose last 100 of training were first 85 successes after `zeros` + 85 episodes, since
  /// successes follow failures without end.
  private func row(
    _ variant: String, seed: Int, zeros: Int, seconds: Double = 300, violations: Int = 0,
    validations: String
  ) -> String {
    let training = String(repeating: "0", count: zeros) + Self.ones
    // The tests come out as the last validation did.
    let test = validations.split(separator: " ").last ?? ""
    return
      "\(variant),\(seed),\(seconds),\(violations),\(training),\(validations),\(test),\(test),\n"
  }

  private func table(_ rows: String...) throws -> PegInHoleTable {
    try PegInHoleTable(
      csv: "variant,seed,seconds,violations,training,validations,kept,end,cells\n" + rows.joined())
  }

  /// 990 of 1,000 in 60 steps each.
  private let baseline = PegInHoleRun.Evaluation(
    count: 1_000, inserted: 990, stepsOfInserted: 59_400)

  @Test func `Six goals are met by rows that meet them, with their numbers`() throws {
    // Held out: 199 of 200, in 3,980 steps, 20 each. 85 successes of 100 after 100 + 85 and 300 + 85
    // episodes with shaping, 885 and 985 without: the medians are 285 and 935.
    let table = try table(
      row("shaped", seed: 1, zeros: 100, validations: "200:9000:100:100:2000:0:41.50"),
      row("shaped", seed: 2, zeros: 300, validations: "400:12000:100:99:1980:0:43.25"),
      row(
        "unshaped", seed: 1, zeros: 800, seconds: 240,
        validations: "900:90000:100:90:1800:0:42.00"),
      row("unshaped", seed: 2, zeros: 900, validations: "900:90000:100:90:1800:0:42.00"))
    let goals = table.goals(baseline: baseline)
    #expect(goals.count == 6 && goals.allSatisfy { $0.verdict == .met })
    #expect(goals[0].measured == 99.5)
    #expect(goals[0].basis.hasPrefix("pooled 95 % interval "))
    #expect(goals[0].basis.contains(", 200 episodes of 2 agents; seeds from 99.0 to 100.0 %;"))
    #expect(goals[0].basis.contains("; as they are at the end of training, 199; the document"))
    #expect(!goals[0].basis.contains("median"))
    #expect(goals[1].measured == 285)
    #expect(goals[1].basis == "median; 2 of 2 agents by then")
    #expect(goals[2].measured == 0)
    #expect(
      goals[2].basis
        == "0 of 201,000 steps of training and 0 of 400 held-out episodes; there at most 43.25 N")
    // 700 and 600 of 935 are saved: 650 ± 12.706 · 50, since tan(0.475 π) = 12.706 is Student's quantile for
    // one degree of freedom.
    #expect(abs((goals[3].measured ?? 0) - 69.519) < 1e-3)
    #expect(
      goals[3].basis
        == "650 of 935 episodes, means over 2 seeds; 95 % interval, paired by seed, 15 to 1,285 episodes, "
        + "2 to 137 %; the medians are 285 with and 935 without")
    // 60 steps against 20.
    #expect(goals[4].measured == 3)
    #expect(
      goals[4].basis
        == "2 s against 6 s, means over episodes that insert the peg; the factor of three is the "
        + "document's")
    #expect(goals[4].claim.hasSuffix("as the document claims"))
    #expect(goals[5].measured == 5)
    #expect(
      goals[5].text
        == "met        A run takes at most 10 minutes on one core: 5 minutes "
        + "(the longest of all, of shaped)")
  }

  @Test func `Goals that are missed say so`() throws {
    let table = try table(
      row(
        "shaped", seed: 1, zeros: 1_000, seconds: 900, violations: 1,
        validations: "1000:50000:100:70:2100:0:43.00 1100:52000:100:90:2700:2:51.00"),
      row(
        "shaped", seed: 2, zeros: 1_000,
        validations: "1000:50000:100:72:2100:0:43.00 1100:52000:100:90:2700:0:43.00"),
      row("unshaped", seed: 1, zeros: 1_200, validations: "1300:90000:100:90:1800:0:42.00"),
      row("unshaped", seed: 2, zeros: 1_000, validations: "1100:90000:100:90:1800:0:42.00"))
    let goals = table.goals(baseline: baseline)
    #expect(goals.allSatisfy { $0.verdict == .missed })
    // By episode 1,000 nothing was inserted in training, and 142 of 200 held out.
    #expect(goals[1].measured == 1_085)
    #expect(
      goals[1].basis == "median; 0 of 2 agents by then; after 1,000, 142 of 200 pegs of validation")
    #expect(goals[2].measured == 3)
    #expect(goals[2].basis.contains("held-out episodes; there at most 51 N; what remains possible"))
    // 200 and 0 of 1,185 are saved: 100 ± 12.706 · 100.
    #expect(abs((goals[3].measured ?? 0) - 8.4388) < 1e-3)
    #expect(
      goals[3].basis.contains(
        "\u{2212}1,171 to 1,371 episodes, \u{2212}99 to 116 %, which cannot be told from none; the medians"
      ))
    // 60 steps against 30, and 20 would not be out of reach.
    #expect(goals[4].measured == 2 && !goals[4].basis.contains("out of reach"))
    #expect(goals[5].measured == 15)
    #expect(goals[0].text.hasPrefix("missed     At least 98 %"))
  }

  @Test func `Six agents have a median with an interval, and what they were at the end is told`()
    throws
  {
    let rows = (1...6).map { seed -> String in
      let kept = "100:9000:200:\(188 + 2 * seed):3980:0:41.50"
      let atEnd = seed == 1 ? "200:20000:200:0:0:0:41.50" : kept
      return "shaped,\(seed),9,0,\(Self.ones),100:9000:100:99:1980:0:41.50,\(kept),\(atEnd),\n"
    }
    // 190, 192 … 200 of 200: in all 1,170, and the middle is 195.
    let basis = try PegInHoleTable(csv: PegInHoleRecord.header + "\n" + rows.joined())
      .goals(baseline: baseline)[0].basis
    #expect(basis.contains(", 1,200 episodes of 6 agents; seeds from 95.0 to 100.0 %;"))
    #expect(
      basis.contains(
        "; the median agent 97.5 %, 96.9 % interval over seeds 95.0 to 100.0 %; as they are at the "
          + "end of training, 980;"))
  }

  @Test func `A run that never gets there counts as all of its episodes, and is told`() throws {
    func never(_ variant: String, seed: Int) -> String {
      row(variant, seed: seed, zeros: 900, validations: "1000:90000:100:10:800:0:42.00")
        .replacing(Self.ones, with: String(repeating: "0", count: 100))
    }
    func learned(seed: Int) -> String {
      row("shaped", seed: seed, zeros: 165, validations: "265:9000:100:100:2000:0:41.50")
    }
    // 250 episodes against 1,000, twice.
    let table = try table(
      learned(seed: 1), learned(seed: 2), never("unshaped", seed: 1), never("unshaped", seed: 2))
    let saving = table.goals(baseline: baseline)[3]
    #expect(saving.measured == 75 && saving.verdict == .met)
    #expect(
      saving.basis
        == "750 of 1,000 episodes, means over 2 seeds; 95 % interval, paired by seed, 750 to 750 episodes, "
        + "75 to 75 %; 2 of the runs never got there, and count as all of their episodes; the medians are 250 "
        + "with and never without")
    let learning = try self.table(never("shaped", seed: 1)).goals(baseline: baseline)[1]
    #expect(learning.measured == .infinity && learning.verdict == .missed)
    #expect(learning.text.contains(": never ("))
  }

  @Test func `Seeds that only one of two variants has are no pairs`() throws {
    let validations = "265:9000:100:100:2000:0:41.50"
    let table = try table(
      row("shaped", seed: 1, zeros: 100, validations: validations),
      row("shaped", seed: 2, zeros: 100, validations: validations),
      row("unshaped", seed: 2, zeros: 100, validations: validations),
      row("unshaped", seed: 3, zeros: 100, validations: validations))
    let goal = table.goals(baseline: baseline)[3]
    #expect(table.shapingSaving == nil && goal.verdict == .unmeasured)
    #expect(goal.basis == "fewer than two seeds with and without shaping")
  }

  // Starts are 1 to 5 mm above the surface, the hole is 20 mm deep, and a push is 2 mm: 23 / 2 on average.
  @Test func `No agent can be three times as fast as a quick search, and the goal says why`() throws
  {
    #expect(abs(PegInHoleSettings().meanPushes - 11.5) < 1e-9)
    #expect(abs(PegInHoleSettings.longestSlide - 0.5) < 1e-9)
    let table = try table(
      row("shaped", seed: 1, zeros: 100, validations: "200:9000:100:100:2000:0:41.50"))
    let search = PegInHoleRun.Evaluation(count: 1_000, inserted: 1_000, stepsOfInserted: 30_000)
    let goal = table.goals(baseline: search)[4]
    #expect(goal.measured == 1.5 && goal.verdict == .missed)
    #expect(
      goal.basis.contains(
        "; out of reach: a third of the search's 30.0 steps is 10.0, and the way from the start to the bottom "
          + "alone takes 11.5 of the longest pushes on average; "))
    #expect(goal.basis.hasSuffix("of which an agent's goes 0.5 mm at most"))
  }

  @Test func `Without rows nothing is claimed`() throws {
    let goals = PegInHoleTable().goals(baseline: baseline)
    #expect(goals.count == 6 && goals.allSatisfy { $0.verdict == .unmeasured })
    #expect(
      goals[3].text
        == "unmeasured Shaping saves at least 60 % of the episodes to 85 % "
        + "(no runs of shaped and unshaped)")
    // A forceless layer alone says nothing of both measures together.
    let table = try table(
      row("layer-alone", seed: 1, zeros: 0, validations: "100:9000:100:100:2000:5:61.50"))
    #expect(table.goals(baseline: baseline)[2].verdict == .unmeasured)
  }
}
