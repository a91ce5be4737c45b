import Coursework
import Testing

@Suite("Chapter 6: from table to function")
struct Chapter6 {
}
