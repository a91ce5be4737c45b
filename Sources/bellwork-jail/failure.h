#pragma once

/// Exit statuses of the launcher itself; everything else comes from the program that it becomes.
enum {
  exitCannotJail = 125,
  exitCannotExecute = 126,
};

/// Marks the launcher's own sentences, so that nobody can take a jailed program's words for them.
///
/// The token is only ever on the launcher's command line and in its memory, both of which end with it.
void setFailureToken(const char *token);

/// Prints a sentence on standard error and exits; `errno`, where not 0, is appended in words.
void fail(int status, const char *format, ...)
    __attribute__((noreturn, format(printf, 2, 3)));
