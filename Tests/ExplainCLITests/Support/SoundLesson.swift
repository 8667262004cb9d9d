import Foundation
import TestSupport
import Testing

/// A lesson without a mistake, with a run, an experiment and a question of each kind, to be broken
/// in one place.
enum SoundLesson {
  /// `lesson.yaml`.
  static let structure = """
    format: 1
    needs: [self-attention]
    model: hand-set
    text: I am a student
    mask: none
    runs:
      masked: {mask: causal}
      lecture:
        experiment: softmax
        matrices:
          scores: {rows: [I, am], columns: [I, am], values: [[10, -inf], [0, 10]]}
    steps:
      - id: one
        formulas: ["a = b"]
        show:
          - matrix: scores
            digits: 3
        ask:
          - id: how-much
            number: scaled[I, I]
            digits: 2
            mistakes:
              unscaled: {without: scale}
              by-width: {break: scale-by-width}
          - id: which
            choice: [left, right]
            answer: left
          - id: where
            cell: weights
            which: largest
            row: am
          - id: sequence
            order: [scores, scaled, weights]
      - id: two
        run: lecture
        show:
          - heatmap: weights

    """

  /// `en.yaml`.
  static let english = """
    format: 1
    title: A lesson
    summary: What it teaches.
    steps:
      one:
        title: One
        prose: |
          The first score is {scores[0, 0]}, and {masked/weights[am, I]} behind a mask. Try
          `explain map --mask causal`.

              explain self-attention
        otherwise: |
          Another sentence.
        questions:
          how-much:
            ask: How much is it?
            mistakes: {unscaled: Divide it., by-width: Take the root.}
            hints: [a, b, "{scaled[0, 0]}"]
          which:
            ask: Which side?
            choices:
              left: {text: The left.}
              right: {text: The right., why: It is the other.}
            hints: [a, b, c]
          where:
            ask: Where does it look?
            hints: [a, b, c]
          sequence:
            ask: In which order?
            choices:
              scores: {text: the scores}
              scaled: {text: the scaled scores}
              weights: {text: the weights}
            hints: [a, b, c]
      two:
        title: Two
        prose: That was {weights[0, 1]}.

    """

  /// `ko.yaml`.
  static let korean = """
    format: 1
    title: 수업
    summary: 무엇을 배우는지.
    steps:
      one:
        title: 하나
        prose: |
          첫 스코어는 {scores[0, 0]}입니다.
        otherwise: |
          다른 문장입니다.
        questions:
          how-much:
            ask: 얼마입니까?
            mistakes: {unscaled: 나누세요., by-width: 제곱근입니다.}
            hints: [가, 나, 다]
          which:
            ask: 어느 쪽입니까?
            choices:
              left: {text: 왼쪽}
              right: {text: 오른쪽, why: 반대쪽입니다.}
            hints: [가, 나, 다]
          where:
            ask: 어디를 봅니까?
            hints: [가, 나, 다]
          sequence:
            ask: 순서는 무엇입니까?
            choices:
              scores: {text: 스코어}
              scaled: {text: 나눈 스코어}
              weights: {text: 가중치}
            hints: [가, 나, 다]
      two:
        title: 둘
        prose: "{weights[0, 1]}이었습니다."

    """

  /// The files by their names.
  static let files = ["lesson.yaml": structure, "en.yaml": english, "ko.yaml": korean]
}

extension SoundLesson {
  /// A folder with the lesson in it, one piece of it replaced.
  static func folder(
    _ old: String, _ new: String, in file: String = "lesson.yaml"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lesson: files)
    let text = try #require(files[file])
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "01-mine/\(file)")
    return folder
  }
}

extension BuiltProgram.Result {
  /// The first line of each finding.
  var heads: [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("./") }.map(String.init)
  }
}
