import Checkpoints
import TransformerModel

/// The smallest `tokenizer.json` of either kind, with parts replaced.
struct SmallTokenizerFile {
  var text: String

  private static func token(_ id: Int, _ content: String) -> String {
    """
    {"id": \(id), "content": "\(content)", "single_word": false, "lstrip": false, "rstrip": false, \
    "normalized": false, "special": true}
    """
  }

  static let wordPiece = SmallTokenizerFile(
    text: """
      {"version": "1.0", "truncation": null, "padding": {"strategy": {"Fixed": 128}},
      "added_tokens": [\(token(0, "[UNK]")), \(token(1, "[CLS]")), \(token(2, "[SEP]"))],
      "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
        "strip_accents": null, "lowercase": true},
      "pre_tokenizer": {"type": "BertPreTokenizer"},
      "post_processor": {"type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
          {"Sequence": {"id": "A", "type_id": 0}}],
        "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
        "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]}}},
      "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
      "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 100,
        "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "a": 3, "##b": 4, "\\u00e9": 5}}}
      """)

  static let byteLevel = SmallTokenizerFile(
    text: """
      {"version": "1.0", "added_tokens": [\(token(0, "<s>"))], "normalizer": null,
      "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
        "use_regex": true},
      "post_processor": {"type": "RobertaProcessing", "sep": ["<s>", 0], "cls": ["<s>", 0],
        "trim_offsets": true, "add_prefix_space": false},
      "decoder": {"type": "ByteLevel"},
      "model": {"type": "BPE", "dropout": null, "unk_token": "<s>",
        "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
        "byte_fallback": false, "ignore_merges": false,
        "vocab": {"<s>": 0, "a": 1, "b": 2, "\\u0120": 3, "ab": 4, "\\u0120ab": 5, "Ã": 6, "©": 7},
        "merges": ["a b", ["\\u0120", "ab"]]}}
      """)

  /// The file with a part replaced.
  func replacing(_ part: String, with other: String) -> SmallTokenizerFile {
    precondition(text.contains(part), "there is no \(part)")
    return SmallTokenizerFile(text: text.replacing(part, with: other, maxReplacements: 1))
  }

  func read() throws(TokenizerFailure) -> any Tokenizer {
    try TokenizerReader.read(tokenizerJSON: Array(text.utf8), file: "F")
  }
}
