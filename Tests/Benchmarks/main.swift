// Times the forward pass of an encoder of the paper's base size, recording off and on:
//
//   swift run -c release Benchmarks
//
// Both are measured in turns in one run: on a shared machine only their ratio means much. The plain
// kernel sums in `Double`; the fast one that comes with the real models is to be held against it.

import Foundation
import TransformerModel

let settings = "seeded:layers=6,heads=8,width=512,ff=2048"
let (layers, width, wide, tokens) = (6, 512, 2048, 32)
let rounds = 7

guard let seeded = try SeededModel(name: settings) else {
  preconditionFailure("\(settings) names a seeded model")
}
let model = seeded.model()
let sentence = model.sentence((0..<tokens).map { "word\($0)" }.joined(separator: " "))

/// Seconds of one forward pass.
func seconds(isRecording: Bool) -> Double {
  var recorder = Recorder(isRecording: isRecording)
  let start = DispatchTime.now().uptimeNanoseconds
  _ = model.run(sentence, recorder: &recorder)
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
}

// Two operations for each product and sum: four projections, two products of attention, two of the
// network, in every layer.
let projections = 4 * tokens * width * width
let attention = 2 * tokens * tokens * width
let network = 2 * tokens * width * wide
let operations = Double(2 * layers * (projections + attention + network))

_ = seconds(isRecording: false)
var (off, on): ([Double], [Double]) = ([], [])
for _ in 0..<rounds {
  off.append(seconds(isRecording: false))
  on.append(seconds(isRecording: true))
}

/// A line of the report.
func report(_ name: String, _ times: [Double]) {
  let median = times.sorted()[times.count / 2]
  let milliseconds = (median * 1e4).rounded() / 10
  let speed = (operations / median / 1e7).rounded() / 100
  print("\(name)  \(milliseconds) ms (median of \(times.count))  \(speed) GFLOP/s")
}

print("\(settings), \(tokens) tokens, \((operations / 1e7).rounded() / 100) GFLOP")
report("recording off", off)
report("recording on ", on)
print("on/off        \((on.reduce(0, +) / off.reduce(0, +) * 100).rounded() / 100)")
