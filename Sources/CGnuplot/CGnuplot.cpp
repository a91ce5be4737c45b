// One run of gnuplot as a process of our own, fed through gnuplot-iostream.
//
// gnuplot-iostream opens gnuplot with popen, which shows neither a missing program, nor what was
// written to standard error, nor a hang. It also accepts a FILE *, so the process is started here
// and only the writing is left to the library. The process lives on this side of the border rather
// than in Swift because the library writes to the pipe as a FILE * while the other two pipes are
// read: sharing the three between swift-subprocess (asynchronous, owner of its descriptors) and
// this file would need more code than posix_spawn, poll and waitid do.

#include "CGnuplot.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <new>
#include <thread>

#include <gnuplot-iostream.h>

#include "ChildProcess.hpp"

struct GnuplotRun {
  GnuplotOutcome outcome = GnuplotNotStarted;
  bool tookScript = false;
  Ending ending;
};

namespace {

// Writes the script through the library. This runs in a thread of its own, because a gnuplot that
// does not read must not keep the clock from being watched. Signals are blocked: SIGPIPE is sent to
// the writing thread and goes with it, and the failed write shows as a stream that is not good.
void writeScript(int descriptor, const char *script, size_t length, std::atomic<bool> &took) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);
#ifdef F_SETNOSIGPIPE
  fcntl(descriptor, F_SETNOSIGPIPE, 1);
#endif
  FILE *file = fdopen(descriptor, "w");
  if (!file) {
    ::close(descriptor);
    return;
  }
  try {
    gnuplotio::Gnuplot gnuplot(file);
    gnuplot.write(script, static_cast<std::streamsize>(length));
    gnuplot.flush();
    took = gnuplot.good();
  } catch (...) {
    took = false;
  }
}


GnuplotOutcome outcome(Ending::Kind kind) {
  switch (kind) {
  case Ending::exited: return GnuplotExited;
  case Ending::killed: return GnuplotKilled;
  case Ending::timedOut: return GnuplotTimedOut;
  case Ending::outputTooLarge: return GnuplotOutputTooLarge;
  }
  return GnuplotNotStarted;
}

void perform(GnuplotRun &run, const char *program, const char *script, size_t length,
             double seconds, size_t limit) {
  ChildProcess gnuplot(seconds);
  int error = gnuplot.start(program);
  if (error != 0) {
    run.outcome = error == ENOENT ? GnuplotNotFound : GnuplotNotStarted;
    run.ending.status = error;
    return;
  }
  std::atomic<bool> took{false};
  int input = gnuplot.takeInput();
  std::thread writer;
  try {
    writer = std::thread([&took, input, script, length] {
      writeScript(input, script, length, took);
    });
  } catch (...) {
    close(input);
    throw;
  }
  try {
    gnuplot.watch(run.ending, limit);
    run.outcome = outcome(run.ending.kind);
  } catch (...) {
    run.outcome = GnuplotNotStarted;
    run.ending.status = ENOMEM;
  }
  // First the process, then the writer: it waits for as long as anyone holds the pipe.
  gnuplot.end();
  writer.join();
  run.tookScript = took;
}

}  // namespace

extern "C" {

GnuplotRun *gnuplotRun(const char *program, const char *script, size_t length, double seconds,
                       size_t outputLimit) {
  GnuplotRun *run = new (std::nothrow) GnuplotRun;
  if (!run) return nullptr;
  try {
    perform(*run, program, script, length, seconds, outputLimit);
  } catch (...) {
    run->outcome = GnuplotNotStarted;
    run->ending.status = ENOMEM;
  }
  return run;
}

GnuplotOutcome gnuplotOutcome(const GnuplotRun *run) { return run->outcome; }

int gnuplotExitStatus(const GnuplotRun *run) { return run->ending.status; }

int gnuplotTookScript(const GnuplotRun *run) { return run->tookScript; }

const unsigned char *gnuplotOutput(const GnuplotRun *run, size_t *count) {
  *count = run->ending.output.size();
  return reinterpret_cast<const unsigned char *>(run->ending.output.data());
}

const unsigned char *gnuplotErrors(const GnuplotRun *run, size_t *count) {
  *count = run->ending.errors.size();
  return reinterpret_cast<const unsigned char *>(run->ending.errors.data());
}

void gnuplotFree(GnuplotRun *run) { delete run; }

}  // extern "C"
