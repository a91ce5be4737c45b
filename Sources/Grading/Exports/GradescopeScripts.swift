/// The two scripts of a Gradescope autograder that grades with Bellwork.
///
/// Zip them with a copy of the course: Gradescope unpacks the zip to `/autograder/source`, runs `setup.sh`
/// once for the image, and `run_autograder` for each submission.
enum GradescopeScripts {
  static let setup = """
    #!/usr/bin/env bash
    # Prepares Gradescope's image: Swift, the libraries of the course, and the grader itself.
    # Choose Ubuntu 24.04 as the base image.
    set -euo pipefail
    swift_version=6.3.1
    apt-get update
    apt-get install -y --no-install-recommends \\
      binutils build-essential ca-certificates curl git gnuplot-nox libarchive-dev \\
      libboost-filesystem-dev libboost-iostreams-dev libboost-system-dev libcurl4-openssl-dev \\
      libedit2 libgnuplot-iostream-dev libncurses-dev libopenblas-dev libseccomp-dev libsqlite3-dev \\
      libxml2-dev libz3-dev pkg-config tzdata unzip zlib1g-dev
    if ! command -v swift >/dev/null; then
      platform=ubuntu24.04
      [ "$(uname -m)" = aarch64 ] && platform=ubuntu24.04-aarch64
      curl -fsSL "https://download.swift.org/swift-$swift_version-release/\\
    ${platform//./}/swift-$swift_version-RELEASE/swift-$swift_version-RELEASE-$platform.tar.gz" \\
        | tar -xz -C /usr --strip-components=2
    fi
    cd /autograder/source
    swift build --product bellwork
    swift build --product bellwork-grade

    """

  static let run = """
    #!/usr/bin/env bash
    # Grades /autograder/submission and leaves /autograder/results/results.json.
    set -uo pipefail
    work=$(mktemp -d)
    mkdir -p "$work/hand-ins" /autograder/results
    cp -R /autograder/submission "$work/hand-ins/submission"
    cd /autograder/source
    if swift run bellwork grade "$work/hand-ins" --output "$work/graded" \\
      && swift run bellwork gradebook export "$work/graded" --format gradescope --output "$work/out"
    then
      cp "$work/out/gradescope/submission/results.json" /autograder/results/results.json
    else
      # Without results.json, Gradescope reports that the autograder failed: no score is better than a wrong one.
      echo "The grader itself failed; the student's work is not at fault."
      exit 1
    fi

    """
}
