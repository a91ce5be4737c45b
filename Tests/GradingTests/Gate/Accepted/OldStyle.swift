// swift-format-ignore-file
// Braces on their own lines, tabs, explicit types, self everywhere, early returns.
public final class QTable
{
	private var table : Array<Array<Double>> = Array<Array<Double>>()
	private let n_actions : Int;

	public init( states : Int , actions : Int )
	{
		self.n_actions = actions
		for _ in 0 ..< states { self.table.append( Array<Double>( repeating : 0.0 , count : actions ) ) }
	}

	public func GetMax( _ s : Int ) -> Double
	{
		var m : Double = -Double.infinity
		for i in 0 ..< self.n_actions { if ( self.table[s][i] > m ) { m = self.table[s][i] } }
		return (m)
	}
}
