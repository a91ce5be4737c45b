#include "WorkerRuntime.h"

#if defined(__linux__)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Whether this is `/proc/THREAD/stat`.
static bool isThreadState(const char *path) {
  if (strncmp(path, "/proc/", 6)) return false;
  const char *number = path + 6;
  size_t digits = strspn(number, "0123456789");
  return digits && !strcmp(number + digits, "/stat");
}

/// A descriptor from which the state of a thread that runs can be read.
static int runningThread(void) {
  static const char state[] = "1 (thread) R 0\n";
  int ends[2];
  if (pipe2(ends, O_CLOEXEC)) return -1;
  bool isWritten = write(ends[1], state, sizeof state - 1) == sizeof state - 1;
  close(ends[1]);
  if (isWritten) return ends[0];
  close(ends[0]);
  return -1;
}

/// The system's `open`, but for one file that a jail does not have.
///
/// Once a second libdispatch counts the threads of its pool that run, by what `/proc` says of each, and ends the
/// process where it may not look (swift-corelibs-libdispatch, src/event/workqueue.c). It would do so to any
/// learner's code that has started a task, whenever the count happens to fall into it. Here it finds that they
/// run, and starts no further ones.
int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  if (descriptor >= 0 || errno != EACCES || !isThreadState(path)) return descriptor;
  return runningThread();
}
#endif
