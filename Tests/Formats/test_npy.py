"""Arrays as numpy keeps them: read by numpy, with the numbers of `explain trace`, bit by bit."""

import io
import os
import pty
import subprocess

import numpy
import pytest

from program import BINARY, SENTENCE, explain, explain_bytes, stage, stages

TWO_HEADS = ["--model", "seeded:layers=3,heads=2,width=16"]


def array(*arguments):
    data = explain_bytes(*arguments, "--format", "npy")
    read = numpy.load(io.BytesIO(data), allow_pickle=False)
    assert read.dtype == numpy.dtype("<f4") and read.flags.c_contiguous
    # Header, padding and order are numpy's own: what was loaded is saved as the same bytes.
    again = io.BytesIO()
    numpy.save(again, read, allow_pickle=False)
    assert again.getvalue() == data
    return read


def numbers(stage):
    # numpy reads "-Infinity" and "NaN" as Python does.
    return numpy.array(stage["values"], dtype=numpy.float32)


def same(left, right):
    """Equal to the last bit; a NaN is a NaN."""
    return left.shape == right.shape and numpy.array_equal(left, right, equal_nan=True)


@pytest.mark.parametrize("sentence", [SENTENCE, "나는 학생 이다", "one", "a " * 40])
def test_a_map_is_rows_and_columns(sentence):
    assert same(array("map", sentence), numbers(stage("weights", sentence)))


def test_forbidden_places_are_minus_infinity():
    masked = array("map", "--mask", "causal", "--stage", "masked")
    assert same(masked, numbers(stage("masked", "--mask", "causal")))
    assert numpy.isneginf(masked).sum() == 6


def test_no_number_stays_no_number(tmp_path):
    (tmp_path / "map.csv").write_text("nan,inf\n-inf,0.25\n")
    read = array("map", "--from", str(tmp_path / "map.csv"))
    assert same(read, numpy.array([[numpy.nan, numpy.inf], [-numpy.inf, 0.25]], numpy.float32))


def test_all_heads_come_before_rows_and_columns():
    heads = stages("encoder.0.attention.head.*.weights", *TWO_HEADS)
    assert len(heads) == 2
    read = array("map", "--all-heads", *TWO_HEADS)
    assert same(read, numpy.stack([numbers(head) for head in heads]))


def test_all_layers_come_before_all_heads(tmp_path):
    truth = stages("encoder.*.attention.head.*.weights", *TWO_HEADS)
    read = array("map", "--all-layers", "--all-heads", *TWO_HEADS)
    assert same(read, numpy.stack([numbers(head) for head in truth]).reshape(3, 2, 4, 4))
    assert same(array("map", "--all-layers", "--head", "1", *TWO_HEADS), read[:, 1])
    numpy.save(tmp_path / "all.npy", read)
    file = str(tmp_path / "all.npy")
    assert same(array("map", "--from", file, "--all-layers", "--all-heads"), read)
    assert same(array("map", "--from", file, "--all-layers", "--head", "1"), read[:, 1])
    # A file without the axis has nothing to show along it.
    numpy.save(tmp_path / "one.npy", read[0, 0])
    assert same(array("map", "--from", str(tmp_path / "one.npy"), "--all-heads"), read[0, 0])


def test_a_window_is_cut_out_of_it():
    whole = array("map", SENTENCE)
    part = array("map", SENTENCE, "--rows", "1:3", "--columns", ":2")
    assert same(part, whole[1:3, :2])


@pytest.mark.parametrize("name", ["weights", "embedding", "encoder.0.ffn.norm.gamma"])
def test_a_stage_of_a_trace(name):
    assert same(array("trace", "--stages", name), numbers(stage(name)))


def test_stages_of_one_shape_stand_one_behind_the_other():
    pattern = "encoder.*.attention.head.*.context"
    chosen = stages(pattern, *TWO_HEADS)
    assert len(chosen) == 6
    read = array("trace", "--stages", pattern, *TWO_HEADS)
    assert same(read, numpy.stack([numbers(one) for one in chosen]))


