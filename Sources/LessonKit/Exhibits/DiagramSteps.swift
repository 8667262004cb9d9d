import DocumentModel
import LinearAlgebra
import TransformerModel

/// The steps of the model that ran, found in the trace: a step is there if its result is.
struct DiagramSteps {
  let trace: Trace
  let words: DiagramWords

  /// A step: what comes out of it, and which stages belong to it.
  struct Step {
    let kind: DiagramWords.Kind
    let result: Stage
    /// Names; stages called so, or so and a dot and more, belong here unless a longer one fits.
    let roots: [String]
    var details: [DiagramBlock.Detail] = []

    /// The length of the longest root that fits a name.
    func claim(on name: String) -> Int? {
      roots.filter { name == $0 || name.hasPrefix("\($0).") }.map(\.count).max()
    }
  }

  /// The stacks the model has.
  var stacks: [DiagramWords.Stack] {
    let stacks = DiagramWords.Stack.allCases.filter { !layers(of: $0).isEmpty }
    // Where all layers were taken out, what is left is drawn.
    return stacks.isEmpty ? [trace.part == .encoder ? .encoder : .decoder] : stacks
  }

  /// The layers of a stack; those that were taken out are missing among them.
  func layers(of stack: DiagramWords.Stack) -> [Int] {
    trace.stages.compactMap { stage in
      let parts = stage.name.split(separator: ".")
      guard parts.count == 4, parts[0] == stack.rawValue, parts[2] == "ffn", parts[3] == "output"
      else { return nil }
      return Int(parts[1])
    }
  }

  /// How many numbers from 0 on there are.
  private func count(_ exists: (Int) -> Bool) -> Int {
    var count = 0
    while exists(count) { count += 1 }
    return count
  }

  /// The steps of a stack from the embedding on, those of one layer inside a frame.
  func groups(
    of stack: DiagramWords.Stack, layer: Int
  ) -> [(frame: DiagramBlock.Frame?, steps: [Step])] {
    let prefix = stack == .decoder && stacks.count > 1 ? "decoder." : ""
    let embedded = named("\(prefix)embedding.scaled") ?? named("\(prefix)embedding")
    let bottom = [
      step(.embedding, embedded, roots: ["\(prefix)embedding"]),
      step(
        .position, named("\(prefix)input"),
        roots: ["input", "position", "segment"].map { "\(prefix)\($0)" }),
    ]
    let output = "\(stack.rawValue).output"
    var top = [step(.norm, named(output), roots: [output])]
    if stack == stacks.last {
      // The pooler stands beside a head, not below it, and there is room for one way up.
      let pooler = trace["logits"] == nil ? named("pooler") : nil
      top.append(step(.pooler, pooler, roots: ["pooler"]))
      top.append(step(.linear, named("logits"), roots: ["logits", "head"]))
      top.append(step(.softmax, named("probabilities"), roots: ["probabilities"]))
    }
    let frame = DiagramBlock.Frame(
      mark: "×\(layers(of: stack).count)", note: words.layer(layer))
    return [
      (nil, bottom.compactMap { $0 }), (frame, layerSteps(stack, layer)),
      (nil, top.compactMap { $0 }),
    ].filter { !$0.1.isEmpty }
  }

  private func layerSteps(_ stack: DiagramWords.Stack, _ index: Int) -> [Step] {
    let scope = "\(stack.rawValue).\(index)"
    let part: Part = stack == .encoder ? .encoder : .decoder
    let own = attention("\(scope).attention", part: part, mask: "\(stack.rawValue).mask")
    let cross = attention("\(scope).cross", part: .cross, mask: "cross.mask")
    var network = step(.feedForward, named("\(scope).ffn.output"), roots: ["\(scope).ffn"])
    network?.details = details((words.hidden, trace["\(scope).ffn.hidden"]))
    return joined(own, "\(scope).attention") + joined(cross, "\(scope).cross")
      + joined(network, "\(scope).ffn")
  }

  private func attention(_ scope: String, part: Part, mask: String) -> Step? {
    let isMasked = trace["\(scope).head.0.masked"] != nil
    let kind: DiagramWords.Kind =
      part == .cross ? .crossAttention : isMasked ? .maskedSelfAttention : .selfAttention
    let heads = count { trace["\(scope).head.\($0).weights"] != nil }
    var step = step(kind, named("\(scope).output"), roots: [scope, mask])
    step?.details = details(
      (words.memory, part == .cross ? trace["encoder.output"] : nil),
      (words.mask(trace.masks[part].name), isMasked ? trace[mask] : nil),
      (words.map(heads), trace["\(scope).head.0.weights"]))
    return step
  }

  /// A sub-layer with its residual connection and its norm, which stands behind it or before it.
  private func joined(_ sublayer: Step?, _ scope: String) -> [Step] {
    let (sum, norm) = ("\(scope).residual", "\(scope).norm")
    let isPostNorm = trace[norm]?.inputs.contains(sum) ?? false
    let steps =
      isPostNorm
      ? [sublayer, step(.addAndNorm, named(norm), roots: [sum, norm])]
      : [
        step(.norm, named(norm), roots: [norm]), sublayer, step(.add, named(sum), roots: [sum]),
      ]
    return steps.compactMap { $0 }
  }

  /// The stage of that very name: another name for a result gets no box.
  private func named(_ name: String) -> Stage? {
    trace[name].flatMap { $0.name == name ? $0 : nil }
  }

  private func step(_ kind: DiagramWords.Kind, _ result: Stage?, roots: [String]) -> Step? {
    result.map { Step(kind: kind, result: $0, roots: roots) }
  }

  private func details(_ stages: (String, Stage?)...) -> [DiagramBlock.Detail] {
    stages.compactMap { name, stage in
      stage.map { DiagramBlock.Detail(name, $0.value.shape) }
    }
  }
}
