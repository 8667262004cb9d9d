import LinearAlgebra
import TransformerModel

/// Prints the milliseconds of passes of an encoder, on the clock and on the processors, without recording and with all stages kept.
func timeMiniLM() {
  let miniLM = SizedModels.miniLM()
  for count in [16, 128] {
    report("\(miniLM.name), \(count) words", of: passes(miniLM, count, isRecording: false))
    report("  with all stages", of: passes(miniLM, count, isRecording: true))
  }
}

/// Prints the milliseconds of passes of a decoder, which scores the last word alone.
func timeGPT2() {
  let gpt2 = SizedModels.gpt2()
  for count in [16, 128] {
    report("\(gpt2.name), \(count) words", of: passes(gpt2, count, isRecording: false))
  }
  report("  one word after 16 others", of: steps(gpt2, after: 16))
}

private func report(_ name: String, of timed: [Timed]) {
  let times = zip(timed, medians(of: timed)).map { work, time in
    "\(work.name) \(tenths(time.wall)) / \(tenths(time.processors)) ms"
  }
  print("\(name)  \(times.joined(separator: "  "))")
}

/// A pass of a whole text; a decoder scores the last word alone.
private func passes(_ model: Transformer, _ count: Int, isRecording: Bool) -> [Timed] {
  let sentence = model.source.sentence(ids: (0..<count).map { $0 * 7 })
  return onMachines {
    var recorder = Recorder(isRecording: isRecording)
    var writer = Writer(model, reading: sentence)
    if model.encoder != nil {
      writer.read(recorder: &recorder)
    } else {
      _ = writer.write(sentence, scoringLastOnly: true, recorder: &recorder)
    }
  }
}

/// A step of writing, with what is kept of the words before.
private func steps(_ model: Transformer, after count: Int) -> [Timed] {
  let prompt = model.source.sentence(ids: Array(0..<count))
  let next = model.source.sentence(ids: [count])
  var recorder = Recorder(isRecording: false)
  var prepared = Writer(model, reading: prompt)
  _ = prepared.write(prompt, scoringLastOnly: true, recorder: &recorder)
  return onMachines {
    var (writer, recorder) = (prepared, Recorder(isRecording: false))
    _ = writer.write(next, recorder: &recorder)
  }
}

private func onMachines(_ run: @escaping () -> Void) -> [Timed] {
  machines.map { machine in
    (
      machine.name,
      {
        Machine.use(machine.instructions)
        Threads.use(machine.threads)
        run()
      }
    )
  }
}
