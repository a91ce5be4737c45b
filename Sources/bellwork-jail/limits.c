#define _GNU_SOURCE
#include "protections.h"
#include "failure.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
typedef __rlimit_resource_t resource;
#else
typedef int resource;
#endif

static void setLimit(resource kind, const char *name, rlim_t soft, rlim_t hard) {
  struct rlimit now;
  if (getrlimit(kind, &now)) fail(exitCannotJail, "cannot read the limit of %s", name);
  // A limit that is lower already is kept; only root could raise it.
  if (now.rlim_max != RLIM_INFINITY && hard > now.rlim_max) hard = now.rlim_max;
  struct rlimit limit = {soft < hard ? soft : hard, hard};
  if (setrlimit(kind, &limit)) fail(exitCannotJail, "cannot limit %s", name);
}

/// The longest file that may be written.
///
/// A worker's replies go into a pipe, which has no length. What it prints goes into the judge's file: that one
/// may grow to the limit, and the kernel stops the worker there.
static rlim_t longestFile(const struct options *options) {
  if (options->profile == profileCompiler) return options->fileBytes;
  struct stat printed;
  int isFile = !fstat(STDERR_FILENO, &printed) && S_ISREG(printed.st_mode);
  errno = 0;
  return isFile ? options->fileBytes : 0;
}

void setLimits(const struct options *options, const struct protections *protections) {
  setLimit(RLIMIT_CORE, "core files", 0, 0);
  setLimit(RLIMIT_FSIZE, "file sizes", longestFile(options), longestFile(options));
  setLimit(RLIMIT_NOFILE, "descriptors", options->descriptors, options->descriptors);
  if (options->memoryBytes)
    setLimit(RLIMIT_DATA, "memory", options->memoryBytes, options->memoryBytes);
  // The first limit asks the program to end, the second ends it.
  if (options->processorSeconds)
    setLimit(RLIMIT_CPU, "processor time", options->processorSeconds, options->processorSeconds + 1);
#if defined(__linux__)
  // Processes are counted by user and user namespace: an instructor's own would count against the jail's.
  if (options->processes && (protections->hasUserNamespace || protections->user == options->user))
    setLimit(RLIMIT_NPROC, "processes", options->processes, options->processes);
#else
  (void)protections;
#endif
}
