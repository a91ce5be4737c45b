#!/usr/bin/env python3
"""Records greyscale and area-averaged pictures for comparison with this package's own.

    python3 -m venv /tmp/frames
    /tmp/frames/bin/pip install numpy==2.4.6 opencv-python-headless==5.0.0.93
    /tmp/frames/bin/python datasets/expected/frames/record.py

The colour picture of a size has the bytes

    (7 row row + 13 column + 3 row column + 29 channel + 101 channel row) mod 256

so that the file need not hold it. "grey" is its luma, 0.299 R + 0.587 G + 0.114 B in thousandths,
rounded half up. "area" is the average over areas, exactly: a matrix product of whole areas in 64-bit
integers, divided and rounded half up at the end; "opencv" is what OpenCV's INTER_AREA makes of the same
grey picture, in single precision. Every row of a picture is a text of two hexadecimal digits a pixel;
of a large grey picture only "greySum" is kept, the sum of all (place + 1) times (byte).
"""

import json
import pathlib
import platform

import cv2
import numpy

FOLDER = pathlib.Path(__file__).parent

# Rows and columns of the picture and of what is made of it: whole and broken ratios, and the field's own.
SIZES = [(8, 6, 4, 3), (42, 32, 12, 12), (5, 7, 3, 2), (3, 2, 3, 2), (9, 9, 1, 1), (210, 160, 84, 84)]


def colours(rows, columns):
    row, column, channel = numpy.indices((rows, columns, 3))
    return (7 * row * row + 13 * column + 3 * row * column + 29 * channel + 101 * channel * row) % 256


def areas(pixels, cells):
    """What each cell and each pixel share, in units of 1 / cells of a pixel."""
    lows = numpy.maximum.outer(numpy.arange(cells) * pixels, numpy.arange(pixels) * cells)
    highs = numpy.minimum.outer(
        (numpy.arange(cells) + 1) * pixels, (numpy.arange(pixels) + 1) * cells
    )
    return numpy.clip(highs - lows, 0, None)


def texts(picture):
    return [bytes(row.tolist()).hex() for row in picture]


def record(rows, columns, small_rows, small_columns):
    picture = colours(rows, columns)
    grey = (picture @ numpy.array([299, 587, 114]) + 500) // 1000
    sums = areas(rows, small_rows) @ grey @ areas(columns, small_columns).T
    whole = rows * columns
    area = (2 * sums + whole) // (2 * whole)
    opencv = cv2.resize(
        grey.astype(numpy.uint8), (small_columns, small_rows), interpolation=cv2.INTER_AREA
    )
    assert numpy.abs(area - opencv.astype(int)).max() <= 1
    return {
        "rows": rows,
        "columns": columns,
        "grey": texts(grey) if whole < 2000 else None,
        "greySum": int((grey.ravel() * (numpy.arange(whole) + 1)).sum()),
        "smallRows": small_rows,
        "smallColumns": small_columns,
        "area": texts(area),
        "opencv": texts(opencv),
        # Where the exact average is so near a half that single precision may decide otherwise.
        "nearHalves": int((numpy.abs((sums % whole) - whole / 2) <= 1e-4 * whole).sum()),
    }


def main():
    for size in SIZES:
        header = {
            "numpy": numpy.__version__,
            "opencvVersion": cv2.__version__,
            "python": platform.python_version(),
            "machine": platform.machine(),
        }
        content = {**header, **record(*size)}
        name = "{}x{}-to-{}x{}".format(*size)
        lines = ",\n".join(
            f"{json.dumps(key)}:" + (
                "[\n" + ",\n".join(json.dumps(row) for row in value) + "\n]"
                if isinstance(value, list) else json.dumps(value))
            for key, value in content.items())
        (FOLDER / f"{name}.json").write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    main()
