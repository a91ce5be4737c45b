import Coursework
import RealModule

/// The classic mistakes of exercise 9.3.
enum TrainingMonitorMisconceptions {
  static let all = [
    Misconception(
      Contracts.TrainingMonitor.self, "smooths before the window is full",
      """
      Your smoothed return begins with a single one, and so does your baseline. How sure is it then?
      """,
      as: MistakenMonitor<SmoothsAtOnce>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "alerts at a return below half of the mean",
      """
      That is the source document's rule. What is half of −10, and how often is an ordinary return \
      below it?
      """,
      as: MistakenMonitor<HalfOfTheMean>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "alerts below half of the best",
      """
      Half of the best depends on where 0 is. Half of which difference does not?
      """,
      as: MistakenMonitor<HalfOfTheBest>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "takes every loss for a fall",
      """
      The best of many means is the best by luck, too, and where nothing was gained any return is a \
      loss. How large a loss does noise make?
      """,
      as: MistakenMonitor<NoNoise>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "never ends an alert",
      """
      Your alert stays on when the return has recovered. When does it end?
      """,
      as: MistakenMonitor<NeverEnds>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "ends an alert where it began",
      """
      A return that is near the threshold turns your alert on and off. What has to come back before \
      it ends?
      """,
      as: MistakenMonitor<Flutters>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "lets the best follow the last mean",
      """
      Your best is forgotten as soon as the next mean is known. A slow fall then passes unnoticed.
      """,
      as: MistakenMonitor<Forgets>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "bounds values by a hundred rewards",
      """
      That is the source document's rule. How much do rewards of 1 add up to at 0.5, and at 0.999?
      """,
      as: MistakenMonitor<HundredTimes>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "forgets the horizon",
      """
      Your bound adds up rewards for ever, though episodes end. How many are there?
      """,
      as: MistakenMonitor<NoHorizon>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "takes the largest reward, not the largest magnitude",
      """
      Where all rewards are negative, your bound is 0. How far from 0 do they go?
      """,
      as: MistakenMonitor<SignedRewards>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "looks at the largest value, not the largest magnitude",
      """
      Values that fall without end are never too large for you. How far from 0 are they?
      """,
      as: MistakenMonitor<SignedValues>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "calls a variance below 0.01 flat",
      """
      That is the source document's rule. What does it say if all rewards are a hundredth of what \
      they were?
      """,
      as: MistakenMonitor<SmallVariance>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "counts looks, not steps",
      """
      Your patience is one of episodes. In which unit is it given?
      """,
      as: MistakenMonitor<CountsLooks>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "goes on counting flat steps after values that were not flat",
      """
      You add up all flat steps of the training. For how long have values been flat now?
      """,
      as: MistakenMonitor<NeverStartsAgain>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "never forgets a state",
      """
      Your share tells of the whole training and never falls. Which states count?
      """,
      as: MistakenMonitor<AllStates>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "divides by the places of the window",
      """
      A world of five states can never fill a window of forty with different ones. How many can \
      there be at most?
      """,
      as: MistakenMonitor<ByPlaces>.self),
    Misconception(
      Contracts.TrainingMonitor.self, "forgets a number that was not finite",
      """
      Your alert ends with the next episode. Is what was learned from NaN gone by then?
      """,
      as: MistakenMonitor<Recovers>.self),
  ]

  private enum SmoothsAtOnce: MonitorMistake {
    static func isFull(_ count: Int, _ window: Int) -> Bool { count > 0 }
  }

  private enum HalfOfTheMean: MonitorMistake {
    static func isFallen(_ fall: MonitorFall) -> Bool { fall.last < 0.5 * fall.now }
    static let comparesAlways = true
  }

  private enum HalfOfTheBest: MonitorMistake {
    static func isFallen(_ fall: MonitorFall) -> Bool { fall.now < 0.5 * fall.best }
  }

  private enum NoNoise: MonitorMistake {
    static func threshold(_ fall: MonitorFall) -> Double { 0.5 * (fall.best - fall.start) }
  }

  private enum NeverEnds: MonitorMistake {
    static func isFallen(_ fall: MonitorFall) -> Bool {
      fall.wasFallen || fall.best - fall.now > threshold(fall)
    }
    static let comparesAlways = true
  }

  private enum Flutters: MonitorMistake {
    static func isFallen(_ fall: MonitorFall) -> Bool { fall.best - fall.now > threshold(fall) }
  }

  private enum Forgets: MonitorMistake {
    static let keepsBest = false
  }

  private enum HundredTimes: MonitorMistake {
    static func bound(_ reward: Double, _ settings: MonitorSettings) -> Double { 100 * reward }
  }

  private enum NoHorizon: MonitorMistake {
    static func bound(_ reward: Double, _ settings: MonitorSettings) -> Double {
      settings.discount < 1 ? reward / (1 - settings.discount) : .infinity
    }
  }

  private enum SignedRewards: MonitorMistake {
    static func size(ofReward reward: Double) -> Double { reward }
  }

  private enum SignedValues: MonitorMistake {
    static func size(ofValues values: [Double]) -> Double { values.max() ?? 0 }
  }

  private enum SmallVariance: MonitorMistake {
    static func isFlat(_ deviation: Double, _ magnitude: Double) -> Bool {
      deviation * deviation < 0.01
    }
  }

  private enum CountsLooks: MonitorMistake {
    static func count(_ steps: Int) -> Int { 1 }
  }

  private enum NeverStartsAgain: MonitorMistake {
    static let startsAgain = false
  }

  private enum AllStates: MonitorMistake {
    static func recent(_ states: [Int], _ window: Int) -> [Int] { states }
  }

  private enum ByPlaces: MonitorMistake {
    static func places(_ settings: MonitorSettings) -> Int { settings.stateWindow }
  }

  private enum Recovers: MonitorMistake {
    static let recovers = true
  }
}
