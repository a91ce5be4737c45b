extension Question {
  /// The question with a change made to it.
  ///
  ///     question.with { $0.discount = 0 }
  public func with(_ change: (inout Self) -> Void) -> Self {
    var question = self
    change(&question)
    return question
  }
}
