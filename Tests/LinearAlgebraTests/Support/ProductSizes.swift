import Testing

/// The sizes of A `[rows, inner]` and B `[inner, columns]`.
struct ProductSizes: Sendable, CustomTestStringConvertible {
  let rows: Int
  let inner: Int
  let columns: Int
  var testDescription: String { "[\(rows), \(inner)] · [\(inner), \(columns)]" }
}
