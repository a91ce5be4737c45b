import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 9.6.
enum ComparingAlgorithmsMisconceptions {
  static let all = scores + draws + comparisons

  private static func mistake(
    _ name: String, _ explanation: String, as type: any ComparingAlgorithmsExercise.Type
  ) -> Misconception {
    Misconception(Contracts.ComparingAlgorithms.self, name, explanation, as: type)
  }

  /// Of summaries and interquartile means.
  private static let scores = [
    mistake(
      "reports the best seed",
      """
      Your mean is the score of the best run. The best of ten runs of a bad algorithm beats the \
      mean of a good one. What would somebody see who trains it once?
      """,
      as: BestSeed.self),
    mistake(
      "takes the standard error over episodes",
      """
      Your standard error counts every episode as a witness of its own. A thousand episodes of one \
      seed say much about that seed. How many independent draws of the algorithm are there?
      """,
      as: EpisodeError.self),
    mistake(
      "pools the episodes of all runs",
      """
      You put the episodes of all runs into one heap, for the mean and for its error. Then a run \
      with many episodes counts for more, and every episode is taken for an independent draw.
      """,
      as: Pooled.self),
    mistake(
      "divides by n where n − 1 belongs",
      """
      Your standard error is too small by the root of (n − 1) / n. The distances are taken from \
      the mean of the same few scores, and they lie closer to that than to the true one.
      """,
      as: OverN.self),
    mistake(
      "gives the standard deviation for the standard error",
      """
      Your number tells how far single runs lie from the mean. How far the mean of n runs is \
      likely to lie from the true one is less, and shrinks as n grows.
      """,
      as: Deviation.self),
    mistake(
      "trims the quartiles by rounding",
      """
      You leave out whole scores only. Of five scores a quarter is 1.25: what becomes of the \
      quarter of a score?
      """,
      as: WholeScores.self),
    mistake(
      "averages the scores between two quantiles",
      """
      You average the scores that lie between the quantiles of 1/4 and 3/4, each with weight 1. \
      The scores at the edges lie in the middle half with a part of their stretch only.
      """,
      as: BetweenQuantiles.self),
  ]

  /// Of the bootstrap.
  private static let draws = [
    mistake(
      "draws without replacement",
      """
      Each of your replicates holds every run once, so all have the same figure, and the interval \
      is a point. What is a bootstrap's draw put back for?
      """,
      as: Shuffles.self),
    mistake(
      "draws the same runs for every task",
      """
      Your tasks use the same numbers in a replicate. Run 2 of one task has nothing to do with run \
      2 of another: if both are lucky in the same replicates, the interval is too wide.
      """,
      as: SharedDraws.self),
    mistake(
      "draws the same runs in every replicate",
      """
      All your replicates are the same. The interval is to show how the figure varies when the \
      runs are drawn again.
      """,
      as: OneReplicate.self),
    mistake(
      "draws from the runs of all tasks at once",
      """
      You draw from all runs there are, whatever task they belong to. Then a replicate may hold \
      mostly runs of an easy task. What does “stratified” keep the same?
      """,
      as: AllTasks.self),
    mistake(
      "averages the interquartile means of the tasks",
      """
      You take an interquartile mean in each task, and average those. With three runs of a task \
      its middle half is hardly more than one run. Which scores does the contract put together?
      """,
      as: MeanOfMiddles.self),
    mistake(
      "bootstraps the plain mean",
      """
      The figures of your replicates are plain means. The interval is to belong to the \
      interquartile mean that is reported beside it.
      """,
      as: PlainMean.self),
    mistake(
      "leaves the whole remainder out on either side",
      """
      You leave 1 − confidence out on either side, so your interval holds less than it says: 90 % \
      where 95 % are asked for.
      """,
      as: TwoTails.self),
  ]

  /// Of comparisons and times.
  private static let comparisons = [
    mistake(
      "counts ties as wins",
      """
      Your first algorithm wins where both score the same. Compare an algorithm with itself: what \
      should come out, and what does?
      """,
      as: TiesWin.self),
    mistake(
      "counts ties as losses",
      """
      A tie adds nothing to your share, as if the first algorithm had lost. Compare an algorithm \
      with itself: what should come out, and what does?
      """,
      as: TiesLose.self),
    mistake(
      "compares run with run",
      """
      You compare the first run with the first, the second with the second. The runs were numbered \
      by chance: which pairs are there besides?
      """,
      as: RunWithRun.self),
    mistake(
      "counts every pair alike, whatever its task",
      """
      You divide all wins by all pairs. A task with more runs then counts for more. How does the \
      contract weigh the tasks?
      """,
      as: AllPairs.self),
    mistake(
      "compares runs of different tasks",
      """
      You compare every run with every other, across tasks. 300 points in one game against 20 in \
      another say nothing about who plays better.
      """,
      as: AcrossTasks.self),
    mistake(
      "drops the runs that were not solved",
      """
      You look at the solved runs only, so an algorithm that solves one run in ten, quickly, looks \
      fast. What is known about a run that was stopped after 300 steps?
      """,
      as: Drops.self),
    mistake(
      "counts runs that were stopped as solved",
      """
      You take the time at which a run was stopped for its time to solve. With a shorter limit \
      every algorithm would look faster.
      """,
      as: StoppedIsSolved.self),
    mistake(
      "counts stopped runs as watched for ever",
      """
      You wait until half of all runs have solved. A run that was stopped early might have solved \
      by then, unseen: from when on does it tell nothing any more?
      """,
      as: WatchedForEver.self),
    mistake(
      "forgets who is stopped at the very time",
      """
      A run that is stopped at the time at which another solves is missing from your n(t). It was \
      watched until then, and had not solved.
      """,
      as: StoppedBefore.self),
    mistake(
      "waits until fewer than half are left",
      """
      Where S(t) gets down to 1/2 exactly, you wait for the next run. Half of them have solved by \
      then.
      """,
      as: BelowHalf.self),
  ]
}
