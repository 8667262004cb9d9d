import DocumentModel
import Foundation
import LessonKit

/// Tells the second window of an instructor where the lesson is.
struct NotesPublisher {
  private let server: NotesServer
  private let began = Date().timeIntervalSince1970
  private var published: (notes: Player.Notes, language: Language)?

  /// Opens the socket that `explain notes` follows.
  ///
  /// - Throws: `Failure` if there is no place for it, or another lesson is presented.
  init(in surroundings: Surroundings) throws {
    server = try NotesServer(at: NotesSocket.path(surroundings))
  }

  /// What is to be watched for those who come and go.
  var descriptors: [Int32] { server.descriptors }

  /// Lets somebody in or out.
  func handle(readable descriptor: Int32) { server.handle(readable: descriptor) }

  /// Tells where a player is, if that has changed.
  mutating func publish(_ player: Player) {
    let (notes, language) = (player.notes, player.look.language)
    if let published, published == (notes, language) { return }
    published = (notes, language)
    server.publish(
      NotesState(
        lesson: notes.lesson, step: notes.number, of: notes.count, title: notes.title,
        notes: notes.notes, next: notes.next, began: began, language: language))
  }

  /// Closes the socket.
  func close() { server.close() }
}
