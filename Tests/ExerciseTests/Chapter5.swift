import Coursework
import Testing

@Suite("Chapter 5: maximisation bias")
struct Chapter5 {
}
