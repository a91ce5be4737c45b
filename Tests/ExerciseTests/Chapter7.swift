import Coursework
import Testing

@Suite("Chapter 7: deep Q-networks")
struct Chapter7 {
}
