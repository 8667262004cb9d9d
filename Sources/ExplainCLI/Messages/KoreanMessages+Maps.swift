import Checkpoints

extension KoreanMessages {
  var mapWords: MapWords {
    MapWords(
      file: "파일", array: "배열", shown: "보여 주는 곳", mask: "마스크",
      axis: {
        switch $0 {
        case .layer: "층"
        case .batch: "배치"
        case .head: "헤드"
        }
      },
      layerTitle: { "층 \($0)" }, headTitle: { "헤드 \($0)" },
      rowsAndColumns: ["행", "열"],
      oddSums: { "합이 1이 아닌 행과 그 합입니다. 값은 바꾸지 않았습니다: \($0)." },
      rawScores: "가중치가 아닌 값입니다. --softmax를 붙이면 스코어에서 가중치를 계산합니다.",
      overflowing: { "파일에 있는 숫자 \($0)개가 단정밀도의 범위(약 ±3.4e38)를 벗어나서 ±∞로 보여 줍니다." },
      shownPart: { "보여 주는 부분: \($0.joined(separator: ", ")). 나머지는 생략했습니다." })
  }

  func words(of failure: MapFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .array(let file, let failure): words(of: failure, file: file)
    case .axes(let file, let shape):
      (
        "\(path(file)): 배열의 모양이 \(shown(shape))입니다. 맵에는 축이 2개 필요하고, 그 앞에 축이 1개부터 3개까지 더 "
          + "있을 수 있습니다.",
        "[행, 열], [헤드, 행, 열], [층, 헤드, 행, 열] 가운데 하나로 저장합니다."
      )
    case .notWithFile("--text"):
      (
        "--from을 쓰면 모델로 계산할 문장이 없습니다.",
        "--tokens \"I am a student\" (파일에 있는 행과 열의 단어)"
      )
    case .notWithFile(let option):
      ("\(option) 옵션은 모델에 쓰는 옵션입니다. 파일에 있는 맵에는 모델이 없습니다.", "\(option) 옵션을 지웁니다.")
    case .onlyWithFile(let option):
      ("\(option) 옵션은 파일을 읽는 방법을 정합니다. 그런데 파일을 적지 않았습니다.", "--from 파일")
    case .notTogether(let first, let second):
      ("\(first), \(second): 이 두 옵션은 여기서 함께 쓸 수 없습니다.", "둘 가운데 하나를 지웁니다.")
    case .wrongWords(let option, let expected, let found):
      (
        "\(option) 옵션의 단어는 \(found)개인데, 맵의 \(option == "--keys" ? "열" : "행")은 \(expected)개입니다.",
        "단어를 그 수만큼 공백으로 구분해 씁니다."
      )
    case .notSquare(let mask, let rows, let columns):
      (
        "--mask \(mask) 옵션은 각 단어의 뒤에 오는 단어를 가리므로 정사각형 맵에만 씁니다. 이 맵은 행이 \(rows)개, 열이 "
          + "\(columns)개입니다.", "--mask padding (또는 행과 열의 수가 같은 맵)"
      )
    case .badPart(let option, let value, let count):
      (
        "\(option) 옵션에는 첫 번호와 마지막 다음 번호를 0부터 \(count)까지에서 고릅니다. 입력한 값: \(quoted(value)).",
        "\(option) 0:\(min(count, 20))"
      )
    }
  }

  private func words(
    of failure: ArrayFailure, file name: String
  ) -> (sentence: String, remedy: String) {
    let file = path(name)
    let saved = "숫자 배열을 numpy.save(\"map.npy\", weights)로 저장합니다."
    return switch failure {
    case .missing: ("\(file): 이런 파일이 없습니다.", "지금 있는 폴더를 기준으로 경로를 확인합니다.")
    case .folder: ("\(file): 파일이 아니라 폴더입니다.", "그 안에 있는 파일의 경로를 적습니다.")
    case .unreadable(let code): unreadable(name, code: code)
    case .tooLarge(let limit):
      ("\(file): 너무 큰 파일입니다. \(memory(limit))까지 읽습니다.", "맵만 따로 저장합니다.")
    case .archive:
      (
        "\(file): .npz나 .pt처럼 여러 파일을 묶은 파일입니다.",
        "numpy.save(\"map.npy\", weights), PyTorch에서는 weights.detach().numpy()"
      )
    case .notNumpy:
      ("\(file): .npy 파일이 아닙니다. 첫 바이트가 다릅니다.", "--from-format csv (또는 tsv, json, text)")
    case .version(let major, let minor):
      ("\(file): .npy 버전 \(major).\(minor)입니다. 1.0, 2.0, 3.0을 읽습니다.", saved)
    case .header(let position, let expected):
      ("\(file), 바이트 \(position): .npy 헤더의 이 자리에는 \(expected) 표기가 있어야 합니다.", saved)
    case .unreadableType(let type):
      (
        "\(file): 숫자의 형식이 \(quoted(type))입니다. float16, float32, float64, 정수, bool을 읽습니다.",
        "weights.astype(\"float32\")로 바꾸어 저장합니다."
      )
    case .shapeTooLarge(let shape):
      ("\(file): 헤더에 적힌 모양이 \(shown(shape))입니다. 어떤 컴퓨터에도 담을 수 없습니다.", saved)
    case .noNumbers(let shape) where shape == [0, 0]:
      ("\(file): 행이 있어야 할 곳에 숫자가 하나도 없습니다.", lineRemedy)
    case .noNumbers(let shape):
      ("\(file): 모양이 \(shown(shape))라서 숫자가 하나도 없습니다.", "맵이 들어 있는 파일을 적습니다.")
    case .truncated(let expected, let found):
      (
        "\(file): 여기까지 \(expected)바이트가 있어야 하는데 \(found)바이트뿐입니다.",
        "중간에 끊긴 것 같습니다. 다시 저장하거나 복사합니다."
      )
    case .trailingBytes(let expected, let found):
      (
        "\(file): 헤더 뒤에 \(found)바이트가 있는데, 배열의 모양에 필요한 것은 \(expected)바이트입니다.",
        "배열마다 따로 파일에 저장합니다."
      )
    case .notUTF8, .notANumber, .unevenLine, .badQuotes: (line(failure, file), lineRemedy)
    case .json(let problem): notJSON(name, problem)
    case .notAList(let position):
      (
        "\(file), 바이트 \(position): 행의 목록이 있어야 하고, 행은 숫자의 목록이어야 합니다.",
        "[[0.5, 0.5], [1, 0]] (또는 explain map --format json)"
      )
    case .notANumberInList(let position, let text):
      (
        "\(file), 바이트 \(position): 숫자가 있어야 합니다. 찾은 것: \(quoted(text)).",
        "숫자, 또는 \"-Infinity\", \"Infinity\", \"NaN\"을 씁니다."
      )
    case .unevenList(let position, let expected, let found):
      (
        "\(file), 바이트 \(position): 이 목록의 원소는 \(found)개인데, 다른 목록의 원소는 \(expected)개입니다.",
        "행의 길이를 모두 같게 합니다."
      )
    }
  }

  private var lineRemedy: String {
    "행의 길이를 모두 같게 하고, 소수점은 마침표로 씁니다. .csv에서는 숫자 사이에 쉼표나 세미콜론을 씁니다. 숫자를 "
      + "공백으로 구분했으면 --from-format text를 붙입니다."
  }

  /// What is wrong with a line.
  private func line(_ failure: ArrayFailure, _ file: String) -> String {
    switch failure {
    case .notUTF8(let line): "\(file), \(line)번째 줄: UTF-8 텍스트가 아닙니다."
    case .notANumber(let line, let column, let text):
      "\(file), \(line)번째 줄, \(column)번째 칸: 숫자가 있어야 합니다. 찾은 것: \(quoted(text))."
    case .unevenLine(let line, let expected, let found):
      "\(file), \(line)번째 줄: 칸이 \(found)개인데, 첫 줄에는 \(expected)개 있습니다."
    case .badQuotes(let line): "\(file), \(line)번째 줄: 따옴표가 맞지 않습니다."
    default: ""
    }
  }
}
