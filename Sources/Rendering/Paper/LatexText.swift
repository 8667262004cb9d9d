import Foundation

/// Writes text into LaTeX so that it is printed as it is, and nothing in it is a command.
enum LatexText {
  /// Text of a paragraph or a cell.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var isAfterBlank = true
    // Fonts have the composed letters, and few have what they are composed of.
    let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar == " " {
        // A blank at an end or behind another is part of a token, and LaTeX would drop it.
        escaped += isAfterBlank || place == scalars.count - 1 ? "\\ " : " "
        isAfterBlank = true
        continue
      }
      isAfterBlank = false
      if let command = commands[scalar] {
        escaped += command
      } else if isInFonts(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\sign{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return escaped
  }

  /// What the commands of a document are called that the text uses: a sign the font lacks is shown
  /// by its number.
  static let definition = #"""
    \newcommand\sign[1]{\iffontchar\font"#1 \char"#1\relax
      \else{\small\textless U+#1\textgreater}\fi}
    """#

  /// Whether a sign is in the font of running text, or in every Korean one.
  private static func isInFonts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0x17F,  // Latin
      0x1100...0x11FF, 0x3001...0x30FF, 0x3131...0x318E, 0xAC00...0xD7A3,  // Hangul, kana
      0x4E00...0x9FFF, 0xFF01...0xFF5E:  // Chinese, signs of full width
      true
    default: false
    }
  }

  private static let commands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "_": "\\_", "%": "\\%", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "\"": "\\textquotedbl{}",
    "'": "\\textquotesingle{}", "`": "\\textasciigrave{}", "|": "\\textbar{}",
    // Two of them would become a dash; a bracket behind a line of a table would be its distance.
    "-": "-{}", "[": "{[}", "]": "{]}", "*": "{*}", "\u{A0}": "~",
    // What is written with a sign of its own and set as mathematics.
    "−": "\\ensuremath{-}", "∞": "\\ensuremath{\\infty}", "·": "\\ensuremath{\\cdot}",
    "×": "\\ensuremath{\\times}", "√": "\\ensuremath{\\surd}", "→": "\\ensuremath{\\to}",
    "←": "\\ensuremath{\\gets}", "↑": "\\ensuremath{\\uparrow}",
    "↓": "\\ensuremath{\\downarrow}", "≤": "\\ensuremath{\\leq}", "≥": "\\ensuremath{\\geq}",
    "≈": "\\ensuremath{\\approx}", "≠": "\\ensuremath{\\neq}", "±": "\\ensuremath{\\pm}",
    "Σ": "\\ensuremath{\\Sigma}", "γ": "\\ensuremath{\\gamma}", "β": "\\ensuremath{\\beta}",
    "ε": "\\ensuremath{\\varepsilon}", "σ": "\\ensuremath{\\sigma}", "μ": "\\ensuremath{\\mu}",
    "Φ": "\\ensuremath{\\Phi}", "π": "\\ensuremath{\\pi}", "∧": "\\ensuremath{\\wedge}",
    "⟨": "\\ensuremath{\\langle}", "⟩": "\\ensuremath{\\rangle}", "●": "\\ensuremath{\\bullet}",
    "•": "\\ensuremath{\\bullet}", "′": "\\ensuremath{'}", "°": "\\ensuremath{^\\circ}",
    "⊙": "\\ensuremath{\\odot}", "∈": "\\ensuremath{\\in}", "∂": "\\ensuremath{\\partial}",
    "ᵀ": "\\textsuperscript{T}", "ˣ": "\\textsuperscript{x}", "²": "\\textsuperscript{2}",
    "³": "\\textsuperscript{3}", "ᵢ": "\\textsubscript{i}", "ⱼ": "\\textsubscript{j}",
    "ₖ": "\\textsubscript{k}", "₀": "\\textsubscript{0}", "₁": "\\textsubscript{1}",
    "₂": "\\textsubscript{2}", "…": "\\ldots{}", "–": "\\textendash{}", "—": "\\textemdash{}",
    "“": "\\textquotedblleft{}", "”": "\\textquotedblright{}", "‘": "\\textquoteleft{}",
    "’": "\\textquoteright{}", "‹": "\\guilsinglleft{}", "›": "\\guilsinglright{}",
  ]
}
