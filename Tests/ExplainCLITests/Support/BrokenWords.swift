extension BrokenLesson {
  /// Mistakes in the word files.
  static let brokenWords = [
    BrokenLesson(
      "no words for a step", in: "en.yaml",
      "  two:\n    title: Two\n    prose: That was {weights[0, 1]}.\n",
      "",
      [
        "en.yaml:5:3: error: "
          + "“two” is missing here"
      ]),
    BrokenLesson(
      "a question without its words", in: "en.yaml",
      "      where:\n        ask: Where does it look?\n        hints: [a, b, c]\n",
      "",
      [
        "en.yaml:15:7: error: "
          + "“where” is missing here"
      ]),
    BrokenLesson(
      "two hints", in: "en.yaml",
      "ask: Where does it look?\n        hints: [a, b, c]",
      "ask: Where does it look?\n        hints: [a, b]",
      [
        "en.yaml:27:16: error: "
          + "expected the shape [3], found [2]"
      ]),
    BrokenLesson(
      "a wrong choice without a reason", in: "en.yaml",
      ", why: It is the other.",
      "",
      [
        "en.yaml:23:18: error: "
          + "“why” is missing here"
      ]),
    BrokenLesson(
      "a number that is no number of the run", in: "en.yaml",
      "{scores[0, 0]}",
      "{scores[0, 9]}",
      [
        "en.yaml:8:26: error: "
          + "there is no row or column “9”; there are I, am, a, student"
      ]),
    BrokenLesson(
      "a command that does not exist", in: "en.yaml",
      "`explain map --mask causal`",
      "`explain mapp`",
      [
        "en.yaml:9:8: error: "
          + "“explain mapp” is no command this program understands"
      ]),
    BrokenLesson(
      "an option that does not exist", in: "en.yaml",
      "    explain self-attention",
      "    explain map --maks causal",
      [
        "en.yaml:11:11: error: "
          + "“explain map --maks causal” is no command this program understands"
      ]),
    BrokenLesson(
      "a lesson to type that does not exist", in: "en.yaml",
      "    explain self-attention",
      "    explain self-attentoin",
      [
        "en.yaml:11:11: error: "
          + "“explain self-attentoin” is no command this program understands"
      ]),
    BrokenLesson(
      "words for a step that does not exist", in: "ko.yaml",
      "  two:",
      "  tow:",
      [
        "ko.yaml:32:3: error: "
          + "unknown key “tow”; expected two"
      ]),
    BrokenLesson(
      "a mistake without a reply", in: "ko.yaml",
      ", by-width: 제곱근입니다.",
      "",
      [
        "ko.yaml:14:19: error: "
          + "“by-width” is missing here"
      ]),
    BrokenLesson(
      "a number without a cell", in: "ko.yaml",
      "{scores[0, 0]}",
      "{scores}",
      [
        "ko.yaml:8:14: error: "
          + "“{scores}” is no number of the run; write {STAGE[row, column]}, for example {scores[0, 0]}"
      ]),
    BrokenLesson(
      "no YAML", in: "ko.yaml",
      "title: 수업",
      "title: 수업: 하나",
      [
        "ko.yaml:2:10: error: "
          + "this is not YAML: mapping values are not allowed in this context"
      ]),
    BrokenLesson(
      "a step without Korean words", in: "ko.yaml",
      "  two:\n    title: 둘\n    prose: \"{weights[0, 1]}이었습니다.\"\n",
      "",
      [
        "ko.yaml:0:0: warning: "
          + "two has no text in “ko”; that of another language is shown"
      ]),
    BrokenLesson(
      "a question without Korean words", in: "ko.yaml",
      "      where:\n        ask: 어디를 봅니까?\n        hints: [가, 나, 다]\n",
      "",
      [
        "ko.yaml:0:0: warning: "
          + "one.where has no text in “ko”; that of another language is shown"
      ]),
    BrokenLesson(
      "no Korean words for other sentences", in: "ko.yaml",
      "    otherwise: |\n      다른 문장입니다.\n",
      "",
      [
        "ko.yaml:0:0: warning: "
          + "one.otherwise has no text in “ko”; that of another language is shown"
      ]),
  ]
}
