import Foundation
import TransformerModel

/// What a stage was made from: the values of its inputs and the settings a trace names.
public struct Recipe {
  let stage: Stage
  let inputs: [[[Double]]]

  /// Puts together what a stage was made from.
  public init(stage: Stage, inputs: [[[Double]]]) {
    self.stage = stage
    self.inputs = inputs
  }

  /// A real setting of the operation.
  func number(_ name: String) throws -> Double {
    guard case .number(let number) = try setting(name) else { throw Missing(setting: name) }
    return number
  }

  /// A whole setting of the operation.
  func count(_ name: String) throws -> Int {
    guard case .count(let count) = try setting(name) else { throw Missing(setting: name) }
    return count
  }

  /// A list of real numbers among the settings.
  func numbers(_ name: String) throws -> [Double] {
    guard case .numbers(let numbers) = try setting(name) else { throw Missing(setting: name) }
    return numbers
  }

  /// A list of whole numbers among the settings.
  func counts(_ name: String) throws -> [Int] {
    guard case .counts(let counts) = try setting(name) else { throw Missing(setting: name) }
    return counts
  }

  private func setting(_ name: String) throws -> OperationParameter.Value {
    guard let found = stage.operation.parameters.first(where: { $0.name == name }) else {
      throw Missing(setting: name)
    }
    return found.value
  }

  /// The stage names no such setting of the right kind.
  struct Missing: Error {
    let setting: String
  }
}

/// Every operation written a second time, in plain loops of doubles, by its name in traces.
public enum Oracles {
  typealias Numbers = [[Double]]

  /// By the names of operations.
  public static let all: [String: @Sendable (Recipe) throws -> [[Double]]] = [
    // These two are given, not computed: that they are the right ones is for other tests.
    "parameter": { $0.stage.value.nested },
    "constant": { $0.stage.value.nested },
    "lookup": { recipe in try recipe.counts("ids").map { recipe.inputs[0][$0] } },
    "sinusoidal": sinusoidal,
    "add": { recipe in
      recipe.inputs[0].indices.map { row in
        recipe.inputs[0][row].indices.map { column in
          recipe.inputs.reduce(0) { $0 + $1[$1.count == 1 ? 0 : row][column] }
        }
      }
    },
    "linear": linear,
    "slice": { recipe in
      let (from, to) = (try recipe.count("from"), try recipe.count("to"))
      return recipe.inputs[0].map { Array($0[from..<to]) }
    },
    "multiply-transposed": { recipe in
      recipe.inputs[0].map { row in recipe.inputs[1].map { dot(row, $0) } }
    },
    "scale": { recipe in
      let factor = try recipe.number("factor")
      return recipe.inputs[0].map { $0.map { $0 * factor } }
    },
    "mask": { recipe in
      zip(recipe.inputs[0], recipe.inputs[1]).map { scores, mask in
        zip(scores, mask).map { score, isOpen in isOpen == 1 ? score : -.infinity }
      }
    },
    "softmax": { recipe in recipe.inputs[0].map(softmax) },
    "multiply": { recipe in product(recipe.inputs[0], recipe.inputs[1]) },
    "concatenate": { recipe in
      recipe.inputs[0].indices.map { row in recipe.inputs.flatMap { $0[row] } }
    },
    "layer-norm": layerNorm,
    "append": { recipe in recipe.inputs.flatMap { $0 } },
    "gelu": { recipe in
      // Φ(x) = erfc(−x/√2)/2, another way to the same number.
      recipe.inputs[0].map { $0.map { $0 * erfc(-$0 / 2.0.squareRoot()) / 2 } }
    },
    "gelu-tanh": { recipe in
      // 1 + tanh(t) = 2 / (1 + exp(−2t)).
      recipe.inputs[0].map { row in
        row.map { x in
          x / (1 + exp(-2 * (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
        }
      }
    },
    // tanh(x) = 1 − 2 / (exp(2x) + 1).
    "tanh": { recipe in recipe.inputs[0].map { $0.map { 1 - 2 / (exp(2 * $0) + 1) } } },
    "identity": { $0.inputs[0] },
    "set": { recipe in
      var numbers = recipe.inputs[0]
      let places = zip(try recipe.counts("rows"), try recipe.counts("columns"))
      for ((row, column), value) in zip(places, try recipe.numbers("values")) {
        numbers[row][column] = value
      }
      return numbers
    },
    "relu": { recipe in recipe.inputs[0].map { $0.map { $0 > 0 ? $0 : 0 } } },
  ]

  @Sendable private static func sinusoidal(_ recipe: Recipe) throws -> Numbers {
    let (base, start) = (try recipe.number("base"), try recipe.count("start"))
    let width = recipe.stage.columns.count
    return (0..<recipe.stage.rows.count).map { row in
      (0..<width).map { column in
        let pair = Double(column / 2)
        let angle = Double(start + row) / pow(base, 2 * pair / Double(width))
        return column.isMultiple(of: 2) ? sin(angle) : cos(angle)
      }
    }
  }

  @Sendable private static func linear(_ recipe: Recipe) -> Numbers {
    let mapped = product(recipe.inputs[0], recipe.inputs[1])
    guard recipe.inputs.count == 3 else { return mapped }
    return mapped.map { row in zip(row, recipe.inputs[2][0]).map { $0 + $1 } }
  }

  @Sendable private static func layerNorm(_ recipe: Recipe) throws -> Numbers {
    let epsilon = try recipe.number("epsilon")
    let (gamma, beta) = (recipe.inputs[1][0], recipe.inputs[2][0])
    return recipe.inputs[0].map { row in
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.map { pow($0 - mean, 2) }.reduce(0, +) / Double(row.count)
      return row.indices.map { column in
        (row[column] - mean) / sqrt(variance + epsilon) * gamma[column] + beta[column]
      }
    }
  }

  /// yⱼ = 1 / Σₖ exp(xₖ − xⱼ), another way to the same number; a row of nothing but −∞ gives zeros.
  private static func softmax(_ row: [Double]) -> [Double] {
    row.map { cell in
      cell == -.infinity ? 0 : 1 / row.reduce(0) { $0 + exp($1 - cell) }
    }
  }

  private static func product(_ left: Numbers, _ right: Numbers) -> Numbers {
    left.map { row in
      (0..<(right.first?.count ?? 0)).map { column in dot(row, right.map { $0[column] }) }
    }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
