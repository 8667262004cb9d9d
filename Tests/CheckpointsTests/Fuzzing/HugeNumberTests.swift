import Checkpoints
import Foundation
import TestSupport
import Testing
import TransformerModel

/// Small files whose numbers claim terabytes are refused before any memory is taken for them.
@Suite struct HugeNumberTests {
  /// What all of it together may take at its peak, beside what other suites take meanwhile: a
  /// single table of the sizes claimed here would be 1000 times as large.
  private static let bound = 512 << 20

  /// The most memory this process has ever had, in bytes.
  private static var peak: Int {
    var usage = rusage()
    // This process; the name for it is of another type on each system.
    getrusage(0, &usage)
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }

  private func expectBounded(_ body: () throws -> Void) rethrows {
    let before = Self.peak
    try body()
    #expect(Self.peak - before < Self.bound)
  }

  private static let numbers = [
    "1099511627776", "4398046511104", "9007199254740992", "4611686018427387904",
    "9223372036854775807", "18446744073709551615", "100000000000000000000000000",
  ]

  @Test func headersThatClaimTerabytes() throws {
    try expectBounded {
      try inFolder { folder in
        for number in Self.numbers {
          for (shape, offsets) in [
            ("[\(number)]", "[0,\(number)]"), ("[\(number),1]", "[0,8]"), ("[2]", "[0,\(number)]"),
            ("[2]", "[\(number),\(number)]"), ("[1048576,1048576]", "[0,4398046511104]"),
            ("[\(number),0]", "[0,0]"), ("[0,\(number)]", "[0,0]"),
            ("[" + Array(repeating: number, count: 1000).joined(separator: ",") + "]", "[0,8]"),
          ] {
            let header = #"{"w":{"dtype":"F32","shape":\#(shape),"data_offsets":\#(offsets)}}"#
            for length in [UInt64(header.utf8.count), 100_000_000, 1 << 40, .max] {
              let bytes = littleEndian(length) + Array(header.utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
              try writeFile(bytes, to: folder.file("model.safetensors"))
              let failure = try refusal {
                _ = try SafetensorsFile(path: folder.file("model.safetensors").path)
              }
              #expect(failure != nil)
            }
          }
        }
      }
    }
  }

  /// The largest sizes that a configuration may have are far more than these folders hold.
  @Test(arguments: TinyModel.all)
  func configurationsThatClaimTerabytes(_ tiny: TinyModel) throws {
    try expectBounded {
      try inFolder { folder in
        let names = try FileManager.default.contentsOfDirectory(atPath: tiny.folder.path)
        for name in names where name != "config.json" {
          try FileManager.default.createSymbolicLink(
            at: folder.file(name), withDestinationURL: tiny.folder.appending(path: name))
        }
        let text = try String(
          contentsOf: tiny.folder.appending(path: "config.json"), encoding: .utf8)
        let keys = text.matches(of: #/"(\w+)": \d+,?\n/#).map { String($0.output.1) }
        let sizes = keys.filter { !$0.hasSuffix("_id") && $0 != "n_ctx" && !$0.contains("head") }
        #expect(sizes.count >= 4)
        for key in sizes {
          for power in [10, 17, 20, 40, 62] {
            let changed = try text.replacing(
              Regex("\"\(key)\": \\d+"), with: "\"\(key)\": \(1 << power)")
            try writeFile(Array(changed.utf8), to: folder.file("config.json"))
            #expect(throws: ModelFolder.Failure.self, "\(key): \(1 << power)") {
              try ModelFolder(path: folder.url.path).model(name: "M", memoryLimit: 1 << 24)
            }
          }
        }
      }
    }
  }

  @Test func tokenizersThatClaimTerabytes() {
    expectBounded {
      for file in [SmallTokenizerFile.wordPiece, .byteLevel] {
        for number in Self.numbers + ["4294967294", "4294967295"] {
          for place in file.text.matches(of: #/\b\d+\b/#) {
            var text = file.text
            text.replaceSubrange(place.range, with: number)
            _ = try? TokenizerReader.read(tokenizerJSON: Array(text.utf8)).encode("ab")
          }
        }
      }
    }
  }
}
