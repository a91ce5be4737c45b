// What C has for numbers, texts and letters, computed of the arguments alone.
import Foundation

func parts(of dividend: Int32, by divisor: Int32) -> [Int32] {
  let parts = div(dividend, divisor)
  return [parts.quot, parts.rem, abs(dividend)]
}

func waves(_ x: Double) -> [Double] { [j0(x), jn(2, x), y1(x), Foundation.tgamma(x)] }

func number(_ text: String) -> Double {
  strtod(text, nil) + atof(text) + Double(atoi(text)) + Double(strtol(text, nil, 16))
}

func isWord(_ text: String) -> Bool { text.utf8.allSatisfy { isalpha(Int32($0)) != 0 } }
func isBefore(_ first: String, _ second: String) -> Bool { strcmp(first, second) < 0 }
func shout(_ text: String) -> [Int32] { text.utf8.map { toupper(Int32($0)) } }
