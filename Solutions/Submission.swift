public import Coursework

/// The model answers: each exercise adds its own, in a file of its own.
public enum Submission: Workbook {}
