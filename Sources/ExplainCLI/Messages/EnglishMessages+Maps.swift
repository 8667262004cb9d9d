import Checkpoints

extension EnglishMessages {
  var mapWords: MapWords {
    MapWords(
      file: "file", array: "array", shown: "shown", mask: "mask",
      axis: {
        switch $0 {
        case .layer: "layers"
        case .batch: "batch"
        case .head: "heads"
        }
      },
      layerTitle: { "layer \($0)" }, headTitle: { "head \($0)" },
      rowsAndColumns: ["rows", "columns"],
      oddSums: { "Rows that do not sum to 1, with their sums; nothing was changed: \($0)." },
      rawScores: "These are no finished weights; --softmax makes weights of scores.",
      overflowing: {
        ($0 == 1 ? "1 number of the file is" : "\($0) numbers of the file are")
          + " beyond single precision, 3.4e38, and shown as ±∞."
      },
      shownPart: { "Shown: \($0.joined(separator: ", ")). The others are left out." })
  }

  func words(of failure: MapFailure) -> (sentence: String, remedy: String) {
    switch failure {
    case .array(let file, let failure): words(of: failure, file: file)
    case .axes(let file, let shape):
      (
        "\(path(file)) holds an array of the shape \(shown(shape)); a map takes 2 axes, and 1 to 3 "
          + "may stand before them.",
        "save [rows, columns], [heads, rows, columns] or [layers, heads, rows, columns]"
      )
    case .notWithFile("--text"):
      (
        "With --from there is no text to run a model on.",
        "--tokens \"I am a student\", which names the rows and columns of the file"
      )
    case .notWithFile(let option):
      ("\(option) belongs to a model; a map out of a file has none.", "leave \(option) out")
    case .onlyWithFile(let option):
      ("\(option) says how a file is read, and there is no file.", "--from FILE")
    case .notTogether(let first, let second):
      ("\(first) and \(second) do not go together here.", "leave one of the two out")
    case .wrongWords(let option, let expected, let found):
      (
        "\(option) has \(found) \(found == 1 ? "word" : "words"); the map has \(expected) "
          + (option == "--keys" ? "columns." : "rows."),
        "as many words as that, with blanks between them"
      )
    case .notSquare(let mask, let rows, let columns):
      (
        "--mask \(mask) hides what comes after each word and needs a square map; this one has "
          + "\(rows) rows and \(columns) columns.",
        "--mask padding, or a map with as many columns as rows"
      )
    case .badPart(let option, let value, let count):
      (
        "\(option) takes the first one and the one behind the last, from 0 to \(count), not "
          + "\(quoted(value)).", "\(option) 0:\(min(count, 20))"
      )
    }
  }

  private func words(
    of failure: ArrayFailure, file name: String
  ) -> (sentence: String, remedy: String) {
    let file = path(name)
    let saved = "numpy.save(\"map.npy\", weights), with an array of numbers"
    return switch failure {
    case .missing:
      ("There is no file \(file).", "check the path; it counts from where you are now")
    case .folder: ("\(file) is a folder.", "the path of a file in it")
    case .unreadable(let code): unreadable(name, code: code)
    case .tooLarge(let limit):
      ("\(file) is too large; at most \(memory(limit)) are read.", "save only the map itself")
    case .archive:
      (
        "\(file) is an archive of several files, as .npz and .pt are.",
        "numpy.save(\"map.npy\", weights), for PyTorch with weights.detach().numpy()"
      )
    case .notNumpy:
      ("\(file) is no .npy: its first bytes are others.", "--from-format csv, tsv, json or text")
    case .version(let major, let minor):
      ("\(file) has version \(major).\(minor) of .npy; 1.0, 2.0 and 3.0 are read.", saved)
    case .header(let position, let expected):
      ("\(file), byte \(position): the header of .npy should have \(expected) here.", saved)
    case .unreadableType(let type):
      (
        "\(file) holds numbers of the type \(quoted(type)); float16, float32, float64, whole "
          + "numbers and bool are read.", "save weights.astype(\"float32\")"
      )
    case .shapeTooLarge(let shape):
      ("\(file) claims the shape \(shown(shape)), which no computer can hold.", saved)
    case .noNumbers(let shape) where shape == [0, 0]:
      ("No number was found where \(file) should have its rows.", lineRemedy)
    case .noNumbers(let shape):
      ("\(file) has the shape \(shown(shape)): there is no number in it.", "a file with a map")
    case .truncated(let expected, let found):
      (
        "\(file) should have \(expected) bytes at this place and has \(found).",
        "save or copy it again; it seems to have broken off"
      )
    case .trailingBytes(let expected, let found):
      (
        "\(file) has \(found) bytes behind its header, and its shape needs \(expected).",
        "save each array to a file of its own"
      )
    case .notUTF8, .notANumber, .unevenLine, .badQuotes: (line(failure, file), lineRemedy)
    case .json(let problem): notJSON(name, problem)
    case .notAList(let position):
      (
        "\(file), byte \(position): expected a list of rows, each a list of numbers.",
        "[[0.5, 0.5], [1, 0]], or explain map --format json"
      )
    case .notANumberInList(let position, let text):
      (
        "\(file), byte \(position): expected a number, not \(quoted(text)).",
        "a number, or \"-Infinity\", \"Infinity\", \"NaN\""
      )
    case .unevenList(let position, let expected, let found):
      (
        "\(file), byte \(position): expected a list as long as its neighbours, "
          + "\(expected), found \(found).", "rows of one length"
      )
    }
  }

  private var lineRemedy: String {
    "rows of one length, numbers with a decimal point; in a .csv commas or semicolons between them, "
      + "--from-format text for blanks"
  }

  /// What is wrong with a line.
  private func line(_ failure: ArrayFailure, _ file: String) -> String {
    switch failure {
    case .notUTF8(let line): "\(file), line \(line): this is not UTF-8 text."
    case .notANumber(let line, let column, let text):
      "\(file), line \(line), cell \(column): expected a number, not \(quoted(text))."
    case .unevenLine(let line, let expected, let found):
      "\(file), line \(line): expected \(expected) cells, as in the first line, found \(found)."
    case .badQuotes(let line): "\(file), line \(line): these quotation marks do not fit."
    default: ""
    }
  }
}
