import LinearAlgebra
import TransformerModel

/// Prints the milliseconds of passes of an encoder, on the clock and on the processors.
func timeMiniLM() { timePasses(SizedModels.miniLM(), counts: [16, 128]) }

/// Prints the milliseconds of passes of a decoder, and of writing one more word.
func timeGPT2() {
  let gpt2 = SizedModels.gpt2()
  timePasses(gpt2, counts: [1, 16, 128, 512])
  report("  one word after 16 others", of: steps(gpt2, after: 16))
}

/// Passes that keep nothing, the maps of all heads (as `torch_forward.py` does), and every stage; a
/// decoder scores every word.
private func timePasses(_ model: Transformer, counts: [Int]) {
  let maps = StageSelection.fitting(StagePattern("*.weights"))
  for count in counts {
    report("\(model.name), \(count) words", of: passes(model, count, keeping: .none))
    report("  with all maps", of: passes(model, count, keeping: maps))
    report("  with all stages", of: passes(model, count, keeping: .all))
  }
}

private func report(_ name: String, of timed: [Timed]) {
  let times = zip(timed, medians(of: timed)).map { work, time in
    "\(work.name) \(tenths(time.wall)) / \(tenths(time.processors)) ms"
  }
  print("\(name)  \(times.joined(separator: "  "))")
}

/// A pass of a whole text.
private func passes(
  _ model: Transformer, _ count: Int, keeping selection: StageSelection
) -> [Timed] {
  let sentence = model.source.sentence(ids: (0..<count).map { $0 * 7 })
  return onMachines {
    var recorder = Recorder(keeping: selection)
    var writer = Writer(model, reading: sentence)
    if model.encoder != nil {
      writer.read(recorder: &recorder)
    } else {
      _ = writer.write(sentence, recorder: &recorder)
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
