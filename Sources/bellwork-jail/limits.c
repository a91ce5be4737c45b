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

#if defined(__linux__)
/// Limits what the limit of data does not count: stacks, what was written and then made readable alone, and the
/// kernel's own tables of pages, 2 MiB for each GiB of addresses.
///
/// Beside its data a worker has its program and a stack: 20 MiB where it is linked statically, 80 MiB where it loads
/// libraries (measured). The rest is room. It leaves none for a second heap of the C library, which takes 64 MiB of
/// addresses for each thread; `makeEnvironment` sees to it that there is one.
static void limitAddresses(const struct options *options) {
  const rlim_t stack = 8 << 20, besideData = 256 << 20;
  setLimit(RLIMIT_STACK, "stacks", stack, stack);
  if (options->memoryBytes)
    setLimit(RLIMIT_AS, "addresses", options->memoryBytes + besideData,
             options->memoryBytes + besideData);
}
#endif

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
  if (options->profile == profileWorker) limitAddresses(options);
  // Processes are counted by user and user namespace: an instructor's own would count against the jail's.
  if (options->processes && (protections->hasUserNamespace || protections->user == options->user))
    setLimit(RLIMIT_NPROC, "processes", options->processes, options->processes);
#else
  (void)protections;
#endif
}
