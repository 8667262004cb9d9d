"""Measures, for every step of every lesson, how long a key takes until the new frame is there.

Run by hand with a release build; see README.md.
"""

import math
import os
import select
import sys
import tempfile
import time

import driver

ROUNDS = 3


def time_of(person, key):
    """The milliseconds from writing a key to the last byte of the frame that answers it."""
    master = person.pty.fileno()
    answer = b""
    began = time.perf_counter()
    os.write(master, driver.KEYS[key])
    while driver.FRAME_END not in answer:
        if not select.select([master], [], [], driver.GUARD)[0]:
            raise driver.Timeout(person.told(f"an answer to {key}"))
        answer += os.read(master, 1 << 16)
    ended = time.perf_counter()
    person.output += answer
    person.stream.feed(answer)
    return 1000 * (ended - began)


def times_of_keys(lesson, options, folder):
    """The times of all steps, forward and back, and of the start until the first frame."""
    began = time.perf_counter()
    person = driver.Driver([lesson, *options], folder).wait_for(" 1/")
    start = 1000 * (time.perf_counter() - began)
    person.sync()
    count = person.position[1]
    times = []
    for _ in range(ROUNDS):
        for key in ["Right"] * (count - 1) + ["Left"] * (count - 1):
            times.append(time_of(person, key))
    person.close()
    return start, times


def quantile(times, share):
    return sorted(times)[max(0, math.ceil(share * len(times)) - 1)]


def main():
    options = sys.argv[1:]
    lessons = sorted((driver.ROOT / "Lessons").glob("[0-9]*-*"))
    print(f"{'lesson':22} {'start':>8} {'median':>8} {'95 %':>8} {'most':>8}  ms, of keys")
    everything = []
    for folder in lessons:
        lesson = folder.name.partition("-")[2]
        with tempfile.TemporaryDirectory() as temporary:
            start, times = times_of_keys(lesson, options, temporary)
        everything += times
        print_line(lesson, start, times)
    print_line("all", None, everything)


def print_line(name, start, times):
    shown = "" if start is None else f"{start:.1f}"
    figures = [quantile(times, 0.5), quantile(times, 0.95), max(times)]
    columns = " ".join(f"{figure:8.2f}" for figure in figures)
    print(f"{name:22} {shown:>8} {columns}  {len(times)}")


if __name__ == "__main__":
    main()
