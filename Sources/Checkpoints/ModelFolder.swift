import TransformerModel

/// A model folder as people have it on disk: `config.json`, weights, and the files of a tokenizer.
public struct ModelFolder: Sendable {
  /// Why a folder cannot be run; the words are made where it is shown.
  public enum Failure: Error, Equatable {
    /// There is no such folder.
    case missing(String)
    /// It is there and is no folder.
    case noFolder(String)
    /// A folder without a `config.json`; its path.
    case noConfiguration(folder: String)
    /// A folder without a `config.json` that has another folder with one in it; their paths.
    case configurationFurtherIn(folder: String, subfolder: String)
    /// What is wrong with the configuration.
    case configuration(ConfigurationFailure)
    /// What is wrong with the tokenizer.
    case tokenizer(TokenizerFailure)
    /// What is wrong with the weights.
    case checkpoint(CheckpointFailure)
  }

  /// The largest `config.json` that is read, in bytes.
  private static let largestConfiguration = 1 << 24

  /// The path of the folder.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads the folder and assembles the model.
  ///
  /// - Parameters:
  ///   - name: The name the model was asked for by.
  ///   - memoryLimit: The bytes that numbers which have to be copied may take.
  /// - Throws: `Failure` with the first thing that is wrong.
  public func model(name: String, memoryLimit: Int) throws -> PretrainedModel {
    do {
      var configuration = try configuration()
      let architecture = try Architectures.read(&configuration)
      let tokenizer = try TokenizerReader.read(folder: path)
      let reader = TokenizedReader(
        tokenizer, padding: configuration.ids("pad_token_id").first,
        ends: configuration.ids("eos_token_id"))
      var checkpoint = try Checkpoint(folder: path, memoryLimit: memoryLimit)
      let model = try architecture.model(name: name, vocabulary: reader, tensors: &checkpoint)
      return PretrainedModel(
        transformer: model, modelType: type(of: architecture).modelType, tokenizer: tokenizer,
        unusedTensors: checkpoint.unused, unknownKeys: configuration.unknownKeys)
    } catch let failure as ConfigurationFailure {
      throw Failure.configuration(failure)
    } catch let failure as TokenizerFailure {
      throw Failure.tokenizer(failure)
    } catch let failure as CheckpointFailure {
      throw Failure.checkpoint(failure)
    }
  }

  /// Reads the tokenizer alone.
  ///
  /// - Throws: `Failure` with the first thing that is wrong.
  public func tokenizer() throws -> any Tokenizer {
    do {
      return try TokenizerReader.read(folder: path)
    } catch {
      throw Failure.tokenizer(error)
    }
  }

  private func configuration() throws -> Configuration {
    let folder = path.hasSuffix("/") ? path : path + "/"
    let file = folder + TokenizerReader.FileName.model
    let json: [UInt8]
    do throws(FileBytes.Failure) {
      json = try FileBytes.read(file, limit: Self.largestConfiguration)
    } catch {
      switch error {
      case .missing: throw withoutConfiguration
      case .noFile: throw Failure.checkpoint(.noRegularFile(file: file))
      case .tooLarge(let limit, let found):
        throw Failure.checkpoint(.tooLarge(file: file, limit: limit, found: found))
      case .system(let code): throw Failure.checkpoint(.unreadable(file: file, code: code))
      }
    }
    return try Configuration(json: json, file: file)
  }

  /// What is to be said of a folder that has no configuration.
  private var withoutConfiguration: Failure {
    do throws(FolderContents.Failure) {
      _ = try FolderContents.names(in: path)
    } catch {
      switch error {
      case .missing: return .missing(path)
      case .noFolder: return .noFolder(path)
      case .system(let code): return .checkpoint(.unreadable(file: path, code: code))
      }
    }
    let further = FolderContents.subfolder(of: path, holding: TokenizerReader.FileName.model)
    return further.map { .configurationFurtherIn(folder: path, subfolder: $0) }
      ?? .noConfiguration(folder: path)
  }
}
