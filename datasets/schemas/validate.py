#!/usr/bin/env python3
"""validate.py FOLDER: checks what `bellwork gradebook export` has written against the schemas beside this file.

Needs jsonschema (4.26.0 was used) and, for JUnit, xmllint (libxml2 2.9.14). Without jsonschema it ends
with status 3, so that a caller can tell a missing program from a wrong file. Nothing is random here.
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys

SCHEMAS = {
    "gradescope": "gradescope-results", "exercism": "exercism-results-3",
    "classroom50": "classroom50-result-1", "check50": "check50",
}
NBGRADER = [
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
]
CANVAS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]


def main(folder):
    try:
        import jsonschema
    except ImportError:
        print("jsonschema is not installed")
        return 3
    here = pathlib.Path(__file__).parent
    wrong, count = [], 0
    for kind, name in SCHEMAS.items():
        schema = json.loads((here / f"{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for file in sorted((folder / kind).glob("*/*.json")):
            count += 1
            for error in validator.iter_errors(json.loads(file.read_text())):
                wrong.append(f"{file}: {error.json_path}: {error.message[:200]}")
    if shutil.which("xmllint"):
        for file in sorted((folder / "junit").glob("*/*.xml")):
            count += 1
            result = subprocess.run(
                ["xmllint", "--noout", "--nonet", "--schema", here / "junit.xsd", file],
                capture_output=True, text=True)
            if result.returncode:
                wrong.append(result.stderr.strip())
    for path, header in {"csv/nbgrader.csv": NBGRADER, "canvas/canvas.csv": CANVAS}.items():
        count += 1
        with open(folder / path, newline="") as file:
            rows = list(csv.reader(file, strict=True))
        if rows[0][: len(header)] != header:
            wrong.append(f"{path}: the columns are {rows[0]}")
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                wrong.append(f"{path}, row {number}: {len(row)} cells")
            for cell in row:
                if cell[:1] in tuple("=+-@\t\r"):
                    wrong.append(f"{path}, row {number}: a spreadsheet would run {cell[:40]!r}")
    print("\n".join(wrong + [f"{count} files, {len(wrong)} faults"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
