#pragma once

/// What Swift's runtime expects of a system and does not find in a jail.
///
/// Nothing is called from here: being linked is enough, since the program's own `open` is found before the
/// system's. See `open.c`.
