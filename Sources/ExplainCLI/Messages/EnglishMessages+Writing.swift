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

  var searchWords: SearchWords {
    SearchWords(
      found: { "The heads that attend most from “\($0)” to “\($1)”, of all layers:" },
      forbidden: "None can: the mask forbids it.",
      layer: "layer", head: "head", weight: "weight", strongest: "attends most to")
  }
}
