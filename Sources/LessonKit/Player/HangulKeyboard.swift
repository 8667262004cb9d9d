enum HangulKeyboard { static func letters(of character: Character) -> [Character] { [character] } }
