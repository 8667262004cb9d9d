extension EnglishMessages {
  func help(for option: OptionName) -> String {
    switch option {
    case .lesson:
      "The lesson to run; `explain list` names them."
    case .sentence:
      "The sentence. (default: I am a student)"
    case .text:
      "Run on this sentence."
    case .model:
      "Run this model: a name, or a folder with a BERT, DistilBERT, RoBERTa or GPT-2; `explain models` lists them. (default: hand-set)"
    case .mask:
      "none, causal, padding or causal+padding."
    case .pad:
      "Append n [PAD] to the sentence. (default with a padding mask: 2, if there is none yet)"
    case .set:
      "Set a cell to another number; what comes after is computed from it. Repeatable."
    case .without:
      "Take a part out: position, scale, mask, residual, norm, ffn, head:N, layer:N. Repeatable."
    case .shuffle:
      "Put the words into another order, which follows from this seed."
    case .lang:
      "The language of everything that is said."
    case .color:
      "auto, always, never, or a depth: 16, 256, true. (default: auto)"
    case .ink:
      "Black and white for paper: five greys that survive a photocopier, and always the digits."
    case .digits:
      "Digits behind the point, 0 to 9. (default: 2)"
    case .width:
      "Columns of the window. (default: COLUMNS, the terminal, or 80)"
    case .threads:
      "Compute on n threads; no number depends on it. (default: all processors)"
    case .plain:
      "One number a line with its row and column, for screen readers."
    case .ascii:
      "Draw frames and signs in ASCII only."
    case .format:
      """
      text, ansi (text in colour, also into a file), markdown, html (a page for browsers), latex, \
      csv, tsv; with maps also svg; where a command gives data json, and with map, compare and \
      trace npy. (default: text)
      """
    case .output:
      "Write to this file instead of the screen."
    case .lessons:
      "Look for lessons and models in this folder first."
    case .stage:
      "scores, scaled, masked or weights. (default: weights)"
    case .allHeads:
      "All heads of the layer, side by side."
    case .allLayers:
      "The head in each layer; with --all-heads a sheet with a row for each layer and a column for each head."
    case .litStage:
      "Light the box this stage belongs to, for example weights or encoder.0.ffn.norm."
    case .pair:
      "A second text that is read with the first, by models that read two (BERT)."
    case .length:
      "Write at most n tokens. (default: 10)"
    case .candidates:
      "Show the n likeliest words of each place. (default: 4, with fill 5)"
    case .temperature:
      "Draw words by chance: below 1 closer to the likeliest, above 1 more varied; 0 is the likeliest."
    case .topK:
      "Draw only among the n likeliest words."
    case .topP:
      "Draw only among the likeliest words that together have the share x."
    case .seed:
      "What the draws follow from: the same seed gives the same words. (default: 1)"
    case .find:
      "Name the heads, of all layers, that attend most from one token to another: it:animal."
    case .from:
      "Show a map out of a file: .npy, .csv, .tsv, .json, or numbers with blanks between them; - is standard input."
    case .fromFormat:
      "Read the file as npy, csv, tsv, json or text (numpy.savetxt), whatever its name says."
    case .tokens:
      "The words of the rows, with blanks between them; also of the columns of a square map."
    case .keys:
      "The words of the columns."
    case .softmax:
      "The file holds raw scores: take the softmax of each row."
    case .batch:
      "The text in the batch, from 0; says that the file has an axis for it."
    case .rows:
      "Only these rows, from 0: 0:20 are the first twenty."
    case .columns:
      "Only these columns, from 0: 0:20 are the first twenty."
    case .overview:
      "The whole map at one glance, at the size of the window, without numbers."
    case .target:
      "What the decoder of an encoder–decoder is given; else what it writes itself."
    case .part:
      "encoder, decoder or cross. (default: the encoder, where there is one)"
    case .layer:
      "The layer, from 0. (default: 0)"
    case .head:
      "The head, from 0. (default: 0)"
    case .stages:
      "Only stages that fit, for example 'encoder.0.ffn.*'."
    case .parameters:
      "Include weights and biases also for a large model."
    case .steps:
      "Show how each word became its pieces: the merges one by one, or the pieces that were found."
    case .modelName:
      "One model in detail; without it, all of them."
    case .cell:
      "The number: 'STAGE[row, column]', by label or by index; I#2 is the second I."
    case .depth:
      "How many levels are opened; all goes down to look-ups and parameters. (default: 1)"
    case .full:
      "Show all terms of long sums, not only the largest."
    case .directory:
      "The folder of one lesson, or of several."
    case .size:
      "The window every step should fit. (default: 80x24)"
    case .schema:
      "Print the JSON schema of lesson.yaml, for editors, and check nothing."
    case .newName:
      "The name of the lesson: letters, digits and hyphens."
    case .newDirectory:
      "The folder to put it in. (default: here)"
    case .outline:
      "Only the steps of the lesson, by their titles."
    case .present:
      "Before a class: your notes can be followed with `explain notes` in a second window."
    case .projector:
      "For a projector: strong contrast, fewer digits, wide gaps; long steps come page by page."
    case .auto:
      "Go on by itself after so many seconds, such as 5s; any key stops it."
    case .worksheetSubject:
      "The lesson whose stages are computed; with --stage the sentence."
    case .worksheetStage:
      "The stage to compute, for example scores or encoder.0.ffn.norm."
    case .worksheetSeed:
      "Which cells are empty follows from this: the same seed gives the same sheet. (default: 1)"
    case .blank:
      "How many of the cells are left empty, 1% to 100%. (default: 40%)"
    case .exercises:
      "Only these exercises of a lesson, such as 3-6 or 4; what they need of others is given."
    case .key:
      "The answer sheet: every empty cell filled in, and how its number came about."
    case .progressAction:
      "reset, to forget how far you are."
    case .progressLesson:
      "The lesson to forget; all of them without it."
    case .yes:
      "Do not ask first."
    case .with:
      "Compare with this sentence."
    }
  }

  func help(for command: CommandHelp.Name) -> CommandHelp.Words {
    switch command {
    case .explain:
      CommandHelp.Words(
        abstract: "Learn the Transformer by computing it: every stage as a table of true numbers.",
        discussion: """
          explain self-attention                      a lesson, step after step
          explain self-attention --text "you are a teacher"
          explain map --mask causal                   the masked attention map

          A word that is no command is the name of a lesson; `explain list` names them. \
          `explain map --help` lists the options that every command takes.

          Exit codes: 0 well, 64 wrong usage, 65 a mistake in a lesson or model file, 66 no such \
          file, 70 our own fault, 74 input or output failed.
          """)
    case .lesson:
      CommandHelp.Words(
        abstract: "Run a lesson: prose, shape, formula and table of every step.",
        discussion: """
          On a terminal the lesson opens step by step: → goes on, ? shows all keys, q leaves. In a \
          pipe, with --output or without a terminal it is printed as a whole. With --plain on a \
          terminal each Enter prints the next step.
          """)
    case .list:
      CommandHelp.Words(
        abstract: "The lessons in order, with what each teaches.", discussion: "")
    case .map:
      CommandHelp.Words(
        abstract: "One attention map: which word looks at which.",
        discussion: """
          explain map "I am a student" --mask causal
          explain map "I am a student" --mask causal --stage masked
          explain map --from attention.npy --head 3 --tokens "I am a student"
          explain map --format svg -o map.svg
          explain map --format npy -o map.npy

          A file with two axes is one map, [rows, columns]. Of three axes the first are the heads, \
          with --batch the texts of a batch, with --layer the layers. Four are [layers, heads, rows, \
          columns], with --batch [batch, heads, rows, columns]; five are [layers, batch, heads, rows, \
          columns]. Rows that do not sum to 1 are told of, and shown as they are. --format npy \
          writes [rows, columns], with --all-heads [heads, rows, columns], \
          with --all-layers [layers, rows, columns], with both [layers, heads, rows, columns].
          """)
    case .why:
      CommandHelp.Words(
        abstract: "One number, opened into the arithmetic that made it.",
        discussion: """
          explain why 'weights[student, I]'
          explain why 'scaled[student, I]' --depth all

          Every line names the numbers it is made of, so that each can be opened next. A line says \
          “rounded” where the printed digits do not give the printed result. With --format json \
          every expression stands at full precision.
          """)
    case .compare:
      CommandHelp.Words(
        abstract: "Two runs side by side: what changes, and where they part.",
        discussion: """
          explain compare --without scale
          explain compare --set 'embedding[student, 2]=0' --stages 'encoder.0.attention.head.0.*'
          explain compare "I am a student" --with "I am a teacher"

          The first run is the model as it is, the second has all changes. Where the words differ \
          (--with, --shuffle), both runs have the other changes. Shuffled words are put back into \
          their order before the difference is taken. --format npy writes the stage of both runs, \
          [2, rows, columns]: before, after.
          """)
    case .tokenize:
      CommandHelp.Words(
        abstract: "The tokens of a text: pieces, ids, and where they stand.",
        discussion: """
          explain tokenize "I am a student"
          explain tokenize "unbelievable" --model ./bert-base-uncased --steps

          A folder needs no more than the files of a tokenizer: neither weights nor config.json.
          """)
    case .models:
      CommandHelp.Words(
        abstract: "The models there are, whether they can be run, and how.",
        discussion: """
          explain models
          explain models ./gpt2

          Lists the models of the program and those in the cache of Hugging Face: $HF_HUB_CACHE, \
          else $HF_HOME/hub, else ~/.cache/huggingface/hub. A model in the cache can be named by \
          its name in --model, one elsewhere by its folder. Nothing is downloaded.
          """)
    case .generate:
      CommandHelp.Words(
        abstract: "A decoder goes on with a text, and shows what else was likely.",
        discussion: """
          explain generate
          explain generate "I am a" --model ./gpt2 --length 5

          Without options it takes the likeliest word each time. --temperature, --top-k, --top-p or \
          --seed draw by chance instead; the table shows the model's own probabilities, before any of \
          these. Without a model, a small translator of ours writes.
          """)
    case .fill:
      CommandHelp.Words(
        abstract: "What a model like BERT puts in the place of masked words.",
        discussion: """
          explain fill "I am a [MASK]." --model ./bert-base-uncased

          The word to fill in is written as the model has it: [MASK], with RoBERTa <mask>.
          """)
    case .worksheet:
      CommandHelp.Words(
        abstract: "A sheet with empty cells to be computed by hand, and its answers.",
        discussion: """
          explain worksheet self-attention
          explain worksheet self-attention --key
          explain worksheet --stage scores "I am a student" --blank 25% --seed 3

          A lesson asks for what its steps show, --stage for one stage of a sentence. The numbers are \
          the model's, shortened, and every result is rounded before it is used: what is printed is \
          all that is needed. --digits (0 to 4) says to how many digits results are rounded. --format \
          latex makes a paper.
          """)
    case .check:
      CommandHelp.Words(
        abstract: "Look lessons through: everything that is wrong, with its place.",
        discussion: """
          explain check my-lessons
          explain check my-lessons/01-first --size 120x40 --format json

          Mistakes end with exit code 65; warnings alone with 0.
          """)
    case .course:
      CommandHelp.Words(
        abstract: "Write all lessons as pages for browsers, with a first page that leads to them.",
        discussion: """
          Each page is one file that needs no network: its numbers open, its questions are checked, \
          and its reader chooses Korean or English. Printed, each step has a sheet of its own.

          explain course -o course
          explain course -o course --text "you are a teacher"
          explain course -o papers --format latex --lang ko
          """)
    case .new:
      CommandHelp.Words(
        abstract: "Write a small lesson to begin with.",
        discussion: """
          explain new my-lesson my-lessons
          explain my-lesson --lessons my-lessons
          """)
    case .progress:
      CommandHelp.Words(
        abstract: "How far you are in each lesson.",
        discussion: """
          explain progress
          explain progress reset self-attention

          Only this machine knows: it stands in $XDG_STATE_HOME/explain/progress.json, without that \
          variable in ~/.local/state/explain/progress.json. Before something is forgotten you are \
          asked; --yes answers.
          """)
    case .notes:
      CommandHelp.Words(
        abstract: "The speaker notes of the lesson that is presented in another terminal.",
        discussion: """
          explain notes

          Shows the notes of the step on the screen, what comes next, and the time used. Only your \
          own account on this machine can see them.
          """)
    case .diagram:
      CommandHelp.Words(
        abstract: "The architecture as boxes, each with its shape for this sentence.",
        discussion: """
          explain diagram --stage weights
          explain diagram --model seeded:kind=encoder-decoder --stage cross.output
          """)
    case .trace:
      CommandHelp.Words(
        abstract: "Every stage a sentence passes through.",
        discussion: """
          explain trace "I am a student" --format json
          explain trace --stages 'encoder.0.attention.head.0.*'
          explain trace --stages embedding --format npy -o embedding.npy

          --format npy writes one stage, [rows, columns], or several of one shape, [stages, rows, \
          columns].
          """)
    }
  }
}
