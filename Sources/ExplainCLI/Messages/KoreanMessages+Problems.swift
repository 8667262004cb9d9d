import Authoring

extension KoreanMessages {
  func problem(_ problem: Diagnostic.Problem) -> String {
    switch problem {
    case .syntax(let words): "YAML 형식에 맞지 않습니다: \(words)"
    case .unknownKey(let key, let known):
      "모르는 키 “\(key)”."
        + (known.isEmpty ? "" : " 쓸 수 있는 키: \(listed(suggested(key, known)))")
    case .missingKey(let key): "여기에 빠진 것이 있습니다: “\(key)”"
    case .wrongKind(let kind): "여기에 와야 할 것: \(name(of: kind))"
    case .unknownValue(let value, let known):
      "모르는 값 “\(value)”. 쓸 수 있는 값: \(listed(suggested(value, known)))"
    case .unknownFormat(let found, let known):
      "모르는 형식 번호 “\(found)”. 읽을 수 있는 번호: \(listed(known.map(String.init)))"
    case .wrongShape(let expected, let found): "필요한 모양 \(expected), 실제 모양 \(found)"
    case .duplicate(let key): "“\(key)”: 두 번 나옵니다"
    case .notOneWord(let word):
      "“\(word)”: 한 단어가 아닙니다. 문장은 공백과 문장 부호에서 나뉩니다"
    case .outOfRange(let found, let range): "\(found): 범위를 벗어났습니다. 쓸 수 있는 범위: \(range)"
    case .ambiguousStage(let name, let candidates):
      "“\(name)”: 여러 단계가 맞습니다. 후보: \(listed(candidates))"
    case .badReference(let text):
      "“{\(text)}”: 계산에 없는 숫자입니다. {단계[행, 열]} 꼴로 씁니다. 예: {scores[0, 0]}"
    case .badCell(let text): "“\(text)”: 칸의 이름이 아닙니다. 단계[행, 열]처럼 씁니다"
    case .badRow(let text): "“\(text)”: 행의 이름이 아닙니다. 단계[행]처럼 씁니다"
    case .unreadable: "UTF-8 글로 읽을 수 없는 파일입니다"
    case .badCommand(let command): "“\(command)”: 이 프로그램이 알지 못하는 명령입니다"
    case .unknownLesson(let name, let known):
      "“\(name)”: 이런 수업은 없습니다. 있는 수업: \(listed(suggested(name, known)))"
    case .commandName(let name): "“\(name)”: 명령의 이름이어서 수업의 이름으로 쓸 수 없습니다"
    case .missingText(let what, let language):
      "\(what): “\(language)” 글이 없어서 다른 언어로 보입니다"
    case .tooLarge(let what, let lines, let columns):
      "\(what): 화면에 다 들어가지 않습니다. 넘치는 크기: "
        + [lines > 0 ? "\(lines)줄" : nil, columns > 0 ? "\(columns)칸" : nil]
        .compactMap { $0 }.joined(separator: ", ")
    case .mistakeIsRight(let id): "“\(id)”: 이 실수를 해도 정답이 나옵니다"
    case .noSuchCell(let search): "“\(search)”: 여기에는 이런 칸이 없습니다"
    case .badSetting(let text): "“\(text)”: 칸의 값을 정하는 꼴이 아닙니다. 단계[행, 열]=값처럼 씁니다"
    case .unknownCell(let name, let known):
      "“\(name)”: 이런 행이나 열이 없습니다. 있는 이름: \(listed(known))"
    }
  }

  private func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .text: "글"
    case .wholeNumber: "정수"
    case .number: "숫자"
    case .list: "하나 이상의 항목이 있는 목록"
    case .mapping: "키와 값"
    }
  }
}
