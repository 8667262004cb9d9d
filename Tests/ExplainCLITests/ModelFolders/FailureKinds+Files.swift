import Checkpoints

extension TokenizerFailure {
  enum Kind: CaseIterable {
    case noTokenizer, sentencePiece, missingFile, noFile, unreadable, tooLarge, gitPointer, notJSON
    case notUTF8, missingKey, duplicateKey, wrongKind, notInRange, unsupported, disagreement
    case emptyVocabulary, duplicatePiece, badID, duplicateID, unknownToken, wrongID, badMerge
    case unknownMergePiece, missingByte, unknownFamily
  }

  var kind: Kind {
    switch self {
    case .noTokenizer: .noTokenizer
    case .sentencePiece: .sentencePiece
    case .missingFile: .missingFile
    case .noFile: .noFile
    case .unreadable: .unreadable
    case .tooLarge: .tooLarge
    case .gitPointer: .gitPointer
    case .notJSON: .notJSON
    case .notUTF8: .notUTF8
    case .missingKey: .missingKey
    case .duplicateKey: .duplicateKey
    case .wrongKind: .wrongKind
    case .notInRange: .notInRange
    case .unsupported: .unsupported
    case .disagreement: .disagreement
    case .emptyVocabulary: .emptyVocabulary
    case .duplicatePiece: .duplicatePiece
    case .badID: .badID
    case .duplicateID: .duplicateID
    case .unknownToken: .unknownToken
    case .wrongID: .wrongID
    case .badMerge: .badMerge
    case .unknownMergePiece: .unknownMergePiece
    case .missingByte: .missingByte
    case .unknownFamily: .unknownFamily
    }
  }
}

extension CheckpointFailure {
  enum Kind: CaseIterable {
    case noSuchFile, noRegularFile, unreadable, noWeights, otherWeights, gitPointer, tooLarge
    case headerTooLong, truncated, trailingBytes, malformed, unknownType, shapeTooLarge
    case reversedOffsets, wrongSize, overlap, gap, fileOutsideFolder, inTwoFiles, missingTensor
    case wrongShape, unreadableType, notEnoughMemory
  }

  var kind: Kind {
    switch self {
    case .noSuchFile: .noSuchFile
    case .noRegularFile: .noRegularFile
    case .unreadable: .unreadable
    case .noWeights: .noWeights
    case .otherWeights: .otherWeights
    case .gitPointer: .gitPointer
    case .tooLarge: .tooLarge
    case .headerTooLong: .headerTooLong
    case .truncated: .truncated
    case .trailingBytes: .trailingBytes
    case .malformed: .malformed
    case .unknownType: .unknownType
    case .shapeTooLarge: .shapeTooLarge
    case .reversedOffsets: .reversedOffsets
    case .wrongSize: .wrongSize
    case .overlap: .overlap
    case .gap: .gap
    case .fileOutsideFolder: .fileOutsideFolder
    case .inTwoFiles: .inTwoFiles
    case .missingTensor: .missingTensor
    case .wrongShape: .wrongShape
    case .unreadableType: .unreadableType
    case .notEnoughMemory: .notEnoughMemory
    }
  }
}
