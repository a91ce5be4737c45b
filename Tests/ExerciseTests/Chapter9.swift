import Coursework
import Testing

@Suite("Chapter 9: diagnosis")
struct Chapter9 {
}
