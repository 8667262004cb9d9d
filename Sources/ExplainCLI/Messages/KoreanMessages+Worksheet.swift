import DocumentModel
import LessonKit

extension KoreanMessages {
  var worksheetWords: WorksheetWords {
    WorksheetWords(
      title: { $1 ? "정답: \($0)" : "연습지: \($0)" },
      owner: "이름 ______________________________   날짜 ________________",
      sheet: { Fact("연습지", $0.options) },
      rule: { digits in
        """
        인쇄된 숫자만으로 빈칸을 계산합니다. 한 칸을 계산하는 동안에는 자릿수를 줄이지 않고, 마지막에 소수점 아래 \
        \(digits)자리까지 반올림합니다(정확히 절반이면 0에서 먼 쪽으로). 그다음에는 반올림한 숫자로 계산합니다.
        """
      },
      shortened: "주어진 숫자는 모델의 숫자이고, 긴 숫자는 짧게 줄였습니다.",
      leftOut: { count in
        """
        행이 \(Worksheet.largest.rows)개를 넘거나 열이 \(Worksheet.largest.columns)개를 넘는 행렬, 또는 너무 긴 숫자로 \
        계산해야 하는 문제 \(count)개는 손으로 풀기 어려워 뺐습니다.
        """
      },
      infinity: "exp(−∞)는 0입니다. 행이 모두 −∞이면 결과도 모두 0입니다.",
      inputs: "입력", method: "방법", howTo: Self.howTo, settings: "설정", ofRows: "행마다",
      ofColumns: "열마다", given: "주어진 숫자.",
      copied: { sources in
        let names = sources.map { source in
          source.name
            + (source.columns.map { " \($0.lowerBound)번–\($0.upperBound)번 열" } ?? "")
        }
        return """
          옮겨 적은 숫자(\(names.joined(separator: " | "))). 거기에서 빈칸이었던 칸에는 계산한 값을 옮겨 적습니다.
          """
      },
      toCompute: { "계산할 빈칸 \($0)개." },
      computed: { "계산한 칸 \($0)개." })
  }

  /// How an operation is done by hand.
  private static func howTo(_ operation: String, _ symbols: [String]) -> String? {
    switch operation {
    case "sinusoidal":
      "각은 위치에 1 / base^(2i/d)를 곱한 값이고 단위는 라디안입니다. 2i 열에는 사인, 2i+1 열에는 코사인을 씁니다"
    case "add": "같은 자리의 숫자를 더합니다. 행이 하나인 행렬은 모든 행에 더합니다"
    case "linear": "x의 행과 W의 열에서 짝이 되는 숫자끼리 곱해 모두 더하고, b가 있으면 b에서 같은 열의 숫자를 더합니다"
    case "multiply-transposed": "A의 행과 B의 행에서 짝이 되는 숫자끼리 곱해 모두 더합니다"
    case "multiply": "A의 행과 B의 열에서 짝이 되는 숫자끼리 곱해 모두 더합니다"
    case "scale":
      symbols.contains("d_k")
        ? "√d_k로 나눕니다" : symbols.contains("d") ? "√d를 곱합니다" : "factor를 곱합니다"
    case "mask": "마스크가 1이면 x를 그대로 쓰고, 0이면 −∞를 씁니다"
    case "softmax": "max x는 그 행에서 가장 큰 숫자입니다. exp 값을 그 행의 exp 값의 합으로 나눕니다"
    case "layer-norm":
      "E[x]는 그 행의 평균, V[x]는 그 행의 (x − E[x])²의 평균입니다. γ와 β는 같은 열의 숫자입니다"
    case "relu": "음수이면 0을 씁니다"
    case "gelu": "erf는 계산기의 오차 함수입니다"
    case "gelu-tanh", "tanh": "tanh는 계산기의 쌍곡탄젠트입니다"
    default: nil
    }
  }

  func words(of failure: WorksheetFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .noSubject:
      (
        "무엇으로 연습지를 만들지 적지 않았습니다. 수업이나 단계를 적습니다.",
        "explain worksheet self-attention (또는 explain worksheet --stage scores)"
      )
    case .onlyWithStage(let option):
      (
        "\(option) 옵션은 --stage와 함께 씁니다. 수업에서는 모델의 어디를 볼지 수업이 정합니다.",
        "\(option) 옵션을 지웁니다. (또는 explain worksheet --stage scores \(option) …)"
      )
    case .noLesson(let text):
      (
        "“\(text)”라는 수업은 없습니다. 문장으로 연습지를 만들려면 계산할 단계를 --stage로 정합니다.",
        "explain worksheet --stage scores \"\(text)\""
      )
    case .noExercises(let typed, let count):
      (
        "--exercises 옵션에 쓴 “\(typed)”에 맞는 문제가 없습니다. 이 수업의 문제는 \(count)개이고, 번호 하나나 첫 번호와 "
          + "끝 번호를 씁니다.", "--exercises 1-\(count)"
      )
    case .nothingInLesson(let lesson, isTooLarge: false):
      (
        "수업 \(lesson)에는 손으로 계산할 만한 단계가 없습니다. 모두 옮겨 적거나 측정한 숫자입니다.",
        "explain worksheet self-attention"
      )
    case .nothingInLesson(let lesson, isTooLarge: true):
      (
        "수업 \(lesson)에는 손으로 계산할 만한 단계가 없습니다. 옮겨 적거나 측정한 숫자이거나, \(Self.tooMany).",
        "explain worksheet self-attention (또는 더 짧은 문장)"
      )
    case .notByHand(let stage):
      (
        "\(stage): 손으로 계산할 수 없는 단계입니다. 계산이 없거나, 이 단계나 입력의 \(Self.tooMany).",
        "explain worksheet --stage scores (또는 더 짧은 문장)"
      )
    }
  }

  private static let tooMany =
    "숫자가 너무 많거나(행 \(Worksheet.largest.rows)개, 열 \(Worksheet.largest.columns)개까지 됩니다) 너무 깁니다"
}
