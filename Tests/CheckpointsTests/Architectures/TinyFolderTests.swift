import Checkpoints
import Foundation
import Testing
import TransformerModel

/// A model taken straight out of its folder is the one made of the same tensors held in memory.
@Suite struct TinyFolderTests {
  @Test(arguments: TinyModel.all)
  func theFolderGivesTheSameModel(_ tiny: TinyModel) throws {
    var checkpoint = try Checkpoint(folder: tiny.folder.path, memoryLimit: 1 << 20)
    var configuration = try tiny.configuration()
    let model = try Architectures.read(&configuration).model(
      name: tiny.name, vocabulary: NumberedPieces(count: tiny.rowCount()), tensors: &checkpoint)
    var stored = try tiny.tensors()
    let other = try tiny.model(tensors: &stored)
    #expect(checkpoint.unused.sorted() == stored.unused)
    #expect(checkpoint.usedRepeatedly == [])
    let sentence = try #require(try tiny.expected().cases.first).sentence
    for (left, right) in zip(model.trace(sentence).stages, other.trace(sentence).stages) {
      #expect(left.value == right.value, "\(left.name)")
    }
  }
}
