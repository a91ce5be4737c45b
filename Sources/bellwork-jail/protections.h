#pragma once

#include "options.h"

/// The protections of the jail, one function each, in the order in which they are applied.
///
/// Each says whether it holds. One that the level needs and the kernel lacks ends the launcher.

/// What holds at the end.
struct protections {
  uid_t user;
  bool hasNamespaces;
  bool hasUserNamespace;
  bool hasProcessNamespace;
  int landlockVersion;
  bool hasFilter;
};

/// Whether the level asked for wants what only `lowest` and the levels above it have.
static inline bool isWanted(const struct options *options, enum level lowest) {
  return options->level == levelBest || options->level <= lowest;
}

/// Whether the level asked for cannot do without it.
static inline bool isNeeded(const struct options *options, enum level lowest) {
  return options->level != levelBest && options->level <= lowest;
}

/// Takes the launcher out of the starter's session, network, message queues and user.
void changeIdentity(const struct options *options, struct protections *protections);

/// Ends this process when the one that started it ends, and forbids it new privileges.
void tieToParent(pid_t parent);

/// Limits memory, processor time, files, descriptors and processes.
void setLimits(const struct options *options, const struct protections *protections);

/// The files that a Landlock rule is about, opened while the launcher may still open them.
struct places {
  int readable[mostPaths], writable[mostPaths], program;
};
struct places openPlaces(const struct options *options);

/// Takes away every file but the stated ones. Returns the version of Landlock, or 0.
int restrictFiles(const struct options *options, const struct places *places);

/// Lets only the system calls of the profile through.
///
/// `entry` is the one pointer with which a worker's program may be started.
bool restrictCalls(const struct options *options, const char *entry);

/// Writes to standard output the filter of a kind of processor, as the kernel would get it there.
///
/// Like the filter that is loaded, it holds this process's number and `entry`.
void exportFilter(const struct options *options, const char *entry);
