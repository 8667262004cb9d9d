extension BrokenLesson {
  /// Mistakes in what `lesson.yaml` asks and in the runs it names.
  static let brokenQuestions = [
    BrokenLesson(
      "too many digits", in: "lesson.yaml",
      "        digits: 3",
      "        digits: 10",
      [
        "lesson.yaml:17:17: error: "
          + "10 is outside 0 … 9"
      ]),
    BrokenLesson(
      "a cell without its column", in: "lesson.yaml",
      "scaled[I, I]",
      "scaled[I]",
      [
        "lesson.yaml:20:17: error: "
          + "“scaled[I]” is no cell; write STAGE[row, column]"
      ]),
    BrokenLesson(
      "a word that is not in the sentence", in: "lesson.yaml",
      "scaled[I, I]",
      "scaled[I, you]",
      [
        "lesson.yaml:20:17: error: "
          + "there is no row or column “you”; there are I, am, a, student"
      ]),
    BrokenLesson(
      "a rule that cannot be broken", in: "lesson.yaml",
      "break: scale-by-width",
      "break: scale-by-with",
      [
        "lesson.yaml:24:29: error: "
          + "unknown: “scale-by-with”; expected scale-by-width"
      ]),
    BrokenLesson(
      "a part that does not exist", in: "lesson.yaml",
      "without: scale",
      "without: scael",
      [
        "lesson.yaml:23:31: error: "
          + "unknown: “scael”; expected scale"
      ]),
    BrokenLesson(
      "an answer that is no choice", in: "lesson.yaml",
      "answer: left",
      "answer: lefft",
      [
        "lesson.yaml:27:17: error: "
          + "unknown: “lefft”; expected left"
      ]),
    BrokenLesson(
      "a search that does not exist", in: "lesson.yaml",
      "which: largest",
      "which: biggest",
      [
        "lesson.yaml:30:16: error: "
          + "unknown: “biggest”; expected largest, smallest, forbidden or zero"
      ]),
    BrokenLesson(
      "a search that finds nothing", in: "lesson.yaml",
      "which: largest\n        row: am",
      "which: forbidden",
      [
        "lesson.yaml:29:15: error: "
          + "no cell here is “forbidden”"
      ]),
    BrokenLesson(
      "a key twice", in: "lesson.yaml",
      "mask: none",
      "mask: none\ntext: again",
      [
        "lesson.yaml:6:1: error: "
          + "“text” stands twice"
      ]),
    BrokenLesson(
      "a mistake that gives the right answer", in: "lesson.yaml",
      "{break: scale-by-width}",
      "{cell: \"scaled[0, 0]\"}",
      [
        "en.yaml:16:14: warning: "
          + "the mistake “by-width” gives the right answer",
        "ko.yaml:13:14: warning: "
          + "the mistake “by-width” gives the right answer",
      ]),
  ]
}