def test_two_runs_are_before_and_after():
    read = array("compare", "--without", "scale")
    assert read.shape == (2, 4, 4)
    assert same(read[0], numbers(stage("weights")))
    assert same(read[1], numbers(stage("weights", "--without", "scale")))
    several = array("compare", "--without", "scale", "--stages", "*.head.*.weights", *TWO_HEADS)
    assert several.shape == (6, 2, 4, 4)


@pytest.mark.parametrize("order", ["C", "F"])
def test_a_map_from_elsewhere_goes_through_unchanged(order, tmp_path):
    weights = numpy.random.default_rng(3).dirichlet(numpy.ones(5), (2, 3, 5)).astype("<f4")
    numpy.save(tmp_path / "in.npy", numpy.asarray(weights, order=order))
    file = str(tmp_path / "in.npy")
    assert same(array("map", "--from", file, "--layer", "1", "--head", "2"), weights[1, 2])
    assert same(array("map", "--from", file, "--layer", "1", "--all-heads"), weights[1])


@pytest.mark.parametrize(
    "settings",
    [{}, {"header": "I am\na student"}, {"fmt": "%.9g"}, {"footer": "the end", "comments": "#"}],
)
@pytest.mark.parametrize("name", ["weights.txt", "weights", "weights.dat"])
def test_text_that_numpy_saved_is_read(settings, name, tmp_path):
    weights = numpy.random.default_rng(5).dirichlet(numpy.ones(4), 4).astype("<f4")
    numpy.savetxt(tmp_path / name, weights, **settings)
    assert same(array("map", "--from", str(tmp_path / name)), weights)


def test_what_is_beyond_single_precision_is_told(tmp_path):
    scores = numpy.array([[1.5, numpy.finfo("f8").min], [numpy.inf, 2.5]])
    numpy.save(tmp_path / "scores.npy", scores)
    numpy.savetxt(tmp_path / "scores.txt", scores)
    for name in ["scores.npy", "scores.txt"]:
        file = str(tmp_path / name)
        with numpy.errstate(over="ignore"):
            assert same(array("map", "--from", file), scores.astype(numpy.float32))
        assert "1 number of the file is beyond" in explain("map", "--from", file)
        assert "숫자 1개가 단정밀도의" in explain("map", "--from", file, "--lang", "ko")


def test_it_reads_what_it_wrote(tmp_path):
    (tmp_path / "map.npy").write_bytes(explain_bytes("map", "--format", "npy", "--all-heads"))
    file = str(tmp_path / "map.npy")
    first = explain_bytes("map", "--from", file, "--all-heads", "--format", "npy")
    assert first == (tmp_path / "map.npy").read_bytes()
    shown = explain("map", "--from", file, "--tokens", SENTENCE, "--format", "csv")
    assert shown == explain("map", SENTENCE, "--format", "csv")


@pytest.mark.parametrize("language, word", [("en", "terminal"), ("ko", "터미널")])
@pytest.mark.parametrize("output", [[], ["-o", "/dev/stdout"]])
def test_no_byte_of_it_goes_to_a_terminal(language, word, output):
    main, other = pty.openpty()
    run = subprocess.run(
        [BINARY, "map", "--format", "npy", "--lang", language, *output],
        stdin=subprocess.DEVNULL,
        stdout=other,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.set_blocking(main, False)
    with pytest.raises(BlockingIOError):
        os.read(main, 1)
    os.close(other)
    os.close(main)
    errors = run.stderr.decode()
    assert run.returncode == 64 and word in errors and "-o map.npy" in errors


@pytest.mark.parametrize(
    "arguments, named",
    [
        (["trace"], "--stages weights"),
        (["trace", "I am", "--stages", "encoder.0.attention.head.0.*"], "7"),
        (["compare", "--with", "I am"], "[4, 4]"),
        (["compare", "--without", "layer:0", "--stages", "weights"], "weights"),
        (["map", "--find", "I:am"], "--find"),
        (["map", "--overview"], "--overview"),
        (["why", "weights[0, 0]"], "json"),
        (["list"], "csv"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_no_array_is_refused(arguments, named, language):
    run = subprocess.run(
        [BINARY, *arguments, "--format", "npy", "--lang", language],
        capture_output=True,
        timeout=60,
    )
    assert run.returncode == 64 and not run.stdout and named in run.stderr.decode()
