"""Writes the small arrays that the tests of `explain map --from` read, and what is in them.

    python3 Tests/References/make_array_files.py            writes Tests/CheckpointsTests/ArrayFiles
    python3 Tests/References/make_array_files.py --check    compares with what is there

Every type, order of bytes, order of axes and version of the format that NumPy has and we read is
there once, and some that we refuse. `expected.json` gives the shape, the type and the numbers of
each as NumPy reads them back, rounded to single precision.
"""

import io
import json
import pathlib
import sys

import numpy

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "CheckpointsTests" / "ArrayFiles"

SCORES = [[1.5, -0.25, 0.0], [2.0, 0.5, -3.0]]
COUNTS = [[0, 1, 2], [3, 100, 7]]


def written(array, version=(1, 0)):
    stream = io.BytesIO()
    numpy.lib.format.write_array(stream, array, version=version, allow_pickle=True)
    return stream.getvalue()


def arrays():
    """Yields the name, the array and the version of the format of each file."""
    for kind in ["f2", "f4", "f8"]:
        for order, name in [("<", "little"), (">", "big")]:
            yield f"{kind}-{name}", numpy.array(SCORES, dtype=order + kind), (1, 0)
    for kind in ["i2", "i4", "i8", "u2", "u4", "u8"]:
        for order, name in [("<", "little"), (">", "big")]:
            numbers = numpy.array(COUNTS, dtype=order + kind)
            yield f"{kind}-{name}", -numbers if kind[0] == "i" else numbers, (1, 0)
    yield "i1", -numpy.array(COUNTS, dtype="i1"), (1, 0)
    yield "u1", numpy.array([[0, 127, 128], [255, 1, 2]], dtype="u1"), (1, 0)
    yield "bool", numpy.tri(3, dtype=bool), (1, 0)
    yield "fortran", numpy.asfortranarray(numpy.array(SCORES, dtype="<f4")), (1, 0)
    yield "fortran-3", numpy.asfortranarray(numpy.arange(24, dtype="<f4").reshape(2, 3, 4)), (1, 0)
    yield "version-2", numpy.array(SCORES, dtype="<f4"), (2, 0)
    yield "version-3", numpy.array(SCORES, dtype="<f4"), (3, 0)
    special = [[numpy.nan, numpy.inf, -numpy.inf], [-0.0, 1e-45, 3.4028235e38]]
    yield "special-f4", numpy.array(special, dtype="<f4"), (1, 0)
    yield "special-f8", numpy.array(special, dtype=">f8"), (1, 0)
    tiny = [[numpy.nan, numpy.inf, -numpy.inf], [6e-8, 65504.0, -6.1e-5]]
    yield "special-f2", numpy.array(tiny, dtype="<f2"), (1, 0)
    yield "heads", numpy.arange(2 * 3 * 3, dtype="<f4").reshape(2, 3, 3), (1, 0)
    yield "layers", numpy.arange(2 * 2 * 3 * 3, dtype="<f4").reshape(2, 2, 3, 3), (1, 0)
    yield "attentions", numpy.arange(2 * 1 * 2 * 3 * 3, dtype="<f4").reshape(2, 1, 2, 3, 3), (1, 0)
    yield "one-axis", numpy.arange(3, dtype="<f4"), (1, 0)
    yield "no-axis", numpy.array(1, dtype="<f4"), (1, 0)
    weights = numpy.exp(numpy.array([[0, 1, 2], [1, 1, 1], [3, 0, 1]], dtype="f8"))
    yield "weights", (weights / weights.sum(1, keepdims=True)).astype("<f4"), (1, 0)


def refused():
    """Yields the name and the bytes of each file that is none of ours."""
    yield "complex", written(numpy.array(SCORES, dtype="<c8"))
    yield "structured", written(numpy.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")]))
    yield "objects", written(numpy.array([[1, None]], dtype=object))
    yield "text", written(numpy.array([["a", "b"]]))
    yield "date", written(numpy.array([["2026-01-01"]], dtype="<M8[D]"))
    yield "void", written(numpy.zeros((2, 2), dtype="V2"))
    yield "empty", written(numpy.zeros((0, 3), dtype="<f4"))
    archive = io.BytesIO()
    numpy.savez(archive, weights=numpy.zeros((2, 2)))
    yield "archive", archive.getvalue()[:200]
    whole = written(numpy.array(SCORES, dtype="<f4"))
    yield "short", whole[:-1]
    yield "long", whole + b"\0"
    for name, shape in [("terabytes", "(1099511627776, 4)"), ("overflow", "(4611686018427387904, 4)")]:
        yield name, whole.replace(b"(2, 3), }" + b" " * (len(shape) - 6), (shape + ", }").encode())


def number(value):
    value = float(numpy.float32(value))
    if value != value or value in (float("inf"), float("-inf")):
        return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]
    return value


def files():
    expected = {}
    for name, array, version in arrays():
        content = written(array, version)
        read = numpy.load(io.BytesIO(content))
        with numpy.errstate(over="ignore"):
            expected[name] = {
                "shape": list(read.shape),
                "type": read.dtype.name,
                "values": [number(value) for value in read.ravel(order="C")],
            }
        yield f"{name}.npy", content
    for name, content in refused():
        yield f"refused-{name}.npy", content
    # A mask of double precision, as numpy.savetxt writes it.
    scores = [[0.25, numpy.finfo("f8").min], [1, 0.5]]
    lines = io.BytesIO()
    numpy.savetxt(lines, scores, header="scores under a mask of double precision")
    yield "masked.txt", lines.getvalue()
    text = ",\n".join(f"{json.dumps(name)}: {json.dumps(item)}" for name, item in expected.items())
    yield "expected.json", ("{\n" + text + "\n}\n").encode()


def main():
    made = dict(files())
    if "--check" in sys.argv[1:]:
        there = {file.name: file.read_bytes() for file in FOLDER.iterdir()}
        wrong = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
        print(f"differ: {', '.join(wrong)}" if wrong else f"{len(made)} files are up to date")
        return 1 if wrong else 0
    FOLDER.mkdir(exist_ok=True)
    for name, content in made.items():
        (FOLDER / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
