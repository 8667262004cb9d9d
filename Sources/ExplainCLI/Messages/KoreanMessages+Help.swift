extension KoreanMessages {
  func help(for option: OptionName) -> String {
    switch option {
    case .lesson:
      "볼 수업의 이름입니다. `explain list`로 목록을 봅니다."
    case .sentence:
      "계산할 문장입니다. (기본: I am a student)"
    case .text:
      "이 문장으로 계산합니다."
    case .model:
      "이 모델로 계산합니다. 이름이나 모델 폴더를 씁니다. 목록은 `explain models`로 봅니다. (기본: hand-set)"
    case .mask:
      "마스크(mask)를 고릅니다: none, causal, padding, causal+padding."
    case .pad:
      "문장 끝에 [PAD]를 n개 붙입니다. (패딩 마스크를 쓰고 [PAD]가 없으면 기본 2개)"
    case .set:
      "칸 하나를 다른 숫자로 바꿉니다. 그 뒤의 단계는 바뀐 값으로 계산합니다. 여러 번 쓸 수 있습니다."
    case .without:
      "한 부분을 빼고 계산합니다: position, scale, mask, residual, norm, ffn, head:N, layer:N. 여러 번 쓸 수 있습니다."
    case .shuffle:
      "단어의 순서를 섞습니다. 시드(seed)가 같으면 순서도 같습니다."
    case .lang:
      "안내와 설명의 언어입니다."
    case .color:
      "언제 색을 쓸지 고릅니다: auto, always, never. 색의 수도 정할 수 있습니다: 16, 256, true. (기본: auto)"
    case .ink:
      "흑백으로 인쇄할 때 씁니다. 복사해도 구별되는 다섯 단계의 회색을 쓰고, 숫자는 언제나 함께 씁니다."
    case .digits:
      "소수점 아래 자릿수입니다. 0부터 9까지 씁니다. (기본: 2)"
    case .width:
      "화면의 너비를 글자 수로 정합니다. (기본: COLUMNS, 없으면 터미널의 너비, 없으면 80)"
    case .threads:
      "계산에 쓸 스레드의 수입니다. 값은 달라지지 않습니다. (기본: 모든 프로세서)"
    case .plain:
      "숫자마다 행과 열의 이름을 붙여 한 줄씩 씁니다. 화면 낭독기에 알맞습니다."
    case .ascii:
      "테두리와 기호를 ASCII로만 그립니다."
    case .format:
      """
      출력 형식입니다: text, ansi(파일에도 색을 씁니다), markdown, html(브라우저에서 볼 페이지), latex, csv, \
      tsv. svg는 맵을 보여 주는 \
      명령에서, json은 데이터를 내는 명령에서, npy는 map, compare, trace에서만 됩니다. (기본: text)
      """
    case .output:
      "화면 대신 이 파일에 씁니다."
    case .lessons:
      "수업과 모델을 이 폴더에서 먼저 찾습니다."
    case .stage:
      "보여 줄 단계입니다: scores, scaled, masked, weights. (기본: weights)"
    case .allHeads:
      "그 층의 모든 헤드(head)를 나란히 보여 줍니다."
    case .allLayers:
      "모든 층(layer)의 그 헤드를 보여 줍니다. --all-heads와 함께 쓰면 층을 행으로, 헤드를 열로 하여 모두 보여 줍니다."
    case .litStage:
      "이 단계가 들어 있는 상자를 강조합니다. 예: weights, encoder.0.ffn.norm"
    case .pair:
      "첫 번째 글과 함께 읽을 두 번째 글입니다. 두 글을 읽는 모델(BERT)에 씁니다."
    case .length:
      "토큰을 n개까지 씁니다. (기본: 10)"
    case .candidates:
      "자리마다 가장 그럴듯한 단어를 n개 보여 줍니다. (기본: 4, fill은 5)"
    case .temperature:
      "단어를 확률에 따라 뽑습니다. 1보다 작으면 가장 그럴듯한 단어에 가깝고, 크면 다양해집니다. 0이면 가장 그럴듯한 단어입니다."
    case .topK:
      "가장 그럴듯한 단어 n개 가운데에서만 뽑습니다."
    case .topP:
      "확률을 더해 x가 될 때까지의 그럴듯한 단어들 가운데에서만 뽑습니다."
    case .seed:
      "시드(seed)가 같으면 같은 단어를 뽑습니다. (기본: 1)"
    case .find:
      "한 토큰에서 다른 토큰을 가장 많이 보는 헤드를 모든 층에서 찾습니다: it:animal."
    case .from:
      "파일에 있는 맵을 그립니다: .npy, .csv, .tsv, .json, 공백으로 구분한 숫자. -는 표준 입력입니다."
    case .fromFormat:
      "파일 이름과 상관없이 이 형식으로 읽습니다: npy, csv, tsv, json, text(numpy.savetxt)."
    case .tokens:
      "행의 단어들을 공백으로 구분해 씁니다. 정사각형 맵에서는 열의 단어도 됩니다."
    case .keys:
      "열의 단어들입니다."
    case .softmax:
      "파일의 값이 스코어일 때 행마다 소프트맥스(softmax)를 계산합니다."
    case .batch:
      "배치(batch)에서 몇 번째 글인지 0부터 센 번호입니다. 파일에 배치 축이 있다는 뜻도 됩니다."
    case .rows:
      "이 행만 보여 줍니다. 0부터 셉니다: 0:20은 처음 20행입니다."
    case .columns:
      "이 열만 보여 줍니다. 0부터 셉니다: 0:20은 처음 20열입니다."
    case .overview:
      "맵 전체를 숫자 없이 창의 크기에 맞추어 한눈에 보여 줍니다."
    case .target:
      "디코더에 줄 목표 문장입니다. 없으면 모델이 스스로 씁니다. 인코더와 디코더가 모두 있는 모델에 씁니다."
    case .part:
      "볼 부분입니다: encoder, decoder, cross. (기본: 인코더, 없으면 디코더)"
    case .layer:
      "층(layer)의 번호입니다. 0부터 셉니다. (기본: 0)"
    case .head:
      "헤드(head)의 번호입니다. 0부터 셉니다. (기본: 0)"
    case .stages:
      "이름이 패턴(pattern)에 맞는 단계만 보여 줍니다. 예: 'encoder.0.ffn.*'"
    case .parameters:
      "큰 모델에서도 가중치(weight)와 편향(bias)을 함께 보여 줍니다."
    case .steps:
      "단어가 어떻게 조각이 되었는지 보여 줍니다. 합치는 순서나 찾은 조각이 하나씩 나옵니다."
    case .modelName:
      "자세히 볼 모델입니다. 없으면 모든 모델의 목록이 나옵니다."
    case .cell:
      "펼쳐 볼 칸입니다: '단계[행, 열]'. 행과 열은 이름이나 0부터 센 번호로 씁니다. 두 번째 I는 I#2입니다."
    case .depth:
      "펼칠 깊이입니다. all이면 표에서 찾은 값(lookup)과 파라미터(parameter)까지 펼칩니다. (기본: 1)"
    case .full:
      "합이 길어도 모든 항을 보여 줍니다. (기본: 큰 항만)"
    case .directory:
      "수업 하나의 폴더, 또는 수업 폴더를 여럿 담은 폴더입니다."
    case .size:
      "단계마다 들어가야 할 화면의 크기입니다. (기본: 80x24)"
    case .schema:
      "편집기에서 쓸 lesson.yaml의 JSON 스키마(schema)를 출력합니다. 수업은 확인하지 않습니다."
    case .newName:
      "새 수업의 이름입니다. 글자와 숫자와 붙임표로 짓습니다."
    case .newDirectory:
      "수업을 넣을 폴더입니다. (기본: 지금 폴더)"
    case .outline:
      "수업의 단계를 제목만 보여 줍니다."
    case .present:
      "수업을 진행할 때 씁니다. 두 번째 창에서 `explain notes`로 발표자 노트를 봅니다."
    case .projector:
      "프로젝터에 알맞게 보여 줍니다. 대비를 높이고, 자릿수를 줄이고, 간격을 넓힙니다. 긴 단계는 한 화면씩 나눕니다."
    case .auto:
      "정한 시간(초)마다 다음 단계로 넘어갑니다. 예: 5s. 아무 키나 누르면 멈춥니다."
    case .worksheetSubject:
      "단계를 계산할 수업입니다. --stage를 쓰면 문장입니다."
    case .worksheetStage:
      "계산할 단계입니다. 예: scores, encoder.0.ffn.norm"
    case .worksheetSeed:
      "빈칸의 자리를 정합니다. 시드(seed)가 같으면 연습지도 같습니다. (기본: 1)"
    case .blank:
      "빈칸의 비율입니다. 1%부터 100%까지 씁니다. (기본: 40%)"
    case .exercises:
      "수업의 문제 가운데 이것만 넣습니다. 예: 3-6, 4. 다른 문제의 결과가 필요하면 주어진 숫자로 넣습니다."
    case .key:
      "정답을 출력합니다. 빈칸을 모두 채우고, 숫자마다 계산 과정을 보여 줍니다."
    case .progressAction:
      "reset이라고 쓰면 진도를 지웁니다."
    case .progressLesson:
      "진도를 지울 수업입니다. 없으면 모든 수업의 진도를 지웁니다."
    case .yes:
      "묻지 않고 바로 지웁니다."
    case .with:
      "문장을 이 문장으로 바꾸어 비교합니다."
    }
  }

  func help(for command: CommandHelp.Name) -> CommandHelp.Words {
    switch command {
    case .explain:
      CommandHelp.Words(
        abstract: "트랜스포머(Transformer)를 눈앞에서 계산하며 배웁니다. 모든 단계를 진짜 숫자로 보여 줍니다.",
        discussion: """
          명령이 아닌 낱말은 수업의 이름으로 봅니다. 수업 목록은 `explain list`로 봅니다.
          종료 코드: 0 정상, 64 잘못된 사용, 65 수업이나 모델 파일의 실수, 66 파일 없음, \
          70 프로그램의 잘못, 74 입출력 실패.
          """)
    case .lesson:
      CommandHelp.Words(
        abstract: "수업을 봅니다. 차례마다 설명, 수식, 모양, 표가 나옵니다.",
        discussion: """
          터미널에서는 한 단계씩 보여 줍니다. →로 넘어가고, ?로 모든 키를 보고, q로 나갑니다. 파이프에서나 \
          --output을 쓰면 수업 전체를 출력합니다. 터미널에서 --plain을 쓰면 Enter를 누를 때마다 다음 단계를 \
          씁니다.
          """)
    case .list:
      CommandHelp.Words(abstract: "수업을 차례대로 보여 줍니다. 무엇을 배우는지도 알려 줍니다.", discussion: "")
    case .map:
      CommandHelp.Words(
        abstract: "어텐션 맵(attention map) 하나를 그립니다. 어느 단어가 어느 단어를 보는지 보여 줍니다.",
        discussion: """
          파일에 축이 두 개면 맵 하나 [행, 열]입니다. 세 개면 첫째 축은 헤드입니다. --batch를 주면 배치의 글, \
          --layer를 주면 층입니다. 네 개면 [층, 헤드, 행, 열]이고 --batch를 주면 [배치, 헤드, 행, 열]입니다. \
          다섯 개면 [층, 배치, 헤드, 행, 열]입니다. 합이 1이 아닌 행은 알려 주고 그대로 보여 줍니다. \
          --format npy는 [행, 열]로 쓰고, --all-heads를 주면 [헤드, 행, 열], --all-layers를 주면 \
          [층, 행, 열], 둘 다 주면 [층, 헤드, 행, 열]로 씁니다.
          """)
    case .why:
      CommandHelp.Words(
        abstract: "숫자 하나가 어떻게 나왔는지 계산을 펼쳐 봅니다.",
        discussion: """
          줄마다 계산에 쓰인 칸의 이름이 나옵니다. 그 칸도 같은 방법으로 펼쳐 볼 수 있습니다. 화면의 숫자로 계산한 값이 \
          화면의 결과와 다르면 그 줄에 “반올림”이라고 씁니다. --format json이면 숫자를 반올림하지 않고 씁니다.
          """)
    case .compare:
      CommandHelp.Words(
        abstract: "두 계산을 나란히 놓고, 무엇이 어느 단계부터 달라지는지 봅니다.",
        discussion: """
          “바꾸기 전”은 원래 모델의 계산이고, “바꾼 뒤”는 모두 바꾸어 계산한 것입니다. --with나 --shuffle을 쓰면 \
          단어만 다르게 하고, 나머지는 두 계산에서 똑같이 바꿉니다. 섞은 단어는 원래 순서로 되돌린 뒤에 차이를 \
          구합니다. --format npy는 두 계산의 단계를 [2, 행, 열]로 씁니다. 바꾸기 전이 먼저이고 바꾼 뒤가 다음입니다.
          """)
    case .tokenize:
      CommandHelp.Words(
        abstract: "글을 토큰(token)으로 나누어 조각과 id와 위치를 보여 줍니다.",
        discussion: """
          모델 폴더에 토크나이저(tokenizer) 파일만 있으면 됩니다. 가중치와 config.json은 없어도 됩니다.
          """)
    case .models:
      CommandHelp.Words(
        abstract: "쓸 수 있는 모델을 보여 주고, 어떻게 쓰는지, 못 쓰면 왜 그런지 알려 줍니다.",
        discussion: """
          프로그램에 들어 있는 모델과 허깅페이스(Hugging Face) 캐시에 있는 모델이 나옵니다. 캐시의 자리: \
          $HF_HUB_CACHE, 없으면 $HF_HOME/hub, 없으면 ~/.cache/huggingface/hub. 캐시에 있는 모델은 --model에 \
          이름으로 쓰고, 다른 곳의 모델은 폴더로 씁니다. 아무것도 내려받지 않습니다.
          """)
    case .generate:
      CommandHelp.Words(
        abstract: "디코더가 글을 한 토큰씩 이어 쓰고, 다른 후보의 확률도 보여 줍니다.",
        discussion: """
          옵션이 없으면 언제나 가장 그럴듯한 단어를 고릅니다. --temperature, --top-k, --top-p, --seed 가운데 하나라도 \
          쓰면 확률에 따라 뽑습니다. 표에는 언제나 모델이 낸 확률을 보여 줍니다. 모델을 정하지 않으면 작은 번역 모델이 씁니다.
          """)
    case .fill:
      CommandHelp.Words(
        abstract: "BERT 같은 모델이 가린 단어의 자리에 무엇을 넣는지 보여 줍니다.",
        discussion: """
          가린 단어는 모델이 쓰는 대로 적습니다. BERT는 [MASK], RoBERTa는 <mask>입니다.
          """)
    case .worksheet:
      CommandHelp.Words(
        abstract: "손으로 계산할 빈칸이 있는 연습지와 그 정답을 만듭니다.",
        discussion: """
          수업을 적으면 수업에서 보여 주는 단계를, --stage를 쓰면 그 단계를 계산합니다. 모델의 숫자를 짧게 줄이고 \
          결과를 반올림하면서 계산하므로, 인쇄된 숫자만으로 모든 빈칸을 채울 수 있습니다. 결과의 자릿수는 \
          --digits(0부터 4까지)로 정합니다. --format latex로 종이에 인쇄할 수 있습니다.
          """)
    case .check:
      CommandHelp.Words(
        abstract: "수업을 살펴보고 잘못된 곳을 모두 알려 줍니다.",
        discussion: """
          고쳐야 할 곳이 있으면 종료 코드 65로 끝납니다. 경고만 있으면 0으로 끝납니다.
          """)
    case .course:
      CommandHelp.Words(
        abstract: "모든 수업을 브라우저에서 볼 페이지로 쓰고, 수업으로 이어지는 첫 페이지를 만듭니다.",
        discussion: """
          페이지는 파일 하나로 되어 있어 네트워크가 없어도 열립니다. 숫자마다 계산 과정이 열리고, 문제의 답을 \
          확인하고, 한국어와 영어를 고를 수 있습니다. 인쇄하면 단계마다 새 종이에서 시작합니다.
          """)
    case .new:
      CommandHelp.Words(
        abstract: "새 수업을 시작할 작은 예를 만듭니다.", discussion: "")
    case .progress:
      CommandHelp.Words(
        abstract: "수업마다 어디까지 했는지 보여 줍니다.",
        discussion: """
          진도는 이 컴퓨터에만 남습니다. 파일: $XDG_STATE_HOME/explain/progress.json, 변수가 없으면 \
          ~/.local/state/explain/progress.json. 지우기 전에 먼저 물어봅니다. --yes를 붙이면 묻지 않습니다.
          """)
    case .notes:
      CommandHelp.Words(
        abstract: "다른 터미널에서 발표하는 수업의 발표자 노트를 보여 줍니다.",
        discussion: """
          지금 단계의 노트, 다음 단계, 지난 시간이 나옵니다. 이 컴퓨터의 내 계정에서만 볼 수 있습니다.
          """)
    case .diagram:
      CommandHelp.Words(
        abstract: "모델의 구조를 상자로 그립니다. 상자마다 이 문장에서 나온 모양을 적습니다.",
        discussion: "")
    case .trace:
      CommandHelp.Words(
        abstract: "문장이 거치는 모든 단계를 보여 줍니다.",
        discussion: """
          --format npy는 단계 하나를 [행, 열]로, 모양이 같은 단계 여럿을 [단계, 행, 열]로 씁니다.
          """)
    }
  }
}
