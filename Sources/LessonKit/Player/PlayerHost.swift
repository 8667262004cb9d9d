import DocumentModel

/// What a player needs from outside: runs of models, words, and how large a screen comes out.
public protocol PlayerHost {
  /// Makes runs as a person wishes.
  func runs(for wishes: Wishes) -> any RunMaker

  /// The words of a language.
  func words(in language: Language) -> any PlayerWords

  /// What is to be said of something that went wrong, line by line.
  func explanation(of error: any Error, in language: Language) -> [String]

  /// How large the content of a screen comes out in a window.
  func extent(of screen: Screen, in window: Window) -> ScreenExtent

  /// How many colour maps there are.
  var colorMapCount: Int { get }
}
