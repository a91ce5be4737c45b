// swift-format-ignore-file
// Expected in line 4: imports Glibc

import `Glibc`
