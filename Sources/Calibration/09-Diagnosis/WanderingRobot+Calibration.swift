import Coursework

extension CalibrationSet {
  private typealias Style = WanderingRobotParaphrases

  // No reference: its study trains, and leaves it to the reader to attribute.
  static let wanderingRobot = CalibrationSet(
    Contracts.WanderingRobot.self,
    alternatives: [
      "numbers the combinations, and rounds": ByBits.self,
      "searches the list, and hopes in place of exploring": BySearch.self,
    ],
    paraphrases: [
      "stops exploring after a hundred episodes": [
        Style.HundredBits.self, Style.HundredSearch.self,
      ],
      "counts steps where episodes are meant": [
        Style.StepsBits.self, Style.StepsSearch.self,
      ],
      "never explores less than half": [
        Style.HalfBits.self, Style.HalfSearch.self,
      ],
      "would reach the floor long after the last episode": [
        Style.LongBits.self, Style.LongSearch.self,
      ],
      "lets epsilon fall below 0": [
        Style.BelowBits.self, Style.BelowSearch.self,
      ],
      "learns with a step size of 1": [
        Style.OneBits.self, Style.OneSearch.self,
      ],
      "lets the step size fall as 1 over the episode": [
        Style.HarmonicBits.self, Style.HarmonicSearch.self,
      ],
      "credits every change of a repair that works": [
        Style.AllBits.self, Style.AllSearch.self,
      ],
      "calls the change with the largest effect necessary": [
        Style.LargestBits.self, Style.LargestSearch.self,
      ],
      "takes a change out of the whole repair, and nothing else": [
        Style.LeaveBits.self, Style.LeaveSearch.self,
      ],
      "adds a change to the incident, and nothing else": [
        Style.OneAtATimeBits.self, Style.OneAtATimeSearch.self,
      ],
      "calls a change sufficient if all works that has it": [
        Style.HaveBits.self, Style.HaveSearch.self,
      ],
      "takes what does not work for failed": [
        Style.OpenBits.self, Style.OpenSearch.self,
      ],
      "compares shares, whatever the numbers of runs": [
        Style.SharesBits.self, Style.SharesSearch.self,
      ],
      "pools all runs with a change, and all without": [
        Style.PoolsBits.self, Style.PoolsSearch.self,
      ],
      "finds combinations by their place in the list": [
        Style.PlaceBits.self, Style.PlaceSearch.self,
      ],
    ],
    // Measured: 1 of 1,920 runs. Their trainings draw, and a plan may do well by luck.
    chanceOfNoName: 0.003)

  private enum ByBits: RobotByBits {}

  private enum BySearch: RobotBySearch {}
}
