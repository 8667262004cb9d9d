import Authoring
import TransformerModel

extension KoreanMessages {
  func failure(_ failure: Failure) -> (sentence: String, remedy: String) {
    switch failure {
    case .notUTF8(let place):
      ("\(place)번째 인자를 UTF-8로 읽을 수 없습니다.", "터미널의 문자 인코딩을 UTF-8로 맞추고 다시 입력합니다.")
    case .unknownLesson(let name, let nearest):
      (
        "“\(name)”: 이런 이름의 수업이나 명령은 없습니다."
          + (nearest.isEmpty ? "" : " 비슷한 이름: \(listed(nearest))."),
        nearest.first.map { "explain \($0)" } ?? "explain list"
      )
    case .unknownValue(let option, let value, let known):
      (
        "\(option) 옵션에 “\(value)” 값은 쓸 수 없습니다. 쓸 수 있는 값: \(listed(known)).",
        nearest(to: value, in: known).first.map { "\(option) \($0)" } ?? "이 가운데 하나를 고릅니다."
      )
    case .notInRange(let option, let value, let range, let example):
      (
        (range.lowerBound == range.upperBound
          ? "\(option) 옵션에는 지금 \(range.lowerBound)만 쓸 수 있습니다. "
          : "\(option) 옵션에는 \(range.lowerBound)부터 \(range.upperBound)까지의 정수를 씁니다. ")
          + "입력한 값: “\(value)”.", "\(option) \(example)"
      )
    case .unknownModel(let name, let known):
      (
        "“\(name)”: 이런 이름의 모델은 없습니다. 있는 모델: \(listed(known)).",
        suggested(name, known).first.map { "--model \($0)" } ?? "explain --help"
      )
    case .unknownStage(let name, let nearest, let use):
      (
        "“\(name)”: 이번 계산에 이런 단계는 없습니다."
          + (nearest.isEmpty ? "" : " 비슷한 이름: \(listed(nearest))."),
        nearest.first.map(use.typed) ?? "explain trace (모든 단계가 나옵니다)"
      )
    case .ambiguousStage(let name, let candidates, let use):
      (
        "“\(name)”: 여러 단계가 이 이름에 맞습니다. 후보: \(listed(candidates)).",
        use.typed(candidates.first ?? "")
      )
    case .unknownEntry(let name, let known):
      (
        "“\(name)”: 이 단계에 이런 행이나 열은 없습니다. 있는 것: \(listed(known)).",
        nearest(to: name, in: known).first.map { "\($0) (또는 0부터 센 번호)" }
          ?? "이 가운데 하나를 쓰거나, 0부터 센 번호를 씁니다."
      )
    case .malformedCell(let text):
      (
        (text.isEmpty ? "어느 칸인지 적지 않았습니다." : "“\(text)”: 칸의 이름이 아닙니다.")
          + " 칸은 따옴표로 묶어 '단계[행, 열]'처럼 씁니다.",
        "explain why 'weights[student, I]'"
      )
    case .malformedSetting(let text):
      (
        "“\(text)”: --set에는 '단계[행, 열]=값'을 씁니다.", "--set 'embedding[student, 2]=0'"
      )
    case .badSetting(let value, let limit):
      (
        "“\(value)”: --set의 값은 -\(Int(limit))부터 \(Int(limit))까지의 숫자입니다.",
        "--set 'embedding[student, 2]=0'"
      )
    case .unknownPart(let name, let known):
      (
        "“\(name)”: 이번 계산에서 뺄 수 있는 부분이 아닙니다. 뺄 수 있는 부분: \(listed(known)).",
        nearest(to: name, in: known).first.map { "--without \($0)" } ?? "이 가운데 하나를 고릅니다."
      )
    case .nothingToCompare:
      (
        "비교할 것이 없습니다. 무엇을 바꿀지 적습니다.",
        "explain compare --without scale (또는 --set, --shuffle, --with 문장)"
      )
    case .takenOut(let parts):
      (
        "여기에서 보여 줄 층(layer)을 뺐습니다: \(listed(parts)).",
        "explain compare \(parts.map { "--without \($0)" }.joined(separator: " ")) (또는 다른 층)"
      )
    case .noStageFits(let pattern):
      ("“\(pattern)”: 이 패턴에 맞는 단계가 없습니다.", "explain trace --stages 'encoder.0.attention.*'")
    case .noMaskInForce(let part):
      (
        "마스크(mask)를 쓰지 않아서 마스크된 스코어가 없습니다.",
        part == .cross
          ? "--mask padding을 붙입니다."
          : "--mask causal, --mask padding, --mask causal+padding 가운데 하나를 붙입니다."
      )
    case .emptyTarget:
      ("목표 문장이 비어 있습니다.", "--target \"I am a\"")
    case .noTarget(let model):
      (
        "모델 \(model)에는 목표 문장을 줄 수 없습니다. 인코더와 디코더가 모두 있는 모델에만 줄 수 있습니다.",
        "--target을 지웁니다."
      )
    case .notWithGenerate(let option):
      (
        "\(option) 옵션은 이미 있는 문장을 바꿉니다. 여기서는 글을 쓰는 중이라 쓸 수 없습니다.",
        "\(option) 옵션을 지우거나 explain trace를 씁니다."
      )
    case .notWithoutRun(let option, let command):
      (
        "\(option) 옵션은 모델의 계산을 바꿉니다. explain \(command)에는 계산이 없습니다.",
        "\(option) 옵션을 지우거나 explain trace를 씁니다."
      )
    case .cannotWriteWords(let model, let fillsIn):
      (
        "모델 \(model)에는 단어의 점수를 내는 디코더가 없어서 글을 쓸 수 없습니다.",
        fillsIn
          ? "글에 가린 단어를 넣고 explain fill을 씁니다."
          : "--model hand-set-translator 또는 GPT-2 폴더를 씁니다."
      )
    case .cannotFill(let model, let writes):
      (
        "모델 \(model)에는 가린 단어를 채우는 헤드가 없습니다.",
        writes
          ? "explain generate를 씁니다."
          : "가린 단어를 채우는 헤드와 함께 저장한 BERT, DistilBERT, RoBERTa 폴더를 씁니다."
      )
    case .nothingToFill(let mask):
      ("글에 가린 단어가 없습니다.", "찾을 단어의 자리에 \(mask)를 넣습니다.")
    case .notADecimal(let option, let value, let range, let example):
      (
        "\(option)에는 \(decimal(range.lowerBound))부터 \(decimal(range.upperBound))까지의 수를 씁니다. “\(value)”는 쓸 수 없습니다.",
        "\(option) \(example)"
      )
    case .notTwoTokens(let text, let known):
      (
        "“\(text)”에서 이 문장의 토큰 두 개를 찾지 못했습니다. 이 문장의 토큰: \(listed(known, limit: 24)).",
        "--find \(known.first ?? "it"):\(known.last ?? "it")"
      )
    case .noPair(let model):
      (
        "모델 \(model)에는 두 글을 구별할 방법이 없어서 글을 하나만 줄 수 있습니다.",
        "--pair를 지우거나 BERT 계열의 모델을 씁니다."
      )
    case .noPadding(let model):
      ("모델 \(model)에는 문장을 채울 패딩 토큰이 없습니다.", "패딩을 쓰지 않습니다.")
    case .model(let failure): words(of: failure)
    case .badSettings(let failure):
      (settings(failure), "--model seeded:layers=2,heads=4,width=32")
    case .emptyText:
      ("문장이 비어 있습니다.", "explain map \"I am a student\"")
    case .twoTexts:
      ("문장을 두 번 적었습니다. 명령 뒤와 --text 가운데 한 곳에만 적습니다.", "둘 가운데 하나를 지웁니다.")
    case .textTooLong(let count, let limit):
      (
        "문장의 토큰(token)이 모두 \(count)개입니다. \(limit)개까지 계산할 수 있습니다.",
        "더 짧은 문장을 씁니다. 단어 10개쯤이면 맵을 읽기 좋습니다."
      )
    case .targetTooLong(let count, let limit):
      (
        "목표 문장의 토큰(token)이 모두 \(count)개입니다. \(limit)개까지 계산할 수 있습니다.",
        "더 짧은 목표 문장을 씁니다."
      )
    case .notEnoughMemory(let needed, let available):
      (
        "메모리가 약 \(gigabytes(needed))GB 필요합니다. 지금 쓸 수 있는 메모리: "
          + "\(gigabytes(available))GB.", "더 작은 모델이나 더 짧은 문장을 씁니다."
      )
    case .mistakes(let mistakes):
      ("파일에서 고칠 곳 \(mistakes.count)개를 찾았습니다.", "위에 나온 곳을 고치고 명령을 다시 실행합니다.")
    case .notWithPlain(let option):
      ("\(option)와 --plain은 함께 쓸 수 없습니다.", "둘 가운데 하나만 쓰세요.")
    case .badInterval(let value):
      (
        "“\(value)”은 단계 사이의 시간이 아닙니다.",
        "0.5부터 3600까지 초로 적으세요. 예: --auto 5s"
      )
    case .badSize(let size):
      ("“\(size)”: 화면 크기가 아닙니다.", "--size 80x24")
    case .lessonsHaveMistakes(let count):
      ("고칠 곳이 모두 \(count)군데입니다.", "위에 나온 곳을 고치고 다시 확인합니다.")
    case .noLessons(let path):
      ("“\(path)”: 수업이 없는 폴더입니다.", "lesson.yaml이 있는 폴더나, 그런 폴더를 담은 폴더를 적습니다.")
    case .badLessonName(let name):
      (
        "“\(name)”: 수업의 이름으로 쓸 수 없습니다. 명령의 이름과 다르게, 글자와 숫자와 붙임표로 짓습니다.",
        "explain new my-lesson ."
      )
    case .alreadyThere(let path):
      ("“\(path)”: 이미 있어서 덮어쓰지 않습니다.", "다른 이름을 씁니다.")
    case .noSuchFile(let path):
      ("“\(path)”: 이런 파일이나 폴더가 없습니다.", "지금 있는 폴더를 기준으로 경로를 확인합니다.")
    case .noFolder(let path):
      ("“\(path)”: 폴더가 아닙니다.", "수업 폴더들이 들어 있는 폴더를 적습니다.")
    case .inLesson(let id, let failure): words(of: failure, inLesson: id)
    case .noCourseFolder:
      ("수업 전체는 여러 파일이라서 --output에 파일이 아니라 폴더를 정해야 합니다.", "-o course")
    case .several(let failures):
      ("수업 \(failures.count)개를 읽지 못했습니다.", "위에 나온 곳을 고칩니다.")
    case .unreadable(let path):
      ("“\(path)”: UTF-8 텍스트로 읽을 수 없는 파일입니다.", "읽기 권한과 인코딩을 확인합니다.")
    case .cannotWrite(let path, let reason):
      ("“\(path)”: 여기에 쓸 수 없습니다. 까닭: \(reason).", "--output에 다른 파일이나 폴더를 적습니다.")
    case .map(let failure): words(of: failure)
    case .numpy(let failure): words(of: failure)
    case .worksheet(let failure): words(of: failure)
    case .progress(let failure): words(of: failure)
    case .notes(let failure): words(of: failure)
    }
  }

  private func settings(_ failure: SeededModel.Failure) -> String {
    switch failure {
    case .unknownSetting(let setting, let known):
      "“\(setting)”: seeded 모델에 이런 설정은 없습니다. 쓸 수 있는 설정: \(listed(known))."
    case .badValue(let setting, let value, let expected):
      "설정 \(setting)에 “\(value)” 값은 쓸 수 없습니다. 쓸 수 있는 값: \(expected)."
    case .headsDoNotDivide(let heads, let width, let nearest):
      "폭 \(width) 차원을 헤드 \(heads)개로 똑같이 나눌 수 없습니다. "
        + "나누어떨어지는 가까운 헤드 수: \(listed(nearest.map(String.init)))."
    }
  }

}
