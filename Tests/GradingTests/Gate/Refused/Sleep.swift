// swift-format-ignore-file
// Expected in line 7: uses sleep, which waits for nothing
// Expected in line 8: uses usleep

import Foundation

func wait() { sleep(1000) }
let rest = usleep(1)
