// swift-format-ignore-file
// Expected in line 8: uses getppid
// Expected in line 8: uses kill
// Expected in line 9: uses signal

import Foundation

let sent = kill(getppid(), SIGKILL)
let old = signal(SIGALRM, SIG_IGN)
