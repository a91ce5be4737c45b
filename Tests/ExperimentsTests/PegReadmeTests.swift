import Testing

@testable import Experiments

/// What the README and the guide of chapter 10 say of the peg, against the rows in `datasets/experiments`.
///
/// Where rows are added, a failure prints what the texts have to say instead.
struct PegReadmeTests {
  private let records: PegRecords

  init() throws { records = try PegRecords() }

  @Test func `The README has a line for each variant, in which is what the recorded runs come to`()
  {
    let expected = records.runs.summaries.map(PegMarkdown.line)
    #expect(expected.count == PegInHoleVariant.allCases.count)
    let lines = records.readmeLines.filter { line in
      PegInHoleVariant.allCases.contains { line.hasPrefix("| \($0.title) | ") }
    }
    #expect(lines.map(String.init) == expected, "\(expected.joined(separator: "\n"))")
  }

  // The search's recorded episodes are taken, since those that are played anew can differ on another processor.
  @Test func `The README states each goal, what was measured for it, and why it is missed`() {
    #expect(records.search.count == 1_000)
    for goal in records.runs.goals(baseline: records.search) {
      let text = PegRecords.oneLine("- \(goal.verdict.rawValue): \(goal.text.dropFirst(11))")
      #expect(records.readme.contains(text), "\(text)")
    }
  }

  @Test func `README and guide say what it comes to to replay chosen and executed actions`() throws
  {
    let (chosen, executed) = (
      try records.summary(of: .shaped), try records.summary(of: .executedActions)
    )
    let (chosenAlone, executedAlone) = (
      try records.summary(of: .layerAlone), try records.summary(of: .layerAloneExecutedActions)
    )
    let sentence =
      "With layer and cap, kept agents insert \(PegMarkdown.kept(chosen)) pegs in "
      + "\(PegMarkdown.steps(chosen)) steps each where replay has chosen actions "
      + "(the worst agent \(PegMarkdown.worst(chosen))), and \(PegMarkdown.kept(executed)) in "
      + "\(PegMarkdown.steps(executed)) where it has executed ones (\(PegMarkdown.worst(executed))); with the "
      + "layer alone it is \(PegMarkdown.kept(chosenAlone)) with chosen actions "
      + "(\(PegMarkdown.worst(chosenAlone))), and \(PegMarkdown.kept(executedAlone)) with executed ones "
      + "(\(PegMarkdown.worst(executedAlone))), in whose training \(PegMarkdown.excess(executedAlone)) of the "
      + "steps have a force above 50 N."
    #expect(records.readme.contains(sentence), "\(sentence)")
    #expect(records.guide.contains(sentence), "\(sentence)")
  }

  @Test func `The README says how agents choose in held-out episodes`() {
    #expect(records.readme.contains("\(PegInHoleSettings().evaluationRule)."))
  }

  @Test func `The guide says what features without a sign come to`() throws {
    let (anywhere, fixed) = (
      try records.summary(of: .documentFeatures),
      try records.summary(of: .documentFeaturesFixedHole)
    )
    let sentence =
      "agents with the ten features insert \(PegMarkdown.kept(fixed)) pegs at a fixed hole, "
      + "\(PegMarkdown.kept(anywhere)) at holes in random places, and with the twelve signed ones "
      + "\(PegMarkdown.kept(try records.summary(of: .shaped))) there"
    #expect(records.guide.contains(sentence), "\(sentence)")
  }

  @Test func `The README says what a table of bins takes`() throws {
    let (anywhere, fixed) = (
      try records.summary(of: .tabular), try records.summary(of: .tabularFixedHole)
    )
    let cells = try [anywhere, fixed].map { Int(try #require($0.medianCells)) }
    let parameters = PegTableMemory.networkParameterCount
    func memory(_ cells: Int) -> String {
      PegMarkdown.size(PegTableMemory.byteCount(cells: cells))
    }
    let sentence =
      "Five bins for each of ten features make \(NumberText.count(PegTableMemory.cellCount)) cells, where the "
      + "document says about a million, and their action values would take "
      + "\(memory(PegTableMemory.cellCount)). A table learns in \(NumberText.count(cells[0])) of them "
      + "(\(memory(cells[0])); medians over agents), with a fixed hole in \(NumberText.count(cells[1])) "
      + "(\(memory(cells[1]))). The network has \(NumberText.count(parameters)) parameters "
      + "(\(PegMarkdown.size(4 * parameters)))."
    #expect(records.readme.contains(sentence), "\(sentence)")
  }
}
