import Solutions
import Worker

Worker.serve(Submission.self)
