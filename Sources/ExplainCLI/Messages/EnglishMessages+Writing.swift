extension EnglishMessages {
  var writingWords: WritingWords {
    WritingWords(
      step: "step", chosen: "chosen", candidate: { "likely \($0)" }, word: "word",
      probability: "probability", written: "written",
      ended: "The model ended the text itself.",
      stopped: {
        "It was stopped after \($0) \($0 == 1 ? "token" : "tokens"); --length N sets how many."
      },
      masked: { "\($0) at token \($1), counted from 0" })
  }

  var courseWords: CourseWords {
    CourseWords(
      title: "The Transformer, computed in front of you",
      introduction: "The lessons in their order. Every number in them was computed, and opens into "
        + "the arithmetic that made it.",
      more: "With the program itself you choose the sentence, the mask and the model:",
      allLessons: "All lessons",
      written: {
        "\($0) \($0 == 1 ? "lesson was" : "lessons were") written; begin with \($1)."
      })
  }

  var searchWords: SearchWords {
    SearchWords(
      found: { "The heads that attend most from “\($0)” to “\($1)”, of all layers:" },
      forbidden: "None can: the mask forbids it.",
      layer: "layer", head: "head", weight: "weight", strongest: "attends most to")
  }
}
