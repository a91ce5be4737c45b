#define _GNU_SOURCE
#include "launch.h"
#include "failure.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#endif

/// The environment of a jailed program: nothing of the starter's.
///
/// A compiler keeps its caches below its home, which is the folder that it may write.
static void makeEnvironment(const struct options *options, const char **environment) {
  static char home[4200], temporary[4200];
  int count = 0;
  const char *folder = options->writable.count ? options->writable.items[0] : "/nonexistent";
  snprintf(home, sizeof home, "HOME=%s", folder);
  snprintf(temporary, sizeof temporary, "TMPDIR=%s", folder);
  environment[count++] = "PATH=/usr/local/bin:/usr/bin:/bin";
  environment[count++] = home;
  environment[count++] = "LANG=C.UTF-8";
  // The backtrace would be a program of its own.
  environment[count++] = "SWIFT_BACKTRACE=enable=no";
  // One heap for all threads: a worker's limit of addresses has no room for one each.
  if (options->profile == profileWorker) environment[count++] = "MALLOC_ARENA_MAX=1";
  environment[count++] = temporary;
  for (int i = 0; i < options->variables.count; i++)
    environment[count++] = options->variables.items[i];
  environment[count] = NULL;
}

#if defined(__linux__)
/// A word on a page whose address is drawn: the filter lets a program be started with this pointer alone.
///
/// The page is gone with the launcher's memory, and the address is as hard to guess as 34 bits, also on a
/// machine that does not shuffle addresses.
const char *makeEntry(void) {
  for (int attempt = 0; attempt < 64; attempt++) {
    uint64_t bits;
    if (getrandom(&bits, sizeof bits, 0) != sizeof bits) fail(exitCannotJail, "cannot draw a number");
    void *wish = (void *)(uintptr_t)((bits % (1ull << 34) + (1ull << 20)) << 12);
    void *page = mmap(wish, 4096, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (page == wish) return page;
    if (page != MAP_FAILED) munmap(page, 4096);
  }
  fail(exitCannotJail, "cannot find a page for the program's name");
}

void closeDescriptors(void) {
  const unsigned closeAtStart = 4;
  if (!syscall(SYS_close_range, 3u, ~0u, closeAtStart)) return;
  // Linux before 5.11: one by one.
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  for (int descriptor = 3; descriptor < 65536; descriptor++) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  errno = 0;
}

/// A worker is started by its open file, so that its folder need not be open to the jail's user; a compiler by
/// its path, from which it finds its parts.
static void start(const struct options *options, const struct places *places, const char *entry,
                  char **environment) {
  if (options->profile == profileWorker)
    syscall(SYS_execveat, places->program, entry, options->command, environment, AT_EMPTY_PATH);
  else
    execve(options->command[0], options->command, environment);
}
#else
const char *makeEntry(void) {
  return "";
}

void closeDescriptors(void) {
  for (int descriptor = 3; descriptor < getdtablesize(); descriptor++) close(descriptor);
}

static void start(const struct options *options, const struct places *places, const char *entry,
                  char **environment) {
  (void)places;
  (void)entry;
  execve(options->command[0], options->command, environment);
}
#endif

void launch(const struct options *options, const struct places *places, const char *entry) {
  const char *environment[mostVariables + 8];
  makeEnvironment(options, environment);
  start(options, places, entry, (char **)environment);
  fail(exitCannotExecute, "cannot start %s", options->command[0]);
}
