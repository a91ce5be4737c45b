#define _GNU_SOURCE
#include "protections.h"
#include "failure.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#if !defined(__linux__)
#if !defined(O_PATH)
#define O_PATH O_RDONLY
#endif
#endif

static int openPlace(const char *path) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) fail(exitCannotJail, "cannot open %s", path);
  return place;
}

struct places openPlaces(const struct options *options) {
  struct places places = {.program = -1};
  for (int i = 0; i < options->readable.count; i++)
    places.readable[i] = openPlace(options->readable.items[i]);
  for (int i = 0; i < options->writable.count; i++)
    places.writable[i] = openPlace(options->writable.items[i]);
  if (options->command[0]) {
    places.program = open(options->command[0], O_PATH | O_CLOEXEC);
    if (places.program < 0) fail(exitCannotExecute, "cannot open %s", options->command[0]);
  }
  return places;
}

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>

// The kernel's interface (Documentation/userspace-api/landlock.rst), stated here because the headers of
// many systems are older than their kernels. The numbers of the calls are the same for all processors.
enum { callCreateRuleset = 444, callAddRule = 445, callRestrictSelf = 446 };
enum { versionRequest = 1, ruleBeneathPath = 1 };

enum {
  mayExecute = 1 << 0,
  mayWriteFile = 1 << 1,
  mayReadFile = 1 << 2,
  mayReadFolder = 1 << 3,
  // Removing and making entries of ten kinds follow.
  firstRights = (1 << 13) - 1,
  mayMoveBetweenFolders = 1 << 13,  // version 2
  mayTruncate = 1 << 14,            // version 3
  mayControlDevices = 1 << 15,      // version 5
  rightsOfFiles = mayExecute | mayWriteFile | mayReadFile | mayTruncate | mayControlDevices,
};

struct ruleset {
  uint64_t files;
  uint64_t network;  // version 4: binding and connecting of TCP
  uint64_t scopes;   // version 6: abstract sockets and signals stay inside
};

struct __attribute__((packed)) beneathPath {
  uint64_t allowed;
  int32_t place;
};

static uint64_t rightsKnown(int version) {
  uint64_t rights = firstRights;
  if (version >= 2) rights |= mayMoveBetweenFolders;
  if (version >= 3) rights |= mayTruncate;
  if (version >= 5) rights |= mayControlDevices;
  return rights;
}

static int createRuleset(int version) {
  struct ruleset rules = {
      .files = rightsKnown(version),
      .network = version >= 4 ? 3 : 0,
      .scopes = version >= 6 ? 3 : 0,
  };
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int ruleset = (int)syscall(callCreateRuleset, &rules, size, 0);
  if (ruleset < 0) fail(exitCannotJail, "cannot create Landlock rules");
  return ruleset;
}

static void allow(int ruleset, int place, uint64_t rights, int version) {
  struct stat status;
  if (fstat(place, &status)) fail(exitCannotJail, "cannot examine a file of the jail");
  rights &= rightsKnown(version);
  if (!S_ISDIR(status.st_mode)) rights &= rightsOfFiles;
  struct beneathPath rule = {.allowed = rights, .place = place};
  if (syscall(callAddRule, ruleset, ruleBeneathPath, &rule, 0))
    fail(exitCannotJail, "cannot add a Landlock rule");
}

int restrictFiles(const struct options *options, const struct places *places) {
  if (!isWanted(options, levelContained)) return 0;
  int version = (int)syscall(callCreateRuleset, NULL, 0, versionRequest);
  if (version < 1) {
    if (isNeeded(options, levelContained))
      fail(exitCannotJail, "levels A and B need Landlock, which this kernel lacks (Linux 5.13)");
    errno = 0;
    return 0;
  }
  int ruleset = createRuleset(version);
  uint64_t reading = mayReadFile | mayReadFolder | mayExecute;
  for (int i = 0; i < options->readable.count; i++)
    allow(ruleset, places->readable[i], reading, version);
  for (int i = 0; i < options->writable.count; i++)
    allow(ruleset, places->writable[i], rightsKnown(version) & ~(uint64_t)mayExecute, version);
  if (places->program >= 0) allow(ruleset, places->program, mayReadFile | mayExecute, version);
  if (syscall(callRestrictSelf, ruleset, 0)) fail(exitCannotJail, "cannot apply Landlock rules");
  close(ruleset);
  return version;
}
#else
int restrictFiles(const struct options *options, const struct places *places) {
  (void)places;
  if (isNeeded(options, levelContained)) fail(exitCannotJail, "levels A and B need Linux");
  return 0;
}
#endif
