import Foundation
import TestSupport
import Testing

/// Where output goes: files that appear whole or not at all, pipes that close early, a binary that
/// runs wherever it is copied.
@Suite struct OutputTests {
  @Test func aFileHoldsWhatTheScreenWouldShow() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let screen = try BuiltProgram().run(["map"])
    let result = try BuiltProgram().run(["map", "-o", folder.file("map.txt").path])
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(try String(contentsOf: folder.file("map.txt"), encoding: .utf8) == screen.output)
    #expect(folder.names == ["map.txt"])
  }

  @Test func aRefusedCommandLeavesAnOldFileAsItWas() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("precious", to: "map.txt")
    for arguments in [["map", ""], ["map", "--stage", "masked"], ["map", "--model", "no"]] {
      let result = try BuiltProgram().run(arguments + ["-o", folder.file("map.txt").path])
      #expect(result.status == 64)
    }
    #expect(try String(contentsOf: folder.file("map.txt"), encoding: .utf8) == "precious")
    #expect(folder.names == ["map.txt"])
  }

  @Test func aLinkIsFollowedAndRightsAreKept() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("old", to: "real.txt")
    let result = try BuiltProgram().shell(
      """
      cd '\(folder.url.path)' && chmod 640 real.txt && ln -s real.txt link.txt \
      && "$EXPLAIN" map -o link.txt && ls -l real.txt && test -L link.txt && grep -c student real.txt
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("-rw-r-----"))
  }

  @Test func aReaderThatHasSeenEnoughEndsItQuietly() throws {
    // More than a pipe holds, so that the program is still writing when the reader goes.
    let script = """
      { "$EXPLAIN" trace "$(printf 'word%s ' $(seq 60))"; echo "status $?" >&2; } | head -n 1
      """
    let result = try BuiltProgram().shell(script)
    #expect(result.output == result.output.split(separator: "\n").prefix(1).joined() + "\n")
    #expect(result.errors == "status 0\n")
  }

  @Test func aStandardErrorNobodyReadsIsNoReasonToCrash() throws {
    for closed in ["2>&-", "2>/dev/full"] {
      let refused = try BuiltProgram().shell(#""$EXPLAIN" nosuch \#(closed); echo $?"#)
      #expect(refused.output == "64\n")
      let done = try BuiltProgram().shell(
        #""$EXPLAIN" trace zzz --format json --stages scores \#(closed) | tail -n 1"#)
      #expect(done.output.hasSuffix("] }\n"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesNothingHalfWritten(signal: Int32) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    // Large enough to be still writing when the signal comes; should it be done by then, the file
    // is whole, which is as well.
    let text = (0..<1200).map { "word\($0)" }.joined(separator: " ")
    try BuiltProgram().run(
      ["trace", text, "--format", "json", "-o", folder.file("big.json").path],
      interruptedBy: signal, when: { !folder.names.isEmpty })
    #expect(folder.names.filter { $0 != "big.json" } == [])
  }

  @Test func aLinkToNothingGetsItsFileAndALoopIsRefused() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = try BuiltProgram().shell(
      """
      cd '\(folder.url.path)' && ln -s target.txt link.txt && "$EXPLAIN" map -o link.txt \
      && test -L link.txt && grep -c student target.txt; ln -s loop loop; "$EXPLAIN" map -o loop
      echo $?
      """)
    #expect(result.output == "3\n74\n")
  }

  @Test func standardOutputAsAFileIsAppendedTo() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("first\n", to: "log.txt")
    let log = folder.file("log.txt").path
    let result = try BuiltProgram().shell(#""$EXPLAIN" map -o /dev/stdout >> '\#(log)'"#)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try String(contentsOfFile: log, encoding: .utf8).hasPrefix("first\n  text"))
  }

  @Test func aFullDiskIsReported() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = try BuiltProgram().shell(#""$EXPLAIN" map > /dev/full"#)
    #expect(result.status == 74)
    #expect(result.errors.contains("stdout"))
  }

  @Test func theBinaryRunsWhereverItIsCopied() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    defer {
      folder.remove()
      elsewhere.remove()
    }
    let original = try BuiltProgram()
    try FileManager.default.copyItem(at: original.url, to: folder.file("explain"))
    let copy = BuiltProgram(at: folder.file("explain"))
    let result = try copy.run(["self-attention"], folder: elsewhere.url)
    #expect(result.status == 0)
    #expect(try result.output == original.run(["self-attention"]).output)
  }

  @Test func theSameCommandGivesTheSameBytes() throws {
    let arguments = ["trace", "나는 학생 이다", "--format", "json"]
    #expect(
      try BuiltProgram().run(arguments).output == BuiltProgram().run(arguments).output)
  }
}
