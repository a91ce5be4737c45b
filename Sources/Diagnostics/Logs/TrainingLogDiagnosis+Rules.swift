/// The rules, one for each fault: the evidence for it in words, or nothing.
extension TrainingLogDiagnosis {
  func evidence(of fault: TrainingFault) -> String? {
    switch fault {
    case .notFinite: notFinite
    case .valuesExceedBound: exceedBound
    case .exploresBeyondEpsilon: exploresMore
    case .valuesExceedReturns: exceedReturns
    case .valuesBehindReturns: behindReturns
    case .explorationEndedEarly: endedEarly
    case .explorationNeverEnds: neverEnds
    case .returnFell: fell
    case .errorsGrow: errorsGrow
    case .valuesOscillate: oscillate
    case .repeatsAction: repeatsAction
    case .valuesFlat: flat
    case .manyDeadStates: dead
    case .fewStates: fewStates
    case .noImprovement: noImprovement
    }
  }

  var hasEnoughRows: Bool { rowCount >= Self.fewestRows }

  private var notFinite: String? {
    guard let first = firstNonFinite else { return nil }
    let more =
      nonFiniteCount > 1 ? " \(nonFiniteCount) numbers of the log are not finite." : ""
    return "The first is in line \(first.line), in the column \(first.column.rawValue) of episode "
      + "\(first.episode)." + more
  }

  private var exceedBound: String? {
    guard let excess else { return nil }
    return
      "After episode \(excess.episode) the largest value is \(short(excess.magnitude)); with the "
      + "rewards and the discount of this log no sum of rewards is above \(short(excess.bound))."
  }

  /// The start's value of the last quarter is above the largest discounted return of all episodes, by
  /// more than a twentieth of their range.
  private var exceedReturns: String? {
    guard hasEnoughRows, let values = curve(.startValue), let paid = curve(.discountedReturn) else {
      return nil
    }
    let (late, all) = (values.last(share: 0.25), paid.total)
    let margin = 0.05 * max(all.maximum - all.minimum, all.maximum.magnitude)
    guard late.mean > all.maximum + margin else { return nil }
    return "In the last quarter the start is worth \(short(late.mean)) on average; the best of "
      + "\(all.count) episodes paid \(short(all.maximum)), discounted."
  }

  /// The last quarter's episodes pay more than the start is worth, by more than 6 standard errors and a
  /// tenth of their range; or the start's value never moved while returns did.
  ///
  /// The optimal value is at least what any behaviour earns, so that Q-learning's is behind only while
  /// it is on its way.
  private var behindReturns: String? {
    guard hasEnoughRows, let values = curve(.startValue), let paid = curve(.discountedReturn) else {
      return nil
    }
    let (late, pay, all) = (values.last(share: 0.25), paid.last(share: 0.25), values.total)
    let gap = pay.mean - late.mean
    let isBehind =
      gap > 6 * pay.standardError && gap > 0.1 * (paid.total.maximum - paid.total.minimum)
    let isStill =
      all.maximum - all.minimum <= 1e-9 * all.maximum.magnitude && paid.total.deviation > 0
      && gap.magnitude > 6 * pay.standardError
    guard isBehind || isStill else { return nil }
    return "In the last quarter episodes paid \(short(pay.mean)) ± \(short(pay.standardError)), "
      + "discounted, and the start is worth \(short(late.mean))"
      + (isStill ? ", as it was after the first episode." : ".")
  }

  /// Epsilon came within a twentieth of its way to its floor in the first fifth of the training, and
  /// the return has not improved since: not by 3 standard errors, or by less than a twentieth of the
  /// range of returns.
  private var endedEarly: String? {
    guard hasEnoughRows, let epsilon = curve(.epsilon), let returns = curve(.return) else {
      return nil
    }
    let all = epsilon.total
    let way = all.maximum - all.minimum
    guard way >= 0.2, all.minimum <= 0.1, epsilon.last(share: 0.25).mean <= 0.1 else { return nil }
    let level = all.minimum + 0.05 * way
    guard let block = epsilon.blocks.firstIndex(where: { $0.minimum <= level }) else { return nil }
    let end = (block + 1) * epsilon.width
    guard 5 * end <= rowCount, block + 2 < returns.blocks.count else { return nil }
    var after = returns.blocks[block + 1]
    after.merge(returns.blocks[block + 2])
    let late = returns.last(share: 0.25)
    let gain = (late.mean - after.mean) / (returns.total.maximum - returns.total.minimum)
    guard !(isBetter(late, than: after) && gain > 0.05) else { return nil }
    return "Epsilon fell from \(short(all.maximum)) to \(short(level)) within the first \(end) of "
      + "\(rowCount) episodes; the mean return was \(short(after.mean)) then and is "
      + "\(short(late.mean)) now. If there is something better, it has hardly been looked for."
  }

  private var neverEnds: String? {
    guard hasEnoughRows, let epsilon = curve(.epsilon) else { return nil }
    let late = epsilon.last(share: 0.25).mean
    guard late >= 0.5 else { return nil }
    return "In the last quarter of the training epsilon is \(short(late)) on average."
  }

