// swift-format-ignore-file
// Expected in line 5: imports TabularLearning, which this exercise does not allow; it may import Coursework, DecisionProcesses and Foundation

import Coursework
import TabularLearning
