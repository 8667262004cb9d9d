extension KoreanMessages {
  var tokenWords: TokenWords {
    TokenWords(
      text: "글", pair: "두 번째 글", model: "모델", count: "토큰 수", token: "토큰", piece: "조각",
      id: "id", start: "시작", end: "끝", there: "글에서", segment: "세그먼트",
      kind: {
        switch $0 {
        case .special: "특수"
        case .unknown: "모름"
        case .part: "일부"
        case .padding: "패딩"
        }
      },
      kindTitle: "종류",
      meaning: {
        switch $0 {
        case .special: "“특수”는 글 앞뒤에 붙인 토큰"
        case .unknown: "“모름”은 어휘에 없는 단어"
        case .part: "“일부”는 한 글자를 이루는 바이트의 일부"
        case .padding: "“패딩”은 빈자리를 채운 토큰"
        }
      },
      places: "시작과 끝은 글의 문자(유니코드 스칼라)를 0부터 센 위치입니다. 끝은 토큰 바로 다음 위치입니다.",
      kinds: { "종류: \($0.joined(separator: ", "))." },
      notKnown: { "어휘에 없는 단어: \($0)." },
      stepsTitle: "토큰이 되는 과정", word: "단어", merge: "합친 쌍", rank: "순위",
      after: "합친 뒤의 단어", longest: "가장 긴 조각", tried: "찾아본 횟수", remark: "참고",
      added: "글을 나누기 전에 적힌 그대로 알아봅니다",
      whole: "어휘에 그대로 있습니다",
      nothingFits: { "모르는 단어: 남은 “\($0)”의 앞부분과 맞는 조각이 없습니다" },
      tooLong: { "모르는 단어: 글자가 \($0)개라서 너무 깁니다. \($1)개까지만 찾아봅니다" },
      howMerged: """
        바이트 쌍 인코딩(BPE): 단어는 바이트 하나하나에서 시작합니다. 이웃한 쌍 가운데 병합 목록의 순위(rank)가 가장 \
        앞서는 쌍을 합치고, 목록에 있는 쌍이 없을 때까지 되풀이합니다.
        """,
      howMatched: """
        WordPiece: 단어의 앞부분 가운데 어휘에 있는 가장 긴 것이 첫 조각입니다. 남은 부분에서도 가장 긴 것을 찾고, \
        앞에 ##을 붙여 적습니다. 찾아본 횟수는 긴 것부터 어휘에서 찾아본 앞부분의 수입니다.
        """,
      wholeWords: """
        이 모델은 단어를 통째로 찾습니다. 입력한 그대로 찾고, 없으면 소문자로 바꾸어 찾습니다. 조각으로 나누지 \
        않으므로 보여 줄 과정이 없습니다.
        """)
  }
}
