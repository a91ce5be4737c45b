// swift-format-ignore-file
// Expected in line 4: imports Darwin

import func Darwin.exit
