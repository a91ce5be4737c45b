/// The rules about what an agent does and sees.
extension TrainingLogDiagnosis {
  /// More choices were exploratory than epsilon allows: a false alarm in at most one of a thousand
  /// million trainings, however long.
  var exploresMore: String? {
    guard exploration.isAlerting else { return nil }
    return "By episode \(exploringEpisode), \(exploration.exploratoryCount) of "
      + "\(exploration.choiceCount) choices were exploratory; epsilon allows "
      + "\(short(exploration.allowedCount)) on average, and chance no such excess."
  }

  /// In the last quarter nine tenths of an episode's choices are one action, and the return is no better.
  ///
  /// An episode of a few steps repeats an action by chance. Where one action is best everywhere and
  /// always was taken, the rule is wrong.
  var repeatsAction: String? {
    guard hasEnoughRows, !hasImproved, let shares = curve(.topActionShare),
      let steps = curve(.steps)
    else { return nil }
    let (share, length) = (shares.last(share: 0.25).mean, steps.last(share: 0.25).mean)
    guard share >= 0.9, length >= 5 else { return nil }
    return "In the last quarter \(short(100 * share)) % of an episode's choices are one action, on "
      + "average, in \(short(length)) steps."
  }

  /// In the last quarter there are fewer different states than a tenth of those that could be there, and
  /// the return is no better.
  ///
  /// A trained agent keeps to its way, which may be short. Where a buffer has many more places than
  /// the world has states, the column `state_count` has to say so.
  var fewStates: String? {
    guard hasEnoughRows, !hasImproved, let unique = curve(.uniqueStates) else { return nil }
    let room = [TrainingLogColumn.bufferSize, .stateCount].compactMap { column in
      curve(column)?.last(share: 0.25).mean
    }.min()
    let count = unique.last(share: 0.25).mean
    guard let room, count < 0.1 * room else { return nil }
    return "In the last quarter \(short(count)) different states are kept on average, where there "
      + "could be \(short(room))."
  }
}
