import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The names among the symbols of a derivation are those a person can type to go on.
@Suite struct DerivationSymbolTests {
  static let runs = DerivationRuns.all.enumerated().filter { $0.offset % 16 == 1 }.map(\.element)

  @Test(arguments: runs, [(0, 0), (1, 1)])
  func everyInputIsNamedAndTheNameLeadsBack(
    _ run: ReplayTests.Run, chosen: (layer: Int, head: Int)
  ) throws {
    let trace = try run.trace()
    var names = CellNames(trace, layer: chosen.layer, head: chosen.head)
    for stage in trace.stages where !stage.value.elements.isEmpty {
      let cell = stage.cell(stage.value.rows - 1, 0)
      let (list, _) = try WrittenDerivation.read(
        DerivationJSON(cell, in: trace, depth: 1, layer: chosen.layer, head: chosen.head))
      let written = try #require(list.first)
      for (place, _) in written.inputs {
        let name = names.name(stage: place.stage, row: place.row, column: place.column)
        #expect(
          written.lines.contains { $0.symbols.contains(name) }, "\(stage.name): no \(name)")
        let found = try #require(CellReference(name))
          .resolve(in: trace, layer: chosen.layer, head: chosen.head).get()
        #expect(found.stage.name == place.stage, "\(name)")
        #expect([found.row, found.column] == [place.row, place.column], "\(name)")
      }
    }
  }

  /// A line is called by the symbol that another line uses for it.
  @Test func aLineIsUsedByItsSymbol() throws {
    let model = SampleModel(width: 4).model
    let trace = model.trace(model.sentence("the cat"))
    func lines(_ stage: String) throws -> [String: String] {
      let cell = try #require(trace[stage]).cell(1, 1)
      let written = try WrittenDerivation.read(DerivationJSON(cell, in: trace, depth: 1))
      let lines = try #require(written.derivations.first).lines
      return Dictionary(uniqueKeysWithValues: lines.map { ($0.symbol, $0.symbols) })
    }
    let norm = try lines("encoder.0.attention.norm")
    #expect(norm["E[x]"] == "Σx / d")
    #expect(norm["V[x]"] == "Σ(x − E[x])² / d")
    #expect(norm["σ"] == "√(V[x] + ε)")
    let cell = "attention.residual[cat, 1]"
    #expect(
      norm["y"]
        == "(\(cell) − E[x]) / σ · attention.norm.gamma[0, 1] + attention.norm.beta[0, 1]")
    let weights = try lines("encoder.0.attention.head.0.weights")
    #expect(weights["Σ"] == "exp(scaled[cat, the] − max x) + exp(scaled[cat, cat] − max x)")
    #expect(weights["y"] == "exp(scaled[cat, cat] − max x) / Σ")
    #expect(try lines("position")["a"] == "pos · f")
    #expect(try lines("encoder.0.attention.head.0.scaled")["y"] == "scores[cat, cat] / √d_k")
  }
}
