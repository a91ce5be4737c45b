public import Coursework

extension Submission {
  /// Exercise 7.2: Adam, gradient steps whose length does not depend on how large gradients are.
  public struct AdamStep: AdamStepExercise {
    // TODO: declare what the optimiser remembers from step to step.

    public init(parameterCount: Int, settings: AdamSettings) throws {
      // TODO: refuse bad input, then begin with means of 0.
      throw Unattempted()
    }

    public mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
      // TODO: refuse bad input, count the step, move both means, correct them, and move the
      // parameters.
      throw Unattempted()
    }
  }
}
