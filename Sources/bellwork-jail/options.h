#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Who is jailed.
enum profile {
  /// A worker: one process, its threads, three descriptors, and nothing else.
  profileWorker,
  /// A compiler: processes and files, in stated folders, without a network.
  profileCompiler,
};

/// How much is asked for. A stated level is kept exactly: where the kernel cannot, the launcher fails.
enum level {
  /// As much as the kernel has.
  levelBest = 0,
  levelFull = 'A',
  levelContained = 'B',
  levelFiltered = 'C',
  levelLimitsOnly = 'D',
};

enum { mostPaths = 64, mostVariables = 16 };

/// A list of words from the command line.
struct words {
  const char *items[mostPaths];
  int count;
};

/// The launcher's command line.
struct options {
  enum profile profile;
  enum level level;
  /// The user and group to become where the launcher is started by root.
  uid_t user;
  /// Limits; 0 stands for none, except where noted.
  uint64_t memoryBytes;
  uint64_t processorSeconds;
  /// The longest file, in bytes; for a worker, what it may print. 0 forbids writing to files.
  uint64_t fileBytes;
  uint64_t descriptors;
  uint64_t processes;
  /// Files and folders that may be read (and, by a compiler, executed), and folders that may be written.
  struct words readable, writable;
  /// Further variables of the environment, `NAME=VALUE`.
  struct words variables;
  /// Prints the protections that hold, and ends, instead of starting anything.
  bool describes;
  /// The kind of processor whose filter is written to standard output, by libseccomp's name, instead of starting
  /// anything; otherwise NULL.
  const char *architecture;
  /// The program and its arguments; the last is NULL.
  char **command;
};

/// Reads the command line; a mistake ends the launcher with a sentence.
struct options readOptions(int count, char **arguments);
