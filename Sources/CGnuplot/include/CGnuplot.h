#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How one run of gnuplot ended, as far as this process could see.
enum GnuplotOutcome {
  GnuplotExited = 0,          // it ended by itself; see gnuplotExitStatus
  GnuplotKilled = 1,          // a signal ended it; see gnuplotExitStatus for the number
  GnuplotNotFound = 2,        // there is no such program
  GnuplotNotStarted = 3,      // the system refused; see gnuplotExitStatus for errno
  GnuplotTimedOut = 4,        // stopped by us
  GnuplotOutputTooLarge = 5,  // stopped by us
};

/// The record of one run of gnuplot.
typedef struct GnuplotRun GnuplotRun;

/// Runs `program -d`, writes `script` to its standard input through gnuplot-iostream, and waits.
///
/// `seconds` limits the whole run; zero or less means no limit. `outputLimit` is in bytes.
/// Returns null only if memory is exhausted. Never throws, never raises SIGPIPE.
GnuplotRun *gnuplotRun(
    const char *program, const char *script, size_t length, double seconds, size_t outputLimit);

enum GnuplotOutcome gnuplotOutcome(const GnuplotRun *run);

/// The exit status, the signal's number or errno, depending on the outcome.
int gnuplotExitStatus(const GnuplotRun *run);

/// Whether the whole script was taken; zero if gnuplot closed the pipe early.
int gnuplotTookScript(const GnuplotRun *run);

/// What gnuplot wrote to standard output. Lives as long as the run.
const unsigned char *gnuplotOutput(const GnuplotRun *run, size_t *count);

/// The first 16 KiB that gnuplot wrote to standard error. Lives as long as the run.
const unsigned char *gnuplotErrors(const GnuplotRun *run, size_t *count);

void gnuplotFree(GnuplotRun *run);

#ifdef __cplusplus
}
#endif
