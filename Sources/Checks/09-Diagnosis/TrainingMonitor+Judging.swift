import Coursework

/// How the readings of exercise 9.3 are looked at.
enum MonitorJudge {
  @Sendable
  static func readings(
    _ question: MonitoringQuestion, _ answer: [MonitorReading]
  ) -> Discrepancy? {
    let count = question.episodes.count + 2
    if let wrong = Expectation.count(
      answer.count, count, because: "one reading before, one after each episode, one at the end")
    {
      return wrong
    }
    var model = MonitorModel(question.settings)
    for (place, reading) in answer.enumerated() {
      if place > 0, place < count - 1 { model.record(question.episodes[place - 1]) }
      if place == count - 1 { for step in question.openSteps { model.record(step) } }
      if let wrong = compare(reading, model, place, of: count) { return wrong }
    }
    return nil
  }

  private static func compare(
    _ reading: MonitorReading, _ model: MonitorModel, _ place: Int, of count: Int
  ) -> Discrepancy? {
    let expected = model.reading
    // Nothing is put into words where nothing is wrong.
    if reading == expected { return nil }
    let time = time(place, of: count)
    return smoothed(reading, expected, model, time)
      ?? Expectation.equal(
        reading.valueBound, expected.valueBound,
        because: "the bound of values \(time), with a largest reward of \(model.rewardBound) in "
          + "magnitude")
      ?? Expectation.equal(
        reading.uniqueStateShare, expected.uniqueStateShare,
        because: "the share of states \(time): \(model.uniqueCount) different ones among the last "
          + "\(model.settings.stateWindow) steps, of \(model.settings.stateCount) that there are")
      ?? alerts(reading, expected, model, time)
  }

  private static func time(_ place: Int, of count: Int) -> String {
    if place == 0 { return "before anything" }
    return place < count - 1 ? "after episode \(place) of \(count - 2)" : "after the open steps"
  }

  private static func smoothed(
    _ reading: MonitorReading, _ expected: MonitorReading, _ model: MonitorModel, _ time: String
  ) -> Discrepancy? {
    let reason = "it is the mean of the last \(model.settings.returnWindow) finite returns"
    guard let answer = reading.smoothedReturn, let mean = expected.smoothedReturn else {
      return Expectation.holds(
        reading.smoothedReturn == nil && expected.smoothedReturn == nil,
        expected: "\(expected.smoothedReturn == nil ? "no" : "a") smoothed return \(time)",
        because: reason, actual: reading.smoothedReturn.map { "\($0)" } ?? "nil")
    }
    return Expectation.equal(answer, mean, because: "the smoothed return \(time): \(reason)")
  }

  private static func alerts(
    _ reading: MonitorReading, _ expected: MonitorReading, _ model: MonitorModel, _ time: String
  ) -> Discrepancy? {
    let given = reading.alerts.prefix(9)
    for alert in MonitorAlert.allCases
    where given.contains(alert) != expected.alerts.contains(alert) {
      if alert == .returnFell, model.isFallOnTheEdge { return nil }
      if alert == .valuesFlat, model.isFlatOnTheEdge { return nil }
      return Discrepancy(
        expected: "\(expected.alerts.contains(alert) ? "" : "no ")\(alert.rawValue) \(time)",
        because: model.reason(for: alert), actual: text(given))
    }
    if model.isFallOnTheEdge || model.isFlatOnTheEdge { return nil }
    return Expectation.holds(
      reading.alerts == expected.alerts, expected: text(expected.alerts[...]),
      because: "each alert is given once, in the order of its cases", actual: text(given))
  }

  private static func text(_ alerts: ArraySlice<MonitorAlert>) -> String {
    alerts.isEmpty ? "no alerts" : alerts.map(\.rawValue).joined(separator: ", ")
  }
}
