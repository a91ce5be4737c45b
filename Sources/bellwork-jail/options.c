#include "options.h"
#include "failure.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// What the launcher does where it is not told otherwise.
static struct options defaults(void) {
  return (struct options){
      .profile = profileWorker,
      .user = 60001,
      .memoryBytes = 512ull << 20,
      .processorSeconds = 300,
      .fileBytes = 1 << 20,
      .descriptors = 32,
      .processes = 256,
  };
}

static uint64_t number(const char *option, const char *text) {
  char *end;
  errno = 0;
  unsigned long long value = strtoull(text, &end, 10);
  if (errno || *end || *text < '0' || *text > '9') {
    errno = 0;
    fail(exitCannotJail, "%s needs a whole number, not \"%s\"", option, text);
  }
  return value;
}

static void append(struct words *words, const char *option, const char *word, int most) {
  if (words->count == most) fail(exitCannotJail, "%s is given more than %d times", option, most);
  words->items[words->count++] = word;
}

static enum profile profileNamed(const char *name) {
  if (!strcmp(name, "worker")) return profileWorker;
  if (!strcmp(name, "compiler")) return profileCompiler;
  fail(exitCannotJail, "there is no profile \"%s\": choose worker or compiler", name);
}

static enum level levelNamed(const char *name) {
  if (name[0] >= 'A' && name[0] <= 'D' && !name[1]) return (enum level)name[0];
  fail(exitCannotJail, "there is no level \"%s\": choose A, B, C or D", name);
}

/// Every path is absolute: the launcher changes its folder.
static void appendPath(struct words *words, const char *option, const char *path) {
  if (path[0] != '/') fail(exitCannotJail, "%s needs an absolute path, not \"%s\"", option, path);
  append(words, option, path, mostPaths);
}

/// Takes one option with its value.
static void take(struct options *options, const char *option, const char *value) {
  if (!strcmp(option, "--profile")) options->profile = profileNamed(value);
  else if (!strcmp(option, "--level")) options->level = levelNamed(value);
  else if (!strcmp(option, "--user")) options->user = (uid_t)number(option, value);
  else if (!strcmp(option, "--memory")) options->memoryBytes = number(option, value);
  else if (!strcmp(option, "--processor")) options->processorSeconds = number(option, value);
  else if (!strcmp(option, "--file-size")) options->fileBytes = number(option, value);
  else if (!strcmp(option, "--descriptors")) options->descriptors = number(option, value);
  else if (!strcmp(option, "--processes")) options->processes = number(option, value);
  else if (!strcmp(option, "--read")) appendPath(&options->readable, option, value);
  else if (!strcmp(option, "--write")) appendPath(&options->writable, option, value);
  else if (!strcmp(option, "--variable"))
    append(&options->variables, option, value, mostVariables);
  else if (!strcmp(option, "--export-filter")) options->architecture = value;
  else if (!strcmp(option, "--token")) setFailureToken(value);
  else fail(exitCannotJail, "there is no option %s", option);
}

struct options readOptions(int count, char **arguments) {
  struct options options = defaults();
  errno = 0;
  int index = 1;
  while (index < count && strcmp(arguments[index], "--")) {
    const char *option = arguments[index++];
    if (!strcmp(option, "--describe")) {
      options.describes = true;
      continue;
    }
    if (index >= count) fail(exitCannotJail, "%s needs a value", option);
    take(&options, option, arguments[index++]);
  }
  options.command = arguments + (index < count ? index + 1 : count);
  if (!options.command[0] && !options.describes && !options.architecture)
    fail(exitCannotJail, "no program is given: bellwork-jail [OPTION VALUE]… -- PROGRAM [WORD]…");
  if (options.command[0] && options.command[0][0] != '/')
    fail(exitCannotJail, "the program needs an absolute path, not \"%s\"", options.command[0]);
  if (options.user == 0) fail(exitCannotJail, "--user 0 is root, which no jailed program may be");
  return options;
}
