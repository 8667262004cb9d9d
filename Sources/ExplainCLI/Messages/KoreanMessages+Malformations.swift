import Checkpoints

extension KoreanMessages {
  /// What is wrong at a place of the JSON in a checkpoint.
  func what(_ problem: CheckpointFailure.Malformation) -> String {
    switch problem {
    case .expected(let part, let found):
      "와야 할 것: \(name(of: part)), 실제로 있는 것: \(found.map { shown($0) } ?? "파일이나 헤더의 끝")"
    case .notUTF8: "이 글을 UTF-8로 읽을 수 없습니다"
    case .badEscape: "이 역슬래시 뒤에 뜻이 없는 글자가 있습니다"
    case .controlCharacter(let byte):
      "글에 제어 문자가 그대로 들어 있습니다: \(shown(byte)). 제어 문자는 \\u와 번호로 써야 합니다"
    case .numberTooLarge: "숫자가 너무 큽니다. 쓸 수 있는 가장 큰 수: \(Int.max)"
    case .wrongCount(let expected, let found):
      "이 목록에는 숫자가 \(expected)개 있어야 하는데 \(found)개 있습니다"
    case .duplicateName(let name): "두 번 나오는 이름입니다: \(quoted(name))"
    case .unknownName(let name):
      "형식에 없는 이름입니다: \(quoted(name)). 쓸 수 있는 이름: dtype, shape, data_offsets"
    case .missingName(let name): "이 앞에 있어야 할 이름이 빠졌습니다: \(quoted(name))"
    case .tooDeep(let limit): "값이 \(limit)겹보다 깊이 들어 있습니다"
    }
  }

  private func name(of part: CheckpointFailure.Malformation.Part) -> String {
    switch part {
    case .mapping: "“{”"
    case .list: "“[”"
    case .text: "따옴표로 묶은 글"
    case .wholeNumber: "0 이상의 정수"
    case .value: "값"
    case .colon: "“:”"
    case .commaOrEnd: "“,” 또는 닫는 괄호"
    case .endOfText: "글을 닫는 따옴표"
    case .nothing: "끝"
    }
  }
}
