#pragma once

#include "options.h"
#include "protections.h"

/// Where the one pointer lies with which the program may be started; see `launch`.
const char *makeEntry(void);

/// Closes at the start of the program every descriptor but the three standard ones.
void closeDescriptors(void);

/// Becomes the program. Does not return.
void launch(const struct options *options, const struct places *places, const char *entry)
    __attribute__((noreturn));

/// Starts the rest of the launcher in a process of its own, waits for it and ends all that it leaves behind.
///
/// Returns in the new process only.
void supervise(const struct protections *protections);
