import Exercises
import Worker

Worker.serve(Submission.self)
