#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// Lets the names in an archive be UTF-8 on this thread, whatever the locale of the program.
///
/// Returns the thread's former locale, for `archive_leave_utf8`.
static inline locale_t archive_enter_utf8(void) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  return utf8 ? uselocale(utf8) : uselocale((locale_t)0);
}

/// Puts the thread's former locale back.
static inline void archive_leave_utf8(locale_t former) { uselocale(former); }
