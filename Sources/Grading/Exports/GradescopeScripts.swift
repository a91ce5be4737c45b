/// The two scripts of a Gradescope autograder that grades with Bellwork, and the list that both read.
///
/// Zip them with a copy of the course: Gradescope unpacks the zip to `/autograder/source`, runs `setup.sh`
/// once for the image, and `run_autograder` for each submission, in a container of its own. What `setup.sh` has
/// built and tried is part of the image, so that a submission waits for its own code alone.
enum GradescopeScripts {
  /// The exercises that are graded, by their numbers: those of the grade book.
  static func exercises(of outline: CourseOutline) -> String {
    outline.exercises.map { "\($0.id)" }.joined(separator: " ") + "\n"
  }

  /// Prepares the image.
  static let setup =
    """
    #!/usr/bin/env bash
    # Prepares Gradescope's image: Swift, the libraries of the course, the grader, and what it needs to be quick.
    # Choose Ubuntu 24.04 as the base image, and the largest container: compiling takes up to 4 GB of memory.
    set -euo pipefail
    swift_version=6.3.1
    apt-get update
    apt-get install -y --no-install-recommends \\
      binutils build-essential ca-certificates curl git gnuplot-nox libarchive-dev \\
      libboost-filesystem-dev libboost-iostreams-dev libboost-system-dev libcurl4-openssl-dev \\
      libedit2 libgnuplot-iostream-dev libncurses-dev libopenblas-dev libseccomp-dev libsqlite3-dev \\
      libssl-dev libxml2-dev libz3-dev pkg-config tzdata unzip zlib1g-dev
    if ! command -v swift >/dev/null; then
      platform=ubuntu24.04
      [ "$(uname -m)" = aarch64 ] && platform=ubuntu24.04-aarch64
      curl -fsSL "https://download.swift.org/swift-$swift_version-release/\\
    ${platform//./}/swift-$swift_version-RELEASE/swift-$swift_version-RELEASE-$platform.tar.gz" \\
        | tar -xz -C /usr --strip-components=2
    fi

    """ + places + """
      cd "$course"
      # All that grading starts, or each submission would compile it.
      for product in bellwork bellwork-grade bellwork-gate bellwork-jail bellwork-probe \\
        bellwork-worker-solutions; do
        swift build --product "$product"
      done
      # An empty hand-in is graded now: the model answers are built and tried, and later runs find that done.
      rm -rf "$warm"
      mkdir -p "$warm/hand-ins/nobody"
      "$bellwork" grade "$warm/hand-ins" --output "$warm/graded" --cache "$warm/workers" \\
        "${exercises[@]}"

      """

  /// Grades a submission.
  static let run =
    """
    #!/usr/bin/env bash
    # Grades a submission and leaves results.json where Gradescope looks for it.
    set -uo pipefail

    """ + places + """
      work=$(mktemp -d)
      trap 'rm -rf "$work"' EXIT
      mkdir -p "$work/hand-ins/submission" "$autograder/results"
      # A result of another run must not pass for this one's.
      rm -f "$autograder/results/results.json"
      cp -R "$autograder/submission/." "$work/hand-ins/submission"
      # What setup.sh has found out about the course, but other questions than those of the others.
      if [ -d "$warm/graded" ]; then
        cp -R "$warm/graded" "$work/graded"
        rm -f "$work/graded/salt.txt"
      fi
      cd "$course" || exit 1
      if "$bellwork" grade "$work/hand-ins" --output "$work/graded" --cache "$warm/workers" \\
          "${exercises[@]}" \\
        && "$bellwork" gradebook export "$work/graded" --format gradescope --output "$work/out" \\
        && cp "$work/out/gradescope/submission/results.json" "$autograder/results/results.json"
      then
        exit 0
      fi
      # Without results.json, Gradescope reports that the autograder failed: no score is better than a wrong one.
      echo "The grader itself failed; the student's work is not at fault."
      exit 1

      """

  /// Where everything is, and which exercises are graded; another folder and program can be named to try the
  /// scripts elsewhere.
  private static let places = """
    autograder=${AUTOGRADER:-/autograder}
    course=$autograder/source
    warm=$course/.build/gradescope
    bellwork=${BELLWORK:-$course/.build/debug/bellwork}
    # The numbers of the exercises or chapters to grade; all of them without this file.
    exercises=()
    if [ -s "$course/exercises.txt" ]; then
      read -r -d '' -a numbers <"$course/exercises.txt" || true
      [ "${#numbers[@]}" -gt 0 ] && exercises=(--exercises "${numbers[@]}")
    fi

    """
}
