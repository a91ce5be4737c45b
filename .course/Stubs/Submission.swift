public import Coursework

/// Your workbook: each exercise adds its answer to it, in a file of its own.
public enum Submission: Workbook {}
