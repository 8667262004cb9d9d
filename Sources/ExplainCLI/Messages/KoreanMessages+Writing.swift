extension KoreanMessages {
  var writingWords: WritingWords {
    WritingWords(
      step: "단계", chosen: "고른 토큰", candidate: { "후보 \($0)" }, word: "단어",
      probability: "확률", written: "쓴 글",
      ended: "모델이 스스로 글을 끝냈습니다.",
      stopped: { "토큰 \($0)개를 쓰고 멈췄습니다. 개수는 --length N으로 정합니다." },
      masked: { "\($1)번 토큰의 \($0) (0부터 셈)" })
  }

  var searchWords: SearchWords {
    SearchWords(
      found: { "“\($0)”에서 “\($1)” 쪽을 가장 많이 보는 헤드 (모든 층 가운데):" },
      forbidden: "마스크 때문에 어떤 헤드도 볼 수 없습니다.",
      layer: "층", head: "헤드", weight: "가중치", strongest: "가장 많이 보는 토큰")
  }
}
