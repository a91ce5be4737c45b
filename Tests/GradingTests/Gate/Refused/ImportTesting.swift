// swift-format-ignore-file
// Expected in line 4: imports Testing, which this exercise does not allow; tests belong in Tests

import Testing
