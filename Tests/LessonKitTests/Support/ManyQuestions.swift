/// A lesson that asks one question of each kind, in both languages.
let manyQuestions = Draft(files: [
  "lesson.yaml": """
  format: 1
  model: hand-set
  text: I am a student
  steps:
    - id: one
      show:
        - matrix: scaled
      ask:
        - id: how-much
          number: scaled[student, I]
          digits: 3
        - id: which
          choice: [root, width]
          answer: width
    - id: two
      ask:
        - id: where
          cell: weights
          which: largest
          row: am
        - id: sequence
          order: [scores, scaled, weights]

  """,
  "en.yaml": """
  format: 1
  title: A lesson
  summary: What it teaches.
  steps:
    one:
      title: One
      prose: Look.
      otherwise: Look anew.
      questions:
        how-much:
          ask: What is `student` to `I`?
          hints: [a, b, "{scores[3, 0]} / √{columns key} = {scaled[3, 0]:3}"]
        which:
          ask: Divided by what?
          choices:
            root: {text: By **four**., why: No.}
            width: {text: "By {columns key}."}
          hints: [a, b, c]
    two:
      title: Two
      prose: Ask.
      questions:
        where: {ask: "Where?", hints: [a, b, "{weights[1, 1]}"]}
        sequence:
          ask: In which order?
          choices: {scores: {text: S}, scaled: {text: D}, weights: {text: W}}
          hints: [a, b, c]

  """,
  "ko.yaml": """
  format: 1
  title: 수업
  summary: 한 줄.
  steps:
    one:
      title: 하나
      prose: 봅니다.
      questions:
        how-much:
          ask: 얼마입니까?
          hints: [가, 나, "{scaled[3, 0]:3}입니다"]

  """,
])
