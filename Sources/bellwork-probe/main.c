// bellwork-probe: tries, from inside the jail, what strangers' code may not do, and what a worker must.
//
//     bellwork-probe read /etc/passwd
//
// Status 0 and a reason on standard output: refused. Status 10: done. A signal speaks for itself. The preflight
// runs every attempt before anything is graded, since what a jail claims to hold is not what it holds.

#include "attempts.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  int (*make)(const char *object);
} attempts[] = {
    {"hello", sayHello},          {"thread", startThread},      {"sleep", sleepShortly},
    {"path", findOwnPath},        {"read", readFile},           {"list", listFolder},
    {"write", writeFile},         {"fork", startProcess},       {"exec", startProgram},
    {"socket", openSocket},       {"signal", signalStarter},    {"owner", signalByDescriptor},
    {"trace", traceStarter},      {"share", shareMemory},       {"allocate", takeMemory},
    {"spin", spinWithoutEnd},     {"flood", printWithoutEnd},   {"leave", leaveSession},
    {"inherit", findDescriptors}, {"environment", findVariable}, {"threads", startThreads},
    {"limit", changeLimits},      {"privilege", becomeRoot},    {"namespace", makeNamespace},
    {"grow", growDownwards},      {"hoard", hoardMemory},       {"reserve", reserveAddresses},
};

int main(int count, char **arguments) {
  const char *name = count > 1 ? arguments[1] : "";
  for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
    if (strcmp(name, attempts[i].name)) continue;
    errno = 0;
    if (attempts[i].make(count > 2 ? arguments[2] : "")) return 10;
    printf("%s\n", errno ? strerror(errno) : "nothing came of it");
    return 0;
  }
  fprintf(stderr, "bellwork-probe: there is no attempt \"%s\"\n", name);
  return 2;
}
