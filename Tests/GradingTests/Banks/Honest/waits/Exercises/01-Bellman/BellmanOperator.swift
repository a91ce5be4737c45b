public import Coursework

extension Submission { public enum BellmanOperator { let } }
