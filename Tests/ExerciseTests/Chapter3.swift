import Coursework
import Testing

@Suite("Chapter 3: exploration")
struct Chapter3 {
}
