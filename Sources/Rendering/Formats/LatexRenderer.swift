import DocumentModel

/// Writes a document as a whole LaTeX file for xelatex, its maps as tables of coloured cells.
public struct LatexRenderer: DocumentRenderer {
  private let options: RenderOptions
  private let paper: PaperParts

  /// Prepares to write; the page decides the width, and nothing is drawn in ASCII.
  public init(_ options: RenderOptions) {
    var paged = options
    paged.isASCII = false
    self.options = paged
    paper = PaperParts(paged)
  }

  /// Writes the file.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    try sink(Self.start)
    for block in document.blocks {
      let parts = paper.parts(of: block)
      for (place, part) in parts.enumerated() {
        try write(part, to: sink)
        // What a table is called stays on its page.
        if place + 1 < parts.count, case .table = parts[place + 1] { try sink("\\nopagebreak\n") }
      }
    }
    try sink("\\end{document}\n")
  }

  /// The packages, and a font for Korean: the first of the usual ones that is there.
  ///
  /// Korean has blanks of its own, also around Latin words, and lines end at them. Where xeCJK is
  /// missing, or what it needs (ctexhook), that font sets everything.
  private static let start = #"""
    % Compile with: xelatex FILE
    \documentclass[a4paper,11pt]{article}
    \usepackage[margin=2cm]{geometry}
    \usepackage{array,graphicx}
    \usepackage[table]{xcolor}
    \usepackage{fontspec}
    \IfFileExists{ctexhook.sty}{\usepackage{xeCJK}%
      \xeCJKsetup{CJKspace=true,CJKecglue={},CJKglue=\nobreak}}{%
      \let\setCJKmainfont\setmainfont\let\setCJKmonofont\setmonofont}
    \newcommand\korean[2]{\IfFontExistsTF{#1}{\setCJKmainfont{#1}\setCJKmonofont{#1}}{#2}}
    \korean{Noto Serif CJK KR}{\korean{Noto Sans CJK KR}{\korean{NanumMyeongjo}{%
      \korean{NanumGothic}{\korean{AppleMyungjo}{\korean{Batang}{\korean{Baekmuk Batang}{%
      \korean{UnBatang}{}}}}}}}}
    \setlength\parindent{0pt}
    \setlength\parskip{6pt}
    \setlength\tabcolsep{4pt}
    \setlength\fboxsep{3pt}
    \sloppy

    """# + LatexText.definition + "\n\\begin{document}\n"

  private func write(_ part: PaperPart, to sink: (String) throws -> Void) rethrows {
    switch part {
    case .title(let text): try sink("\\section*{\(escaped(text))}\n")
    case .heading(let text): try sink("\\subsection*{\(escaped(text))}\n")
    case .name(let text): try sink("\\par\\medskip\\textbf{\(escaped(text))}\\par\\nopagebreak\n")
    case .paragraph(let spans): try sink("\\par \(line(spans))\\par\n")
    case .list(let points):
      // An empty list is a mistake to LaTeX.
      if points.isEmpty { return }
      try sink("\\begin{itemize}\\setlength\\itemsep{0pt}\\setlength\\parskip{0pt}\n")
      for point in points { try sink("\\item {}\(line(point))\n") }
      try sink("\\end{itemize}\n")
    case .commands(let commands):
      for command in commands { try sink("\\par\\quad\\texttt{\(escaped(command))}\\par\n") }
    case .table(let table): try LatexTable(table, options: options).write(to: sink)
    case .scale(let name, let steps):
      let cells = steps.map(LatexTable.step).joined()
      try sink("\\par{\\footnotesize \(escaped(name))\\quad \(cells)}\\par\n")
    case .room(let label):
      try sink("\\par \(escaped(label)): \\rule{5cm}{0.4pt}\\par\n")
    }
  }

  private func line(_ spans: [Span]) -> String {
    spans.map { span in
      let text = LatexText.escaped(span.printed(options))
      return switch span {
      case .strong, .number: "\\textbf{\(text)}"
      case .code: "\\texttt{\(text)}"
      case .text, .verbatim: text
      }
    }
    .joined()
  }

  private func escaped(_ text: String) -> String {
    LatexText.escaped(VisibleText.showing(text))
  }
}