  private var fell: String? {
    guard fall.isAlerting, let best = fall.best, let now = fall.smoothed else { return nil }
    return "The mean of 100 returns was \(short(best)) at its best and is \(short(now)) at the end."
  }

  /// The deviation of errors is twice what it was at most in any block of the first quarter, and the
  /// return is no better.
  ///
  /// A first quarter without errors, up to rounding, is one before the first reward. Where rewards are
  /// found late, errors grow with them.
  ///
  /// `TrainingReport` warns of the same by another rule, for it knows each error where a log knows one deviation
  /// of each episode: it compares the first 1,000 errors with the last 1,000. The two may differ about a
  /// training: errors that grow within the first quarter, or differ from episode to episode alone, are seen
  /// by the report alone, and those of the last quarter before the last 1,000 by the log alone.
  /// A return that is better by its mean, and not by its ranks, quiets the log alone.
  private var errorsGrow: String? {
    guard hasEnoughRows, !hasImproved, let errors = curve(.errorDeviation), errors.blocks.count >= 8
    else {
      return nil
    }
    let early = errors.blocks.prefix(errors.blocks.count / 4).map(\.mean).max() ?? 0
    let late = errors.last(share: 0.25).mean
    guard early > 1e-9 * late, late > 2 * early else { return nil }
    return
      "Their deviation within an episode was at most \(short(early)) in the first quarter of the "
      + "training and is \(short(late)) in the last."
  }

  /// The start's value swings by the rule of `OscillationMonitor`, where the log has what that needs.
  private var oscillate: String? {
    let needed: Set<TrainingLogColumn> = [.steps, .startValue, .valueMinimum, .valueMaximum]
    guard columns.isSuperset(of: needed) else { return variesInBlocks }
    guard oscillation.isAlerting, let swing = oscillation.swing else { return nil }
    return
      "Around a straight line through the last \(oscillation.window) start's values they vary by "
      + "\(short(swing)), more than a tenth of \(short(oscillation.size)), after \(stepCount) steps."
  }

  /// In the last quarter the start's value varies, within blocks, by more than a tenth of itself, or of the
  /// deviation of discounted returns if that is larger.
  ///
  /// This stands in for the monitor's rule where the log lacks what that needs. It takes no line away, so that
  /// a steep rise counts as well, knows the scale of values from returns alone, and has no patience: a value may
  /// be found here that the monitor of the same training leaves in peace.
  private var variesInBlocks: String? {
    guard hasEnoughRows, let values = curve(.startValue), values.width > 1 else { return nil }
    let late = values.last(share: 0.25)
    let blocks = values.blocks.suffix(max(1, values.blocks.count / 4)).filter { $0.count > 1 }
    guard !blocks.isEmpty else { return nil }
    let swing = blocks.map(\.deviation).reduce(0, +) / Double(blocks.count)
    let scale = max(late.mean.magnitude, curve(.discountedReturn)?.total.deviation ?? 0)
    guard swing > 0.1 * scale, scale > 0 else { return nil }
    return "In the last quarter the start's value is \(short(late.mean)) on average and varies by "
      + "\(short(swing)) within \(values.width) episodes. With the columns steps, value_min and "
      + "value_max a rise would be told from a swing, and an early swing from one that lasts."
  }

  private var flat: String? {
    guard variance.isAlerting else { return nil }
    return
      "Their deviation has been below a thousandth of the largest for \(variance.flatSteps) steps."
  }

  private var dead: String? {
    guard hasEnoughRows, let dead = curve(.deadStates), let count = curve(.stateCount) else {
      return nil
    }
    let (late, all) = (dead.last(share: 0.25).mean, count.last(share: 0.25).mean)
    guard late > 0.5 * all else { return nil }
    return
      "\(short(late)) of \(short(all)) states have values of 0 at the end, terminal ones left out."
  }

  private var noImprovement: String? {
    guard hasEnoughRows, let returns = curve(.return) else { return nil }
    guard !hasImproved else { return nil }
    let (first, late) = (returns.first(share: 0.05), returns.last(share: 0.25))
    return "The mean return was \(short(first.mean)) in the first \(first.count) episodes and is "
      + "\(short(late.mean)) in the last quarter. If it was good from the start, all is well."
  }

  /// Whether the return is better than at the beginning, by its mean or by its ranks.
  var hasImproved: Bool {
    guard let returns = curve(.return) else { return false }
    return isBetter(returns.last(share: 0.25), than: returns.first(share: 0.05))
      || haveImproved(lastReturns.values, since: firstReturns)
  }

  /// Whether a mean exceeds another by more than 3 standard errors of the difference.
  private func isBetter(_ late: RunningMoments, than early: RunningMoments) -> Bool {
    let (now, then) = (late.standardError, early.standardError)
    return late.mean - early.mean > 3 * (now * now + then * then).squareRoot()
  }
}
