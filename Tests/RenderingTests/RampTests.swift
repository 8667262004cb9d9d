import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// The colours of a map can be read by everyone: enough contrast under every number, and an order
/// of lightness that survives greyscale and colour-blindness.
@Suite struct RampTests {
  @Test(arguments: ColorMap.allCases, [ColorDepth.palette, .trueColor])
  func everyNumberStandsOutFromItsBackground(map: ColorMap, depth: ColorDepth) throws {
    // WCAG 2.1, success criteria 1.4.3 and 1.4.6.
    let least = map == .projector ? 7 : 4.5
    for look in try looks(map, .sequential, depth) + looks(map, .diverging, depth) {
      let contrast = LinearColor(look.background).contrast(with: LinearColor(look.ink))
      #expect(contrast >= least, "\(look)")
    }
  }

  /// On paper, which is white, larger means darker.
  private static let onScreens = ColorMap.allCases.filter { $0 != .ink }

  @Test(arguments: onScreens, [ColorDepth.palette, .trueColor])
  func largerMeansLighter(map: ColorMap, depth: ColorDepth) throws {
    let light = lightness(steps(try looks(map, .sequential, depth)))
    #expect(zip(light, light.dropFirst()).allSatisfy { $0 < $1 }, "\(light)")
    let span = (light.last ?? 0) - (light.first ?? 0)
    #expect(span > 50, "a ramp worth the name")
  }

  @Test(arguments: ColorMap.allCases, [ColorDepth.palette, .trueColor])
  func zeroIsTheLightestAndBothSidesGrowDarker(map: ColorMap, depth: ColorDepth) throws {
    let all = try looks(map, .diverging, depth)
    let light = lightness(all)
    let (below, above) = (Array(light[...50]), Array(light[50...]))
    #expect(zip(below, below.dropFirst()).allSatisfy { $0 <= $1 }, "\(below)")
    #expect(zip(above, above.dropFirst()).allSatisfy { $0 >= $1 }, "\(above)")
    // No step of the ramp is as light as another of the same side.
    for side in [steps(Array(all[...50])), steps(Array(all[50...]))] {
      let values = lightness(side)
      #expect(Set(values).count == values.count)
      #expect(abs((values.first ?? 0) - (values.last ?? 0)) > 50)
    }
    // Numbers of one size and either sign are about equally dark; the palette has no dark blue
    // as dark as its darkest red.
    for place in 0...50 {
      let difference = abs(light[place] - light[100 - place])
      #expect(difference < (depth == .trueColor ? 12 : 21), "at \(place)")
    }
  }

  @Test(arguments: ColorMap.allCases, [ColorDepth.palette, .trueColor])
  func belowZeroIsRedAndAboveIsBlue(map: ColorMap, depth: ColorDepth) throws {
    let all = try looks(map, .diverging, depth)
    // Greys tell no sign; the digits do.
    for place in 0..<40 where map != .grey && map != .ink {
      #expect(all[place].background.red > all[place].background.blue, "at \(place)")
      #expect(all[100 - place].background.red < all[100 - place].background.blue, "at \(place)")
    }
    let zero = all[50].background
    #expect(zero.red == zero.green && zero.green == zero.blue)
  }

  @Test(arguments: ColorMap.allCases, ColorVision.allCases)
  func neighbouringPaletteStepsAreToldApartByEveryone(map: ColorMap, vision: ColorVision) throws {
    for scale in [MatrixBlock.Scale.sequential, .diverging] {
      let seen = steps(try looks(map, scale, .palette))
        .map { LinearColor($0.background).seen(with: vision) }
      for (one, next) in zip(seen, seen.dropFirst()) {
        #expect(one.difference(to: next) >= 8, "\(vision): \(one), \(next)")
      }
    }
  }

  @Test(arguments: onScreens.filter { $0 != .grey }, ColorVision.allCases)
  func theTwoEndsAreToldApartByEveryone(map: ColorMap, vision: ColorVision) throws {
    for depth in [ColorDepth.palette, .trueColor] {
      let all = try looks(map, .diverging, depth)
      for place in 0..<30 {
        let below = LinearColor(all[place].background).seen(with: vision)
        let above = LinearColor(all[100 - place].background).seen(with: vision)
        #expect(below.difference(to: above) >= 8, "\(depth), at \(place)")
      }
    }
  }

  @Test(arguments: onScreens, ColorVision.allCases)
  func largerMeansLighterForEveryone(map: ColorMap, vision: ColorVision) throws {
    for depth in [ColorDepth.palette, .trueColor] {
      let light = steps(try looks(map, .sequential, depth))
        .map { LinearColor($0.background).seen(with: vision).lab.lightness }
      let falls = zip(light, light.dropFirst()).filter { $0 > $1 + 0.5 }
      #expect(falls.isEmpty, "\(depth): \(falls)")
    }
  }

  @Test(arguments: [ColorDepth.palette, .trueColor])
  func onPaperLargerMeansDarkerInFewSteps(depth: ColorDepth) throws {
    let light = lightness(steps(try looks(.ink, .sequential, depth)))
    #expect(light.count == 5)
    // Two greys that are closer than this are one after a photocopier.
    #expect(zip(light, light.dropFirst()).allSatisfy { $0 - $1 > 17 }, "\(light)")
    #expect(light.first ?? 0 > 99)
  }

  @Test func everyMapButThatForProjectorsHasItsTurn() {
    #expect(RenderOptions.plain().colorMap == .viridis)
    var (map, seen) = (ColorMap.viridis, [ColorMap]())
    for _ in ColorMap.selectable {
      seen.append(map)
      map = map.next
    }
    #expect(seen == [.viridis, .cividis, .grey] && map == .viridis)
    #expect(ColorMap.projector.next == .viridis)
  }

  /// What 101 cells look like, from the lowest number to the highest, read back from the screen.
  private func looks(
    _ map: ColorMap, _ scale: MatrixBlock.Scale, _ depth: ColorDepth
  ) throws -> [CellLook] {
    let numbers = (0...100).map { Float($0) / (scale == .sequential ? 100 : 50) }
    let value = Matrix([scale == .sequential ? numbers : numbers.map { $0 - 1 }])
    var options = RenderOptions.plain(width: nil, depth: depth)
    options.colorMap = map
    let line = drawnTable(.sample(value, scale: scale), options).lines[3]
    let looks = PaintedRun.runs(of: line).filter { !$0.codes.isEmpty }
      .compactMap { CellLook($0.codes) }
    try #require(looks.count == 101)
    return looks
  }

  /// Without the repetitions: the steps a ramp has.
  private func steps(_ looks: [CellLook]) -> [CellLook] {
    looks.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func lightness(_ looks: [CellLook]) -> [Double] {
    looks.map { LinearColor($0.background).lab.lightness }
  }
}
