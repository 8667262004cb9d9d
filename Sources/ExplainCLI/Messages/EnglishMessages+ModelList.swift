import DocumentModel
import TransformerModel

extension EnglishMessages {
  var modelsWords: ModelsWords {
    ModelsWords(
      title: "Models", own: "Of the program", inCache: "In the cache of Hugging Face",
      toRun: "To run one",
      seeded: """
        A model of any size comes from a seed: --model seeded:layers=2,heads=4,width=32. \
        A folder with a BERT, DistilBERT, RoBERTa or GPT-2 is named by its path: --model ./gpt2.
        """,
      cacheIs: "Found in", emptyCache: "There is no model in",
      noCache: "Where the cache is cannot be told: neither HF_HUB_CACHE, HF_HOME nor HOME is set.",
      getOne: """
        explain downloads nothing. The tools of Hugging Face put a model there, or any other way \
        puts one into a folder:
        """,
      getCommands: [
        "hf download sentence-transformers/all-MiniLM-L6-v2", "hf download openai-community/gpt2",
      ],
      more: "All about one of them:",
      line: {
        """
        \($0.architecture), \(counted($0.layers, "layer")), \(counted("\($0.heads)", "head")), \
        width \($0.width)
        """
      },
      cannotRun: "These cannot be run:",
      noSnapshot: "No download of it has come to an end.",
      facts: facts, folder: "folder", size: "on disk",
      unusedTensors: {
        $0 == 1
          ? "1 tensor of the checkpoint is part of nothing that is computed:"
          : "\($0) tensors of the checkpoint are part of nothing that is computed:"
      },
      unknownKeys: {
        $0 == 1
          ? "1 key of config.json is of no use for this kind of model:"
          : "\($0) keys of config.json are of no use for this kind of model:"
      })
  }
}

private func counted(_ count: String, _ word: String) -> String {
  "\(count) \(word)\(count == "1" ? "" : "s")"
}

@Sendable private func facts(_ model: ModelFacts) -> [Fact] {
  let parts = model.parts.map(\.rawValue).joined(separator: " and ")
  let output =
    switch model.output {
    case .nextWord: "scores for the next word (explain generate)"
    case .maskedWord: "scores for masked words (explain fill)"
    case .states: "states and attention maps, no scores for words"
    }
  return [
    Fact("architecture", model.modelType.map { "\($0), \(parts)" } ?? parts),
    Fact("layers", model.layers), Fact("heads", "\(model.heads)"),
    Fact("width", "\(model.width)"),
    Fact("feed-forward", "\(model.feedForward), \(model.activation.rawValue)"),
    Fact(
      "layer norm",
      model.placement == .post
        ? "post: behind the sum of each sub-layer" : "pre: before each sub-layer"),
    Fact("positions", model.hasLearnedPositions ? "learned" : "sinusoidal"),
    Fact("longest text", "\(model.longestText) tokens"),
    Fact("tokenizer", model.tokenizer ?? "whole words"),
    Fact(
      "vocabulary",
      model.rows == model.vocabulary
        ? "\(model.vocabulary)" : "\(model.vocabulary), in a table of \(model.rows) rows"),
    Fact("texts", model.takesPairs ? "one, or two (--pair)" : "one"),
    Fact("gives", output),
  ]
}
