/// The frames of a drawing whose sides are not straight, as places to look at.
///
/// A frame begins at an upper left corner with a rule up to an upper right one; below both ends
/// there have to be lines or arrows down to the lower corners, in the same columns of the screen.
///
/// - Parameters:
///   - lines: The drawing.
///   - width: How many columns of the screen a text takes.
/// - Returns: The places, and how many frames there are in all.
public func crookedFrames(
  in lines: [String], width: (String) -> Int
) -> (places: [String], count: Int) {
  let grid = lines.map { line in
    line.flatMap { character -> [Character] in
      [character] + Array(repeating: "\0", count: max(0, width(String(character)) - 1))
    }
  }
  func at(_ row: Int, _ column: Int) -> Character {
    grid.indices.contains(row) && grid[row].indices.contains(column) ? grid[row][column] : " "
  }
  var places: [String] = []
  var count = 0
  for row in grid.indices {
    for left in grid[row].indices where "┌╔".contains(grid[row][left]) {
      // Where an arrow goes off to the right there is no corner at its end.
      guard let right = grid[row][(left + 1)...].firstIndex(where: { "┐╗►".contains($0) }),
        grid[row][right] != "►"
      else { continue }
      count += 1
      var below = row + 1
      while "│║├╟┼►".contains(at(below, left)), "│║├╟┼◄".contains(at(below, right)) { below += 1 }
      if !"└╚".contains(at(below, left)) || !"┘╝".contains(at(below, right)) || below == row + 1 {
        places.append("the frame from line \(row + 1), column \(left + 1), at line \(below + 1)")
      }
    }
  }
  return (places, count)
}
