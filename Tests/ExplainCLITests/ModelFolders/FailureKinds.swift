import Checkpoints

// A case that is added to a failure does not compile until it has a kind here, and a kind without
// a sample fails `FailureWordsTests`: so no failure can be forgotten.

extension ModelFolder.Failure {
  enum Kind: CaseIterable {
    case missing, noFolder, noConfiguration, configurationFurtherIn, configuration, tokenizer
    case checkpoint
  }

  var kind: Kind {
    switch self {
    case .missing: .missing
    case .noFolder: .noFolder
    case .noConfiguration: .noConfiguration
    case .configurationFurtherIn: .configurationFurtherIn
    case .configuration: .configuration
    case .tokenizer: .tokenizer
    case .checkpoint: .checkpoint
    }
  }
}

extension ConfigurationFailure.Problem {
  enum Kind: CaseIterable {
    case notJSON, gitPointer, malformed, noModelType, unknownModelType, badValue, refused
    case headsDoNotDivide, contradiction, moreWordsThanRows
  }

  var kind: Kind {
    switch self {
    case .notJSON: .notJSON
    case .gitPointer: .gitPointer
    case .malformed: .malformed
    case .noModelType: .noModelType
    case .unknownModelType: .unknownModelType
    case .badValue: .badValue
    case .refused: .refused
    case .headsDoNotDivide: .headsDoNotDivide
    case .contradiction: .contradiction
    case .moreWordsThanRows: .moreWordsThanRows
    }
  }
}

extension JSONFailure.Problem {
  enum Kind: CaseIterable {
    case unexpected, unexpectedEnd, somethingBehind, badNumber, badEscape, loneSurrogate
    case controlCharacter, notUTF8, tooDeep, tooLarge
  }

  var kind: Kind {
    switch self {
    case .unexpected: .unexpected
    case .unexpectedEnd: .unexpectedEnd
    case .somethingBehind: .somethingBehind
    case .badNumber: .badNumber
    case .badEscape: .badEscape
    case .loneSurrogate: .loneSurrogate
    case .controlCharacter: .controlCharacter
    case .notUTF8: .notUTF8
    case .tooDeep: .tooDeep
    case .tooLarge: .tooLarge
    }
  }
}

extension CheckpointFailure.Malformation {
  enum Kind: CaseIterable {
    case mapping, list, text, wholeNumber, value, colon, commaOrEnd, endOfText, nothing
    case notUTF8, badEscape, controlCharacter, numberTooLarge, wrongCount, duplicateName
    case unknownName, missingName, tooDeep
  }

  var kind: Kind {
    switch self {
    case .expected(.mapping, _): .mapping
    case .expected(.list, _): .list
    case .expected(.text, _): .text
    case .expected(.wholeNumber, _): .wholeNumber
    case .expected(.value, _): .value
    case .expected(.colon, _): .colon
    case .expected(.commaOrEnd, _): .commaOrEnd
    case .expected(.endOfText, _): .endOfText
    case .expected(.nothing, _): .nothing
    case .notUTF8: .notUTF8
    case .badEscape: .badEscape
    case .controlCharacter: .controlCharacter
    case .numberTooLarge: .numberTooLarge
    case .wrongCount: .wrongCount
    case .duplicateName: .duplicateName
    case .unknownName: .unknownName
    case .missingName: .missingName
    case .tooDeep: .tooDeep
    }
  }
}
