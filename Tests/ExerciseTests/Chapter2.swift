import Coursework
import Testing

@Suite("Chapter 2: tabular Q-learning")
struct Chapter2 {
}
