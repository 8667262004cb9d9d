import TransformerModel

/// Reads the tokenizer of a Hugging Face model folder.
///
/// `tokenizer.json` is taken if there is one, else `vocab.txt`, else `vocab.json` with
/// `merges.txt`. The settings for cutting and filling up texts that `tokenizer.json` may have are
/// left alone, as `transformers` does where nothing else is asked for.
public enum TokenizerReader {
  /// The names of the files a tokenizer is read from.
  public enum FileName {
    /// All of a tokenizer in one file.
    public static let tokenizer = "tokenizer.json"
    /// The settings beside a vocabulary.
    public static let settings = "tokenizer_config.json"
    /// The pieces of WordPiece, one on each line.
    public static let lines = "vocab.txt"
    /// The pieces of byte-pair encoding.
    public static let vocabulary = "vocab.json"
    /// The merges of byte-pair encoding, one on each line.
    public static let merges = "merges.txt"
    /// The settings of the model, which name its family.
    public static let model = "config.json"
    /// Tokens that were added to a vocabulary.
    public static let added = "added_tokens.json"
    /// The files of SentencePiece tokenizers, which are told of and not read.
    static let sentencePiece = [
      "sentencepiece.bpe.model", "sentencepiece.model", "source.spm", "spiece.model", "spm.model",
      "tokenizer.model",
    ]
  }

  /// The largest file that is read.
  static let largest = 1 << 28

  /// Reads the tokenizer in a folder.
  public static func read(folder: String) throws(TokenizerFailure) -> any Tokenizer {
    let folder = TokenizerFolder(path: folder)
    let settings = try TokenizerSettings(folder: folder)
    if let bytes = try folder.bytes(of: FileName.tokenizer) {
      let file = folder.path(of: FileName.tokenizer)
      let field = try JSONField(bytes, file: file)
      return try TokenizerJSON(field, settings: settings).tokenizer()
    }
    if let bytes = try folder.bytes(of: FileName.lines) {
      return try VocabularyFiles(folder: folder, settings: settings).wordPiece(bytes)
    }
    if let bytes = try folder.bytes(of: FileName.vocabulary) {
      return try VocabularyFiles(folder: folder, settings: settings).byteLevel(bytes)
    }
    let names = (try? FolderContents.names(in: folder.path)) ?? []
    if let name = names.first(where: FileName.sentencePiece.contains) {
      throw .sentencePiece(file: folder.path(of: name))
    }
    throw .noTokenizer(folder: folder.path)
  }

  /// Reads a tokenizer from the bytes of a `tokenizer.json`.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: What the file is called in a failure.
  public static func read(
    tokenizerJSON bytes: [UInt8], file: String = FileName.tokenizer
  ) throws(TokenizerFailure) -> any Tokenizer {
    try TokenizerJSON(JSONField(bytes, file: file), settings: nil).tokenizer()
  }
}

/// The folder of a model.
struct TokenizerFolder {
  let path: String

  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// What is in a file; none if it is not there.
  func bytes(of name: String) throws(TokenizerFailure) -> [UInt8]? {
    let file = path(of: name)
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.read(file, limit: TokenizerReader.largest)
    } catch {
      switch error {
      case .missing: return nil
      case .noFile: throw .noFile(file)
      case .tooLarge(let limit, let found):
        throw .tooLarge(file: file, limit: limit, found: found)
      case .system(let code): throw .unreadable(file: file, code: code)
      }
    }
    // Said here: as a vocabulary its lines would be pieces.
    guard !GitPointer.isOne(bytes) else { throw .gitPointer(file: file) }
    return bytes
  }

  /// A JSON file; none if it is not there.
  func json(_ name: String) throws(TokenizerFailure) -> JSONField? {
    guard let bytes = try bytes(of: name) else { return nil }
    return try JSONField(bytes, file: path(of: name))
  }
}
