import LessonKit

extension KoreanMessages {
  var diagramWords: DiagramWords {
    DiagramWords(
      box: { kind in
        switch kind {
        case .embedding: "임베딩"
        case .position: "+ 위치 인코딩"
        case .selfAttention: "셀프 어텐션"
        case .maskedSelfAttention: "마스크드 셀프 어텐션"
        case .crossAttention: "크로스 어텐션"
        case .feedForward: "순방향 신경망"
        case .addAndNorm: "더하기와 정규화"
        case .add: "더하기"
        case .norm: "정규화"
        case .pooler: "풀러(pooler)"
        case .linear: "선형 변환"
        case .softmax: "소프트맥스"
        }
      },
      stack: { stack in
        switch stack {
        case .encoder: "인코더(encoder)"
        case .decoder: "디코더(decoder)"
        }
      },
      map: { "맵 (헤드 \($0)개)" }, mask: { "\($0) 마스크" }, layer: { "\($0)번 층" },
      hidden: "은닉 유닛", memory: "인코더에서 온 값",
      takenOut: "뺀 것:",
      caption: """
        위에서 아래로 읽습니다. 상자마다 하는 일, 나오는 값의 모양, 그 단계의 이름이 있습니다. \
        ×N이 붙은 테두리는 이런 층(layer) N개가 차례로 이어진다는 뜻입니다.
        """,
      lit: "여기")
  }
}
