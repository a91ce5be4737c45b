#pragma once

#include "options.h"

/// System calls by name, so that libseccomp finds the number that each processor kind has for them; a name
/// that the library or the processor does not know is passed over.

/// What a worker may call freely: memory of its own, its threads, clocks, and descriptors that it has.
extern const char *const workerCalls[];
/// Further calls of a worker that loads libraries; Landlock says which files.
extern const char *const loaderCalls[];
/// Calls about paths. A static worker has no business with them; its libraries try some and can do without.
extern const char *const pathCalls[];
/// Calls that would do harm or that runtimes expect to work, answered with success and left undone.
extern const char *const pretendedCalls[];
/// Calls that no honest worker makes by accident: the process ends.
extern const char *const hostileCalls[];
/// Calls that not even a compiler needs.
extern const char *const refusedOfCompilers[];
