import Testing

@testable import Rendering

/// Bars and lines have no background of their own: their colours are seen on every screen, and
/// told apart by everyone.
@Suite struct ChartInkTests {
  @Test(arguments: [ColorDepth.palette, .trueColor])
  func everyColourStandsOutFromBlackAndWhite(depth: ColorDepth) throws {
    let shares = stride(from: 0, through: 1, by: 0.05)
    let bars = shares.flatMap { share in
      [(false, false), (false, true), (true, true)].map { isNegative, isDiverging in
        ChartInk.bar(share: share, isNegative: isNegative, isDiverging: isDiverging, depth: depth)
      }
    }
    let series = (0..<5).map { ChartInk.series($0, depth: depth) }
    for ink in bars + series {
      let color = LinearColor(try color(ink))
      // WCAG 2.1, success criterion 1.4.11.
      #expect(color.contrast(with: LinearColor(.black)) >= 3, "\(String(describing: ink))")
      #expect(color.contrast(with: LinearColor(.white)) >= 3, "\(String(describing: ink))")
    }
  }

  @Test(arguments: [ColorDepth.palette, .trueColor], ColorVision.allCases)
  func theFirstLinesAreToldApartByEveryone(depth: ColorDepth, vision: ColorVision) throws {
    let seen = try (0..<5).map {
      LinearColor(try color(ChartInk.series($0, depth: depth))).seen(with: vision)
    }
    #expect(seen[0].difference(to: seen[1]) >= 40)
    for (one, next) in zip(seen, seen.dropFirst()) { #expect(one.difference(to: next) >= 8) }
  }

  @Test(arguments: ColorDepth.allCases)
  func theSignsOfBarsDifferInColour(depth: ColorDepth) {
    for share in [0, 0.5, 1] {
      let inks = [false, true].map {
        ChartInk.bar(share: share, isNegative: $0, isDiverging: true, depth: depth)
      }
      #expect((inks[0] == inks[1]) == (depth == .none))
    }
  }

  private func color(_ ink: Paint.Ink?) throws -> RGB {
    switch try #require(ink) {
    case .palette(let number): return RGB(palette: number)
    case .rgb(let red, let green, let blue): return RGB(red, green, blue)
    case .named(let name):
      Issue.record("\(name) has no fixed looks")
      return .black
    }
  }
}
