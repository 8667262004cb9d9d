/// Why a tokenizer cannot be read; the words are made by whoever shows it.
///
/// A place in a JSON file is a path of keys: `model.vocab`, `added_tokens[3].id`.
public enum TokenizerFailure: Error, Equatable {
  /// The folder has none of the files a tokenizer is read from.
  case noTokenizer(folder: String)
  /// A folder with a SentencePiece tokenizer and none that we read; the path of its file.
  case sentencePiece(file: String)
  /// A file that belongs to another one is not there: `merges.txt` beside `vocab.json`.
  case missingFile(String)
  /// Something that is there and is no file.
  case noFile(String)
  /// A file that the system does not let us read; its number of the error.
  case unreadable(file: String, code: Int32)
  /// A file larger than what is read, in bytes.
  case tooLarge(file: String, limit: Int, found: Int)
  /// What Git LFS leaves in place of a file it has not fetched.
  case gitPointer(file: String)
  /// A file that is no JSON; what is wrong and at which byte.
  case notJSON(file: String, JSONFailure)
  /// A text file with bytes that are no UTF-8; the line, counted from 1.
  case notUTF8(file: String, line: Int)
  /// A key that has to be there.
  case missingKey(file: String, key: String)
  /// A key that stands twice.
  case duplicateKey(file: String, key: String)
  /// A value of another kind than it has to be; the byte where it stands.
  case wrongKind(file: String, key: String, expected: JSONValue.Kind, position: Int)
  /// A number that is no whole one, or not in the range.
  case notInRange(file: String, key: String, value: String, range: ClosedRange<Int>)
  /// A setting that would change the ids and that we do not honour.
  case unsupported(file: String, setting: String, value: String)
  /// Two files that say different things of one setting.
  case disagreement(setting: String, files: [String])
  /// A vocabulary without a piece in it.
  case emptyVocabulary(file: String)
  /// A piece that stands twice; the byte where the second does.
  case duplicatePiece(file: String, piece: String, position: Int)
  /// A piece whose id is no whole number that is not negative and fits; the byte where it stands.
  case badID(file: String, piece: String, position: Int)
  /// Two pieces with the same id.
  case duplicateID(file: String, id: Int)
  /// A token that a setting names and that the vocabulary does not have.
  case unknownToken(file: String, setting: String, token: String)
  /// A token whose id is not the one it has to have.
  case wrongID(file: String, token: String, expected: Int, found: Int)
  /// A merge that is not two pieces with a space between; its place in the list, from 1.
  case badMerge(file: String, place: Int)
  /// A merge of, or into, a piece that the vocabulary does not have; its place in the list, from 1.
  case unknownMergePiece(file: String, place: Int, piece: String)
  /// A byte that the vocabulary has no letter for.
  case missingByte(file: String, byte: UInt8)
  /// Files from which it does not follow whose tokenizer they are.
  case unknownFamily(folder: String)
}
