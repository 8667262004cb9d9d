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
    var isBelowHeading = false
    for block in document.blocks {
      let parts = paper.parts(of: block)
      for (place, part) in parts.enumerated() {
        let next = place + 1 < parts.count ? parts[place + 1] : nil
        let isJoined = next.map { Self.belongs(part, to: $0) } ?? (part.isList && isBelowHeading)
        try write(part, to: sink, isJoined: isJoined)
        // LaTeX joins a heading itself to what is below.
        if !part.isHeading { try sink(isJoined ? "\\joined\n" : "\\parted\n") }
        isBelowHeading = part.isHeading
      }
    }
    try sink("\\end{document}\n")
  }

  /// Whether a page should not end between two parts of a block: what a table is called and what is
  /// said of it stand above it, what its colours mean below it.
  private static func belongs(_ part: PaperPart, to next: PaperPart) -> Bool {
    switch (part, next) {
    case (_, .scale), (.name, _), (.paragraph, .table), (.list, .table): true
    default: false
    }
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
    \setlength\extrarowheight{1pt}
    \sloppy
    % A page may end here, and may be short then.
    \newcommand\parted{\par\vfil\penalty0\vfilneg}
    % No page should end here; one that would be too long still can.
    \newcommand\joined{\par\penalty5000 }
    \makeatletter
    \newcommand\joineditems{\@itempenalty5000 \@endparpenalty5000 \interlinepenalty5000 }
    \makeatother

    """# + LatexText.definition + "\n\\begin{document}\n"

  private func write(
    _ part: PaperPart, to sink: (String) throws -> Void, isJoined: Bool
  ) rethrows {
    switch part {
    case .title(let text): try sink("\\section*{\(escaped(text))}\n")
    case .heading(let text): try sink("\\subsection*{\(escaped(text))}\n")
    case .name(let text): try sink("\\par\\medskip\\textbf{\(escaped(text))}\n")
    case .paragraph(let spans): try sink("\\par \(line(spans))\n")
    case .list(let points):
      // An empty list is a mistake to LaTeX.
      if points.isEmpty { return }
      // A group of its own, so that what holds inside ends with the list.
      try sink("{\\raggedright\(isJoined ? "\\joineditems" : "")\n")
      try sink("\\begin{itemize}\\setlength\\itemsep{0pt}\\setlength\\parskip{0pt}\n")
      for point in points { try sink("\\item {}\(line(point))\n") }
      try sink("\\end{itemize}}\n")
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
