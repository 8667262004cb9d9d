extension KoreanMessages {
  var writingWords: WritingWords {
    WritingWords(
      step: "단계", chosen: "고른 토큰", candidate: { "후보 \($0)" }, word: "단어",
      probability: "확률", written: "쓴 글",
      ended: "모델이 스스로 글을 끝냈습니다.",
      stopped: { "토큰 \($0)개를 쓰고 멈췄습니다. 개수는 --length N으로 정합니다." },
      masked: { "\($1)번 토큰의 \($0) (0부터 셈)" })
  }

  var courseWords: CourseWords {
    CourseWords(
      title: "눈앞에서 계산하며 배우는 트랜스포머",
      introduction: "수업을 순서대로 모았습니다. 모든 숫자는 실제로 계산한 값이고, 숫자마다 계산 과정을 열어 볼 수 있습니다.",
      more: "프로그램에서는 문장과 마스크와 모델을 직접 고를 수 있습니다:",
      allLessons: "모든 수업",
      written: { "수업 \($0)개를 만들었습니다. \($1)부터 여세요." })
  }

  var searchWords: SearchWords {
    SearchWords(
      found: { "“\($0)”에서 “\($1)” 쪽을 가장 많이 보는 헤드 (모든 층 가운데):" },
      forbidden: "마스크 때문에 어떤 헤드도 볼 수 없습니다.",
      layer: "층", head: "헤드", weight: "가중치", strongest: "가장 많이 보는 토큰")
  }
}
