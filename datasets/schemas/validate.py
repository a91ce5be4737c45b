#!/usr/bin/env python3
"""validate.py FOLDER: checks what `bellwork gradebook export` has written against the schemas beside this file.

Needs jsonschema (4.26.0 was used) and, for JUnit, xmllint (libxml2 2.9.14). What needs neither is checked in any
case. Without jsonschema it ends with status 3 where it has found nothing wrong, so that a caller can tell a
missing program from a wrong file. Nothing is random here.
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
MOODLE = ["First name", "Last name", "ID number", "Email address"]
TABLES = {"csv/nbgrader.csv": NBGRADER, "canvas/canvas.csv": CANVAS, "moodle/moodle.csv": MOODLE}


def documents(folder, jsonschema):
    """Yields each JSON file with what is wrong with it."""
    here = pathlib.Path(__file__).parent
    for kind, name in SCHEMAS.items():
        schema = json.loads((here / f"{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for file in sorted((folder / kind).glob("*/*.json")):
            yield [
                f"{file}: {error.json_path}: {error.message[:200]}"
                for error in validator.iter_errors(json.loads(file.read_text()))
            ]


def reports(folder):
    """Yields each of JUnit's files with what is wrong with it."""
    schema = pathlib.Path(__file__).parent / "junit.xsd"
    for file in sorted((folder / "junit").glob("*/*.xml")):
        result = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", schema, file],
            capture_output=True, text=True)
        yield [result.stderr.strip()] if result.returncode else []


def tables(folder):
    """Yields each table with what is wrong with it."""
    for path, header in TABLES.items():
        with open(folder / path, newline="") as file:
            rows = list(csv.reader(file, strict=True))
        wrong = []
        if rows[0][: len(header)] != header:
            wrong.append(f"{path}: the columns are {rows[0]}")
        if path.startswith("moodle") and rows[0][-1] != "Course total":
            wrong.append(f"{path}: the last column is {rows[0][-1]}")
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                wrong.append(f"{path}, row {number}: {len(row)} cells")
            for cell in row:
                if cell[:1] in tuple("=+-@\t\r"):
                    wrong.append(f"{path}, row {number}: a spreadsheet would run {cell[:40]!r}")
        yield wrong


def main(folder):
    files, missing = list(tables(folder)), []
    if shutil.which("xmllint"):
        files += reports(folder)
    else:
        missing.append("xmllint")
    try:
        import jsonschema
        files += documents(folder, jsonschema)
    except ImportError:
        missing.append("jsonschema")
    wrong = [fault for faults in files for fault in faults]
    print("\n".join(wrong + [f"{name} is not installed" for name in missing]
                    + [f"{len(files)} files, {len(wrong)} faults"]))
    if wrong:
        return 1
    return 3 if "jsonschema" in missing else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
