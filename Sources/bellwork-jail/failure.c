#include "failure.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *failureToken = "";

void setFailureToken(const char *token) {
  failureToken = token;
}

void fail(int status, const char *format, ...) {
  char sentence[1024];
  int error = errno;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(sentence, sizeof sentence, format, arguments);
  va_end(arguments);
  const char *separator = error ? ": " : "";
  const char *reason = error ? strerror(error) : "";
  dprintf(STDERR_FILENO, "bellwork-jail[%s]: %s%s%s\n", failureToken, sentence, separator, reason);
  _exit(status);
}
