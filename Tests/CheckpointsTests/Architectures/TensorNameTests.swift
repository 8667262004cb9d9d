import Checkpoints
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Every tensor of a checkpoint has its place, under all the names it can have.
@Suite struct TensorNameTests {
  /// Tensors that a checkpoint has and nobody needs.
  private static let unused = [
    // The bias of the last step is stored a second time and means nothing there.
    "bert-untied": ["cls.predictions.bias"]
  ]

  @Test(arguments: TinyModel.all)
  func everyTensorIsUsedOnce(_ tiny: TinyModel) throws {
    var tensors = try tiny.tensors()
    _ = try tiny.model(tensors: &tensors)
    #expect(tensors.unused == Self.unused[tiny.name] ?? [])
    #expect(tensors.uses.values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: TinyModel.all)
  func aMissingTensorIsNamed(_ tiny: TinyModel) throws {
    // Without these a model has no pooler, or no head.
    let optional = ["pooler.dense.weight", "transform.dense.weight", "lm_head.dense.weight"]
    let whole = try tiny.tensors()
    for name in whole.tensors.keys where !(Self.unused[tiny.name] ?? []).contains(name) {
      if optional.contains(where: name.hasSuffix) || name == "vocab_transform.weight" { continue }
      // With one bias the other of the same name is looked for, and is not the same.
      if name == "cls.predictions.decoder.bias" { continue }
      var tensors = whole
      tensors.tensors[name] = nil
      #expect(throws: StoredTensors.Failure.missing(name)) {
        _ = try tiny.model(tensors: &tensors)
      }
    }
  }

  @Test(arguments: TinyModel.all)
  func aTensorOfAnotherShapeIsNamedWithBothShapes(_ tiny: TinyModel) throws {
    let whole = try tiny.tensors()
    for (name, tensor) in whole.tensors where !(Self.unused[tiny.name] ?? []).contains(name) {
      var tensors = whole
      var shape = tensor.shape
      shape[shape.count - 1] += 1
      let count = shape.reduce(1, *)
      tensors.tensors[name] = .init(shape: shape, numbers: Array(repeating: 0, count: count))
      let failure = StoredTensors.Failure.wrongShape(name, expected: tensor.shape, found: shape)
      #expect(throws: failure) {
        _ = try tiny.model(tensors: &tensors)
      }
    }
  }

  @Test(arguments: TinyModel.all)
  func anExtraTensorIsListedAndChangesNothing(_ tiny: TinyModel) throws {
    var tensors = try tiny.tensors()
    tensors.tensors["embeddings.position_ids"] = .init(shape: [1], numbers: [0])
    tensors.tensors["zz"] = .init(shape: [2, 2], numbers: [1, 2, 3, 4])
    try expectSame(tiny, &tensors)
    #expect(
      tensors.unused == (Self.unused[tiny.name] ?? []) + ["embeddings.position_ids", "zz"])
  }

  @Test(arguments: TinyModel.all)
  func thePrefixMayBeThereOrNot(_ tiny: TinyModel) throws {
    let whole = try tiny.tensors()
    let prefixes = ["bert.", "roberta.", "distilbert.", "transformer."]
    // A name that begins with one of them is that of the model proper.
    if let prefix = prefixes.first(where: { prefix in
      whole.tensors.keys.contains { $0.hasPrefix(prefix) && !$0.hasPrefix("transformer.layer.") }
    }) {
      var bare = whole
      bare.tensors = renamed(whole) { name in
        name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
      }
      try expectSame(tiny, &bare)
    } else {
      let prefix = tiny.name.hasPrefix("gpt2") ? "transformer." : "\(tiny.name)."
      var prefixed = whole
      prefixed.tensors = renamed(whole) { prefix + $0 }
      try expectSame(tiny, &prefixed)
    }
  }

  @Test(arguments: TinyModel.all.filter { !$0.name.hasPrefix("gpt2") })
  func oldNamesOfNormsAreKnown(_ tiny: TinyModel) throws {
    var old = try tiny.tensors()
    old.tensors = renamed(old) { name in
      guard name.contains("LayerNorm") || name.contains("layer_norm") else { return name }
      return name.replacing("orm.weight", with: "orm.gamma")
        .replacing("orm.bias", with: "orm.beta")
    }
    #expect(old.tensors.keys.contains { $0.hasSuffix("gamma") })
    try expectSame(tiny, &old)
  }

  @Test(arguments: [
    ("bert-masked", "cls.predictions.decoder.weight", "bert.embeddings.word_embeddings.weight"),
    ("distilbert", "vocab_projector.weight", "distilbert.embeddings.word_embeddings.weight"),
    ("roberta", "lm_head.decoder.weight", "roberta.embeddings.word_embeddings.weight"),
    ("gpt2", "lm_head.weight", "transformer.wte.weight"),
  ])
  func aTableStoredTwiceIsTiedIfItIsTheSame(name: String, output: String, table: String) throws {
    let tiny = TinyModel(name: name)
    var tensors = try tiny.tensors()
    let stored = try #require(tensors.tensors[table])
    tensors.tensors[output] = stored
    try expectSame(tiny, &tensors)
    #expect(tensors.unused == [])
    // With other numbers it is a table of its own, as it is for transformers.
    tensors.tensors[output]?.numbers = stored.numbers.map { -$0 }
    let sentence = try #require(try tiny.expected().cases.first).sentence
    let trace = try tiny.model(tensors: &tensors).trace(sentence)
    #expect(trace["logits.weight"] != nil)
    #expect(trace["logits"]?.value != (try tiny.model()).trace(sentence)["logits"]?.value)
    // And where it is not to be tied it is taken as it is, though it be the same.
    tensors.tensors[output] = stored
    let untied = try tiny.model(["tie_word_embeddings": false], tensors: &tensors)
    #expect(untied.trace(sentence)["logits.weight"] != nil)
  }

  @Test func aModelWithoutPoolerOrHeadHasNone() throws {
    var tensors = try TinyModel(name: "bert").tensors()
    tensors.tensors["pooler.dense.weight"] = nil
    #expect(try TinyModel(name: "bert").model(tensors: &tensors).pooler == nil)
    tensors = try TinyModel(name: "gpt2-plain").tensors()
    let changes = ["tie_word_embeddings": false]
    #expect(try TinyModel(name: "gpt2-plain").model(changes, tensors: &tensors).head == nil)
  }

  private func renamed(
    _ stored: StoredTensors, _ name: (String) -> String
  ) -> [String: StoredTensors.Tensor] {
    Dictionary(uniqueKeysWithValues: stored.tensors.map { (name($0.key), $0.value) })
  }

  /// Expects the same result, to the last bit, as from the folder as it is.
  private func expectSame(_ tiny: TinyModel, _ tensors: inout StoredTensors) throws {
    let sentence = try #require(try tiny.expected().cases.first).sentence
    let changed = try tiny.model(tensors: &tensors).trace(sentence)
    let trace = try tiny.model().trace(sentence)
    #expect(changed.stages.map(\.name) == trace.stages.map(\.name))
    for (left, right) in zip(changed.stages, trace.stages) {
      #expect(left.value == right.value, "\(left.name)")
    }
  }
}
