extension EnglishMessages {
  var tokenWords: TokenWords {
    TokenWords(
      text: "text", pair: "pair", model: "model", count: "tokens", token: "token", piece: "piece",
      id: "id", start: "from", end: "to", there: "in the text", segment: "segment",
      kind: {
        switch $0 {
        case .special: "special"
        case .unknown: "unknown"
        case .part: "part"
        case .padding: "padding"
        }
      },
      kindTitle: "kind",
      meaning: {
        switch $0 {
        case .special: "special tokens stand around the text"
        case .unknown: "an unknown one stands for a word that is not in the vocabulary"
        case .part: "a part is some of the bytes of a character"
        case .padding: "padding fills a sentence up"
        }
      },
      places: """
        From and to count the characters of the text (Unicode scalars) from 0; to is the first one \
        behind the token.
        """,
      kinds: { "Kind: \($0.joined(separator: "; "))." },
      notKnown: { "Not in the vocabulary: \($0)." },
      stepsTitle: "Step by step", word: "word", merge: "merged", rank: "rank",
      after: "the word after it", longest: "longest piece", tried: "tried", remark: "remark",
      added: "recognised as it is written, before the text is split",
      whole: "in the vocabulary as it is",
      nothingFits: { "unknown: no piece begins what is left, “\($0)”" },
      tooLong: { "unknown: it has \($0) letters, and no more than \($1) are looked at" },
      howMerged: """
        Byte-pair encoding: a word begins as single bytes. Again and again the two neighbours are \
        merged whose pair has the lowest rank in the list of merges, until no pair is in the list.
        """,
      howMatched: """
        WordPiece: the longest beginning of the word that is in the vocabulary is its first piece, \
        then the longest beginning of what is left, written with ##. Tried says how many \
        beginnings were looked up, the longest first.
        """,
      wholeWords: """
        This model looks up whole words, as typed and then in lower case: nothing is divided into \
        pieces, so there are no steps.
        """)
  }
}
