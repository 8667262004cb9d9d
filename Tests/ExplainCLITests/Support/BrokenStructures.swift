extension BrokenLesson {
  /// Mistakes in `lesson.yaml` that stand outside its questions.
  static let brokenStructures = [
    BrokenLesson(
      "a key of a step is mistyped", in: "lesson.yaml",
      "formulas:",
      "formulae:",
      [
        "lesson.yaml:14:5: error: "
          + "unknown key “formulae”; expected formulas"
      ]),
    BrokenLesson(
      "a key of the lesson is mistyped", in: "lesson.yaml",
      "mask: none",
      "maks: none",
      [
        "lesson.yaml:5:1: error: "
          + "unknown key “maks”; expected mask"
      ]),
    BrokenLesson(
      "a mask that does not exist", in: "lesson.yaml",
      "mask: none",
      "mask: casual",
      [
        "lesson.yaml:5:7: error: "
          + "unknown: “casual”; expected causal"
      ]),
    BrokenLesson(
      "a model that does not exist", in: "lesson.yaml",
      "model: hand-set",
      "model: hand-sett",
      [
        "lesson.yaml:3:8: error: "
          + "unknown: “hand-sett”; expected hand-set or hand-set-ids"
      ]),
    BrokenLesson(
      "a format to come", in: "lesson.yaml",
      "format: 1",
      "format: 7",
      [
        "lesson.yaml:1:9: error: "
          + "format “7” is not known; this program reads format 1"
      ]),
    BrokenLesson(
      "no text", in: "lesson.yaml",
      "text: I am a student\n",
      "",
      [
        "lesson.yaml:1:1: error: "
          + "“text” is missing here"
      ]),
    BrokenLesson(
      "a lesson that is not there", in: "lesson.yaml",
      "needs: [self-attention]",
      "needs: [self-atention]",
      [
        "lesson.yaml:2:9: error: "
          + "there is no lesson “self-atention”; expected self-attention"
      ]),
    BrokenLesson(
      "needs without brackets", in: "lesson.yaml",
      "needs: [self-attention]",
      "needs: self-attention",
      [
        "lesson.yaml:2:8: error: "
          + "expected a list with at least one entry"
      ]),
    BrokenLesson(
      "a stage that does not exist", in: "lesson.yaml",
      "matrix: scores",
      "matrix: scoers",
      [
        "lesson.yaml:16:17: error: "
          + "unknown: “scoers”; expected scores"
      ]),
    BrokenLesson(
      "a stage of several", in: "lesson.yaml",
      "matrix: scores",
      "matrix: norm",
      [
        "lesson.yaml:16:17: error: "
          + "“norm” could be encoder.0.attention.norm or encoder.0.ffn.norm"
      ]),
    BrokenLesson(
      "an exhibit that does not exist", in: "lesson.yaml",
      "- matrix: scores",
      "- matrrix: scores",
      [
        "lesson.yaml:16:9: error: "
          + "unknown key “matrrix”; expected matrix"
      ]),
    BrokenLesson(
      "a row that does not exist", in: "lesson.yaml",
      "row: am",
      "row: dog",
      [
        "lesson.yaml:31:14: error: "
          + "there is no row or column “dog”; there are I, am, a, student"
      ]),
    BrokenLesson(
      "a run that does not exist", in: "lesson.yaml",
      "run: lecture",
      "run: lectures",
      [
        "lesson.yaml:35:10: error: "
          + "unknown: “lectures”; expected lecture"
      ]),
    BrokenLesson(
      "an experiment that does not exist", in: "lesson.yaml",
      "experiment: softmax",
      "experiment: softmaxx",
      [
        "lesson.yaml:9:17: error: "
          + "unknown: “softmaxx”; expected softmax"
      ]),
    BrokenLesson(
      "a matrix of another shape", in: "lesson.yaml",
      "rows: [I, am],",
      "rows: [I, am, a],",
      [
        "lesson.yaml:11:60: error: "
          + "expected the shape [3, 2], found [2, 2]"
      ]),
    BrokenLesson(
      "a matrix the experiment has not", in: "lesson.yaml",
      "      scores: {rows",
      "      scoers: {rows",
      [
        "lesson.yaml:9:5: error: "
          + "“matrices: scores” is missing here",
        "lesson.yaml:11:7: error: "
          + "unknown key “scoers”; expected scores",
      ]),
    BrokenLesson(
      "a mask of a run", in: "lesson.yaml",
      "masked: {mask: causal}",
      "masked: {mask: casual}",
      [
        "lesson.yaml:7:18: error: "
          + "unknown: “casual”; expected causal"
      ]),
  ]
}
