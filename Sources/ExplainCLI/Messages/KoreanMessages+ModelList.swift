import DocumentModel
import TransformerModel

extension KoreanMessages {
  var modelsWords: ModelsWords {
    ModelsWords(
      title: "모델", own: "프로그램에 들어 있는 모델", inCache: "허깅페이스(Hugging Face) 캐시",
      toRun: "실행하기",
      seeded: """
        시드(seed)로 어떤 크기의 모델이든 만들 수 있습니다: --model seeded:layers=2,heads=4,width=32. BERT, \
        DistilBERT, RoBERTa, GPT-2가 든 폴더는 경로로 씁니다: --model ./gpt2.
        """,
      cacheIs: "찾은 곳:", emptyCache: "다음 자리에 모델이 없습니다:",
      noCache: """
        캐시가 어디인지 알 수 없습니다. HF_HUB_CACHE, HF_HOME, HOME 가운데 아무것도 정해져 있지 않습니다.
        """,
      getOne: """
        explain은 아무것도 내려받지 않습니다. 허깅페이스의 도구로 캐시에 받거나, 다른 방법으로 받아 폴더에 넣습니다:
        """,
      getCommands: [
        "hf download sentence-transformers/all-MiniLM-L6-v2", "hf download openai-community/gpt2",
      ],
      more: "한 모델을 자세히 보려면:",
      line: { "\($0.architecture), 층 \($0.layers)개, 헤드 \($0.heads)개, 너비 \($0.width)" },
      cannotRun: "다음 모델은 실행할 수 없습니다:",
      noSnapshot: "내려받기가 끝나지 않았습니다.",
      facts: facts, folder: "폴더", size: "디스크 크기",
      unusedTensors: { "체크포인트의 텐서 \($0)개는 계산에 쓰이지 않습니다:" },
      unknownKeys: { "config.json의 키 \($0)개는 이런 모델에 쓰이지 않습니다:" })
  }
}

@Sendable private func facts(_ model: ModelFacts) -> [Fact] {
  let parts = model.parts.map { $0 == .encoder ? "인코더" : "디코더" }.joined(separator: "와 ")
  let output =
    switch model.output {
    case .nextWord: "다음 단어의 점수 (explain generate)"
    case .maskedWord: "가린 단어의 점수 (explain fill)"
    case .states: "상태와 어텐션 맵 (단어의 점수는 없음)"
    }
  return [
    Fact("구조", model.modelType.map { "\($0), \(parts)" } ?? parts),
    Fact("층", model.layers), Fact("헤드", "\(model.heads)"), Fact("너비", "\(model.width)"),
    Fact("피드포워드", "\(model.feedForward), \(model.activation.rawValue)"),
    Fact(
      "층 정규화",
      model.placement == .post ? "post: 하위 층마다 더한 뒤에" : "pre: 하위 층마다 앞에"),
    Fact("위치", model.hasLearnedPositions ? "학습한 표" : "사인과 코사인"),
    Fact("가장 긴 글", "토큰 \(model.longestText)개"),
    Fact("토크나이저", model.tokenizer ?? "단어를 통째로"),
    Fact(
      "어휘",
      model.rows == model.vocabulary
        ? "\(model.vocabulary)개" : "\(model.vocabulary)개 (표는 \(model.rows)행)"),
    Fact("읽는 글", model.takesPairs ? "하나 또는 둘 (--pair)" : "하나"),
    Fact("내는 것", output),
  ]
}
