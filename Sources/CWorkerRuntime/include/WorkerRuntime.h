#pragma once

/// What a worker needs in a jail and would else not have: what Swift's runtime expects of a system (`open.c`), and
/// somebody who says where the program was when it crashed (`crash.c`).
///
/// Nothing is called from here. Being linked is enough: the program's own `open` is found before the system's, and
/// what waits for crashes begins by itself.
