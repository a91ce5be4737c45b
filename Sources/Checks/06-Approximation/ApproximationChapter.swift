extension Chapter {
  /// Chapter 6: from table to function.
  static let approximation = Chapter(
    number: 6, title: "From table to function", folder: "06-Approximation",
    exercises: [
      .discretizer,
      .tileCoding,
      .featureScaling,
      .approximateQ,
      .bairdCounterexample,
      .greyscaleResize,
      .frameStack,
      .approximationQuiz,
    ])
}
