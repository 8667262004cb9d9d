import ArgumentParser
import Authoring
import DocumentModel
import Foundation
import Rendering

/// The program from its arguments to its exit code.
public enum ExplainProgram {
  /// Runs with the arguments and the surroundings of this process.
  ///
  /// - Returns: The exit code.
  public static func run() -> Int32 {
    // A reader that has seen enough (`| head -1`) is no reason to die by a signal.
    signal(SIGPIPE, SIG_IGN)
    let surroundings = Surroundings.ofProcess()
    let messages = spokenMessages(CommandLine.arguments, surroundings)
    switch rawArguments() {
    case .failure(let failure): return report(failure, messages)
    case .success(let arguments):
      return run(arguments, in: surroundings)
    }
  }

  /// The arguments as they were passed: the decoded ones have already lost what was not UTF-8.
  private static func rawArguments() -> Result<[String], Failure> {
    var arguments: [String] = []
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let raw = CommandLine.unsafeArgv[place] else { break }
      guard let argument = String(validatingCString: raw) else {
        return .failure(.notUTF8(place: place))
      }
      arguments.append(argument)
    }
    return .success(arguments)
  }

  private static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    let messages = spokenMessages(arguments, surroundings)
    do {
      if let request = HelpRequest(arguments) {
        let language = ArgumentOrder.value(of: "--lang", in: arguments)
        try request.answer(in: surroundings, language: language)
        return ExitStatus.success
      }
      let command = try parse(ArgumentOrder.commandFirst(arguments))
      if let command = command as? any ExplainCommand {
        try command.execute(Session(command.shared, in: surroundings))
      } else {
        var command = command
        try command.run()
      }
      return ExitStatus.success
    } catch is FileWriter.BrokenPipe {
      return ExitStatus.success
    } catch is Terminal.Interrupted {
      return ExitStatus.interrupted
    } catch let failure as Failure {
      return report(failure, messages)
    } catch {
      return report(parserError: error, messages)
    }
  }

  /// Reads a command line, the command first.
  ///
  /// A command that is named is read by itself, without a look at all others, which takes longer
  /// than reading it; what it does not understand is told by the whole program.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let known = CommandHelp.commands.first(where: { $0.name == arguments.first }),
      let command = try? known.type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try Explain.parseAsRoot(arguments)
  }

  /// The language to complain in, even when the arguments make no sense.
  private static func spokenMessages(
    _ arguments: [String], _ surroundings: Surroundings
  ) -> any Messages {
    let settings = Settings(surroundings)
    let option = ArgumentOrder.value(of: "--lang", in: arguments)
    let language = (try? settings.language(option: option)) ?? (try? settings.language(option: nil))
    return (language ?? .english).messages
  }

  // MARK: Saying what went wrong

  private static func report(_ failure: Failure, _ messages: any Messages) -> Int32 {
    if case .mistakes(let mistakes) = failure {
      for mistake in mistakes { Console.complain(mistake.text(messages)) }
    }
    if case .several(let failures) = failure, failures.count > 1 {
      for failure in failures { _ = report(failure, messages) }
    } else if case .several(let failures) = failure, let only = failures.first {
      return report(only, messages)
    }
    let (sentence, remedy) = messages.failure(failure)
    Console.complain("\(messages.error): \(sentence)\n  → \(messages.hint): \(remedy)")
    return failure.exitCode
  }

  private static func report(parserError error: any Error, _ messages: any Messages) -> Int32 {
    let exitCode = Explain.exitCode(for: error)
    let words = Explain.fullMessage(for: error)
    // The version and completion scripts come as errors, too, and are data.
    if exitCode.isSuccess {
      do {
        try Output(path: nil).deliver { try $0(words.hasSuffix("\n") ? words : "\(words)\n") }
      } catch let failure as Failure {
        return report(failure, messages)
      } catch {}
      return ExitStatus.success
    }
    guard exitCode == .validationFailure else {
      Console.complain("\(messages.error): \(messages.ourFault("\(error)"))")
      return ExitStatus.internalError
    }
    Console.complain("\(messages.error): \(messages.notUnderstood)\n\(words)")
    return ExitStatus.usage
  }
}
