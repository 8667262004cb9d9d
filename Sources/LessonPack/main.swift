// Writes every text file under `Lessons/` into one Swift file of string literals, so that the
// program carries its lessons with it. Run by the `EmbedLessons` plugin.
//
// usage: LessonPack LESSONS-FOLDER OUTPUT-FILE

import Foundation

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: LessonPack LESSONS-FOLDER OUTPUT-FILE\n".utf8))
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let output = URL(filePath: CommandLine.arguments[2])

let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  .filter { $0.hasSuffix(".yaml") }
  .sorted()

/// As many `#` as the text needs to contain no end of the literal by accident.
func rawLiteral(_ text: String) -> String {
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

var source = """
  // Written by LessonPack from the folder `Lessons/`; do not edit.

  import Authoring

  /// Every file under `Lessons/`, by its path below that folder.
  let packedFiles: [SourceText] = [

  """
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  source += "  SourceText(path: \(String(reflecting: path)), text: \(rawLiteral(text))),\n"
}
source += "]\n"
try source.write(to: output, atomically: true, encoding: .utf8)
