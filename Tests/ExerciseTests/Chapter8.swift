import Coursework
import Testing

@Suite("Chapter 8: better deep Q-networks")
struct Chapter8 {
}
