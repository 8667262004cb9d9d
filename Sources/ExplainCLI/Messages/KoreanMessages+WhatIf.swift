import DocumentModel
import LessonKit
import TransformerModel

extension KoreanMessages {
  var derivationWords: DerivationWords {
    DerivationWords(
      operation: "연산", formula: "수식", fact: Self.fact,
      rest: { "더 작은 항 \($0)개의 합" },
      openedAbove: Fact("참고", "위에서 이미 펼쳤습니다"),
      endsHere: Fact("끝", "숫자가 너무 많아 여기서 멈춥니다. 이 칸은 따로 펼쳐 보세요"))
  }

  private static func fact(_ fact: Derivation.Fact, _ row: String, _ column: String) -> Fact {
    switch fact {
    case .given: Fact("출처", "모델의 파라미터(parameter)입니다. 학습으로 얻었거나 손으로 정한 값입니다")
    case .spelled: Fact("출처", "모델이 모르는 단어의 철자로 만든 숫자입니다")
    case .data: Fact("출처", "밖에서 주어진 숫자입니다. 계산한 값이 아닙니다")
    case .lookedUp(let word, let id): Fact("단어", "“\(word)”, 번호(id) \(id): 표의 \(id)번 행")
    case .position(let position): Fact("위치", "\(position)번 자리, 0부터 셉니다")
    case .positionOfPadding: Fact("위치", "없음. 표의 이 행은 패딩(padding)의 것입니다")
    case .segment(let segment):
      Fact("세그먼트", "\(segment)번, 0부터 셉니다: 이어 붙인 글 가운데 단어가 속한 글입니다")
    case .allowed: Fact("마스크", "1: 보는 단어 “\(row)”, 볼 수 있는 단어 “\(column)”")
    case .forbidden(let rules):
      Fact("마스크", "0: " + rules.map { rule($0, row, column) }.joined(separator: "; "))
    case .wholeRowForbidden:
      Fact("마스크", "“\(row)” 행에는 볼 수 있는 단어가 하나도 없어서 모두 0입니다")
    case .takenOut: Fact("바꾼 것", "--without으로 뺐습니다")
    case .set: Fact("바꾼 것", "--set으로 정한 값입니다")
    case .notSet: Fact("바꾼 것", "이 칸은 바꾸지 않았습니다")
    case .kept: Fact("출처", "앞 단어를 쓸 때 계산해서 캐시(cache)에 둔 값입니다")
    case .measured: Fact("출처", "실험에서 측정한 값입니다")
    }
  }

  private static func rule(_ rule: AttentionMask.Rule, _ row: String, _ column: String) -> String {
    switch rule {
    case .causal: "causal, “\(column)” 열은 보는 단어 “\(row)”보다 뒤에 있어서 가립니다"
    case .padding: "padding, “\(column)” 열은 단어가 아니라서 가립니다"
    }
  }

  var comparisonWords: ComparisonWords {
    ComparisonWords(
      before: "바꾸기 전", after: "바꾼 뒤", difference: "차이",
      changed: "바꾼 것", otherText: "바꾼 뒤 문장",
      firstParting: "처음 달라진 단계", largestChange: "가장 많이 달라진 칸",
      nowhere: { $0 ? "없음. 행의 순서만 달라졌습니다" : "없음. 두 계산이 똑같습니다" },
      parted: { "단계 \($1)개 가운데 \($0)개가 다름" },
      changedCells: {
        "칸 \($1)개 가운데 \($0)개가 달라졌습니다. 차이는 반올림하기 전의 값으로 구합니다."
      },
      isEqual: "두 계산에서 똑같습니다.",
      isMissing: { $0 ? "바꾼 뒤에만 있는 단계입니다." : "바꾸기 전에만 있는 단계입니다." },
      otherShape: "두 행렬의 모양이 달라서 차이를 구할 수 없습니다.")
  }

  var questionLabels: QuestionLabels {
    QuestionLabels(
      question: { "문제 \($0)" }, answer: "답", answers: "정답")
  }
}
