#pragma once

/// Each makes one attempt, at the object where it needs one, and returns whether it was done.

// What a worker must be able to do.
int sayHello(const char *);
int startThread(const char *);
int sleepShortly(const char *);
int findOwnPath(const char *);

// Files.
int readFile(const char *path);
int listFolder(const char *path);
int writeFile(const char *path);

// Processes, and the processes of others.
int startProcess(const char *);
int startProgram(const char *shell);
int signalStarter(const char *);
int signalByDescriptor(const char *);
int traceStarter(const char *);
int leaveSession(const char *);
int startThreads(const char *count);

// The world outside, and what the starter had.
int openSocket(const char *);
int findDescriptors(const char *);
int findVariable(const char *name);
int becomeRoot(const char *);
int makeNamespace(const char *);

// More than its share.
int shareMemory(const char *);
int growDownwards(const char *);
int takeMemory(const char *bytes);
int hoardMemory(const char *bytes);
int reserveAddresses(const char *bytes);
int spinWithoutEnd(const char *);
int printWithoutEnd(const char *);
int changeLimits(const char *);
