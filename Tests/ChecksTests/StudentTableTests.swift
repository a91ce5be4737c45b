import Coursework
import Statistics
import Testing

/// The table of quantiles that exercises are given.
struct StudentTableTests {
  @Test func `The first rows are those of every textbook`() throws {
    let printed = [12.706, 4.303, 3.182, 2.776, 2.571]
    for (index, number) in printed.enumerated() {
      #expect(abs(try StudentTable.quantile95(degreesOfFreedom: index + 1) - number) < 5e-4)
    }
  }

  @Test(arguments: 1...StudentTable.largest)
  func `The table agrees with the quantile that is computed`(degrees: Int) throws {
    let computed = studentQuantile(0.975, degreesOfFreedom: Double(degrees))
    #expect(abs(try StudentTable.quantile95(degreesOfFreedom: degrees) - computed) < 1e-10)
  }

  @Test(arguments: [-1, 0, StudentTable.largest + 1])
  func `Rows beyond the table are refused`(degrees: Int) {
    #expect(throws: InvalidInput.self) {
      try StudentTable.quantile95(degreesOfFreedom: degrees)
    }
  }
}
