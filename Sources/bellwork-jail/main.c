// bellwork-jail: becomes another program, after taking away from itself what strangers' code must not have.
//
//     bellwork-jail --memory 536870912 --processor 300 -- WORKER
//     bellwork-jail --profile compiler --read /usr --write BUILD -- /usr/bin/swiftc …
//     bellwork-jail --export-filter aarch64 >PROGRAM
//
// The process that was started stays the same one, so that the starter's clocks, limits and exit status are
// those of the program. Everything is in place before the program's first instruction: strangers' code can run
// before `main`. What the launcher cannot do ends it with status 125 (or 126 where the program cannot be
// started) and a sentence on standard error. The files, in the order in which they act:
//
//   options    the command line
//   identity   session, namespaces, user, capabilities
//   limits     memory, addresses, processor time, files, descriptors, processes
//   landlock   which files there are
//   calls      which system calls there are: the lists
//   filter     the same: the rules
//   launch     descriptors, environment, start
//   supervise  for compilers only: ends what a compiler leaves behind

#define _GNU_SOURCE
#include "failure.h"
#include "launch.h"
#include "options.h"
#include "protections.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/// Prints what holds, a word and its value on each line.
static void describe(const struct protections *protections) {
  printf("user %u\n", (unsigned)protections->user);
  printf("namespaces %d\n", protections->hasNamespaces);
  printf("landlock %d\n", protections->landlockVersion);
  printf("filter %d\n", protections->hasFilter);
}

int main(int count, char **arguments) {
  pid_t starter = getppid();
  struct options options = readOptions(count, arguments);
  struct protections protections = {0};
  if (options.architecture) {
    exportFilter(&options, makeEntry());
    return 0;
  }
  umask(077);
  // Opened first: they may lie where the jail's user cannot look.
  struct places places = openPlaces(&options);
  const char *entry = makeEntry();
  if (chdir(options.writable.count ? options.writable.items[0] : "/"))
    fail(exitCannotJail, "cannot enter the working folder");

  changeIdentity(&options, &protections);
  tieToParent(starter);
  if (options.profile == profileCompiler && !options.describes) supervise(&protections);
  setLimits(&options, &protections);
  closeDescriptors();
  protections.landlockVersion = restrictFiles(&options, &places);
  if (options.readable.count && options.profile == profileWorker && !protections.landlockVersion
      && options.level != levelLimitsOnly)
    fail(exitCannotJail, "a worker that loads libraries needs Landlock; link it statically");
  protections.hasFilter = restrictCalls(&options, entry);

  if (options.describes) {
    describe(&protections);
    return 0;
  }
  launch(&options, &places, entry);
}
