// Operators of generic types under constraints, and of protocols of the file.
protocol Additive { static func + (a: Self, b: Self) -> Self }
struct Matrix<Scalar: Numeric> { var rows: [[Scalar]] }
extension Matrix { static func += (a: inout Matrix, b: Matrix) { a.rows += b.rows } }
extension Matrix: Equatable { static func == (a: Self, b: Self) -> Bool { a.rows == b.rows } }
func * <Scalar>(a: Matrix<Scalar>, b: Scalar) -> Matrix<Scalar> {
  Matrix(rows: a.rows.map { $0.map { $0 * b } })
}
func == <Scalar>(a: Matrix<Scalar>?, b: Int) -> Bool { a == nil && b == 0 }
func sum<T: Additive>(_ a: T, _ b: T) -> T { a + b }
extension Submission { struct Own: Comparable { static func < (a: Own, b: Own) -> Bool { false } } }
enum Submission {}
