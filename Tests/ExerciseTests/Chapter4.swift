import Coursework
import Testing

@Suite("Chapter 4: convergence")
struct Chapter4 {
}
