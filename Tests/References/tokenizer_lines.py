"""The texts with which the tokenizers are compared: many scripts, and whatever is awkward.

Used by make_tokenizer_references.py. Choices come from one seed and from nothing but
`random.Random.random`, whose numbers are the same in every version of Python.
"""

import random
import unicodedata

SEED = 20190711

WORDS = {
    "English": "The animal didn't cross the street because it was too tired I am a student we read "
    "attention is all you need transformer layers look at every word of a sentence and don't stop "
    "playing unbelievable internationalization GPT-2 BERT isn't they're I've you'll he'd it's O'Neill",
    "Korean": "나는 학생입니다 학교에 간다 고양이가 밥을 먹는다 안녕하세요 대한민국 서울 문장을 토큰으로 나눈다 "
    "값 닭 앉다 뷁 읊다 트랜스포머는 모든 단어를 본다 사랑해요 한국어 번역 주의 기울이기",
    "Chinese": "我是学生 注意力就是你所需要的一切 北京大学 繁體中文 機器學習 㐀 𠀀 豈",
    "Japanese": "私は学生です トランスフォーマー カタカナ ひらがな がぎぐげご パピプペポ ｶﾞｷﾞ 々 〆切",
    "Arabic": "أنا طالب في الجامعة السَّلَامُ عَلَيْكُمْ المحولات ١٢٣ فارسی می‌خواهم",
    "Hebrew": "אני סטודנט שָׁלוֹם עולם תשומת לב",
    "Hindi": "मैं एक छात्र हूँ नमस्ते दुनिया ध्यान ही सब कुछ है क्षत्रिय ज़िंदगी १२३",
    "Bengali": "আমি একজন ছাত্র বাংলা ভাষা কো কৌ ১২৩",
    "Tamil": "நான் ஒரு மாணவன் தமிழ் கொ கௌ",
    "Thai": "ฉันเป็นนักเรียน ภาษาไทย น้ำ กำลัง ๑๒๓",
    "Tibetan": "བོད་སྐད་ ཀྵ དྷ ༡༢",
    "Burmese": "ကျွန်တော် ကျောင်းသား ဦး",
    "Russian": "Я студент Привет мир внимание ёлка Ёж йод трансформер",
    "Greek": "Είμαι φοιτητής ΟΔΟΣ ὀδός ᾠδή ΐ ΰ Ἀθῆναι",
    "Vietnamese": "Tôi là sinh viên Việt Nam chú ý là tất cả những gì bạn cần",
    "Turkish": "Ben bir öğrenciyim İstanbul ILIK ışık İi",
    "German": "Ich bin Student Straße GROẞE Übermütigkeit Fußgängerübergänge",
    "French": "Je suis étudiant l'œuvre ça où naïve Noël d'accord aujourd'hui",
    "Czech": "Jsem student Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Georgian": "მე ვარ სტუდენტი ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ",
    "Armenian": "Ես ուսանող եմ ԵՒ և",
    "Amharic": "እኔ ተማሪ ነኝ ፩፪፫ ።",
    "Cherokee": "ᏣᎳᎩ ꮳꮃꭹ",
    "Mathematics": "𝐐𝐊ᵀ/√d softmax(x)=eˣ/Σeˣ α≤β ∀x∈ℝ ½ ²³ ₁ ℌ K Å Ω ﬁ ﬂ ∑ ≠ ≮",
}
WORDS = {language: text.split() for language, text in WORDS.items()}

SPACES = [" ", "  ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1f", "\x85",
          "\xa0", "\u1680", "\u2000", "\u2002", "\u2003", "\u2009", "\u200a", "\u2028", "\u2029",
          "\u202f", "\u205f", "\u3000", " \u3000", "\u3000 ", " \t ", "\u180e", "\u200b"]
INVISIBLE = ["\0", "\x01", "\x07", "\x08", "\x0e", "\x1b", "\x7f", "\x80", "\x9f", "\xad", "\u034f",
             "\u061c", "\u115f", "\u1160", "\u17b4", "\u180b", "\u180e", "\u200b", "\u200c", "\u200d",
             "\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2061", "\u2066", "\u206f", "\u3164",
             "\ufe00", "\ufe0e", "\ufe0f", "\ufeff", "\uffa0", "\ufff9", "\ufffb", "\ufffc", "\ufffd",
             "\u06dd", "\u08e2", "\U000110bd", "\U0001bca0", "\U0001d173", "\U000e0001", "\U000e0041",
             "\U000e0100"]
MARKS = [chr(c) for c in (
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x315, 0x31B, 0x323, 0x327, 0x328,
    0x334, 0x338, 0x340, 0x341, 0x343, 0x344, 0x345, 0x35C, 0x361, 0x36F, 0x483, 0x488, 0x591, 0x5B0,
    0x5BF, 0x5C4, 0x64B, 0x651, 0x652, 0x670, 0x6DF, 0x93C, 0x94D, 0x9BC, 0x9BE, 0xBBE, 0xC55, 0xE38,
    0xE48, 0xEB8, 0xEC8, 0xF71, 0xF72, 0xF73, 0xF74, 0xF75, 0xF81, 0xF39, 0x1037, 0x1039, 0x135F,
    0x1714, 0x1734, 0x17D2, 0x1AB0, 0x1AC1, 0x1B34, 0x1BE6, 0x1CD4, 0x1DC0, 0x1DCE, 0x1DF6, 0x20D0,
    0x20DD, 0x20E5, 0x302A, 0x302E, 0x3099, 0x309A, 0xA66F, 0xA8E0, 0xABED, 0xFB1E, 0xFE20, 0xFE2E,
    0x101FD, 0x10A0D, 0x11046, 0x11099, 0x110BA, 0x11131, 0x16AF0, 0x1D165, 0x1D16D, 0x1D1AA, 0x1E8D0,
    0x1E944)]
BASES = list("aeoEOAIiyncßøıſKÅΩ") + [
    "é", "ệ", "Ǖ", "ç", "각", "가", "ᄀ", "ᅡ", "か", "が", "क", "क़", "ו", "שׁ", "ا", "آ", "α", "ᾳ",
    "ᾧ", "≠", "〈", "豈", "𝅗𝅥", "𑂚", "ড়", "ཀ", "1", " ", ".", "\u1e69", "\u1e9b", "\u2126", "\u0f77"]
EMOJI = ["😀", "👍🏽", "👩‍👩‍👧‍👦", "❤️", "❤", "🏳️‍🌈", "🇰🇷", "🇺🇸🇰🇷", "1️⃣", "#️⃣", "☎︎", "🧑🏿‍🚀", "🫠", "🐻‍❄️", "👁️‍🗨️", "⌚",
         "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🤷🏻‍♀️", "✈️", "©️", "™", "🪿", "🫨", "🐦‍🔥"]
NUMBERS = ["0", "42", "3.14159", "1,000,000", "٣٤٥", "۱۲۳", "१२३", "๔๕๖", "༣༤", "１２３", "Ⅳ", "ⅷ", "½", "¾",
           "²³", "₄₅", "①②", "⑽", "〇", "一二三", "㊿", "𝟘𝟙𝟚", "𝟗", "፲፪", "𐄇", "৪", "௧௨", "꘠", "೧೨",
           "🯰🯱", "𑁦", "1st", "2nd", "x86", "B2B", "1e-5", "٪", "٫"]
ENGLISH = ["didn't", "I'm", "we're", "they've", "she'll", "he'd", "it's", "isn't", "CAN'T", "I'M", "y'all",
           "rock'n'roll", "'tis", "'s", "''s", "' s", "s'", "o'clock", "d'", "'ll", "'lL", "'re're", "'ve",
           "don’t", "it’s", "“quoted”", "e.g.", "U.S.A.", "...", "?!?", "--", "—", "C++", "$5", "a=b", "#tag",
           "@me", "50%", "a_b", "x^2", "~", "`code`", "<b>", "[x]", "{y}", "a|b", "http://a.b/c?d=e&f",
           "¿Qué?", "¡Sí!", "«oui»", "„ja“", "、。", "！？", "·", "‧", "․", "⁄", "∕", "⸺", "⹀", "؟", "،", "।", "॥"]
SPECIAL = ["[MASK]", "[CLS]", "[SEP]", "[PAD]", "[UNK]", "[mask]", "[ MASK ]", "[MASK", "MASK]", "<mask>",
           "<s>", "</s>", "<pad>", "<unk>", "<|endoftext|>", "<|endoftext|", "<MASK>", "<s", "##ing",
           "[MASK][MASK]", "<mask><mask>", "<s></s>", "  <mask>  ", "\u3000<mask>\n", "[MASK]s", "x[SEP]",
           "Ġthe", "Ċ", "ġ", "é[MASK]", "[MASK]\u0301", "나[MASK]는", "<mask>가", "ABC", "ABCD", " ABCD ",
           "xABC", "abc", "Abcé", "the end", "the  end", "THE END", "café!"]


class Choices:
    """Choices that follow from the seed."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def number(self, count):
        return int(self.random() * count)

    def one(self, items):
        return items[self.number(len(items))]

    def some(self, items, least, most):
        return [self.one(items) for _ in range(least + self.number(most - least + 1))]


def random_scalar(choices):
    """Any scalar, most of them from where there are letters."""
    while True:
        limit = choices.one([0x300, 0x800, 0x3000, 0x10000, 0x12000, 0x20000, 0x110000])
        value = choices.number(limit)
        if not 0xD800 <= value < 0xE000:
            return chr(value)


def sentence(choices, language, least=1, most=5):
    return " ".join(choices.some(WORDS[language], least, most))


def corpus():
    """What the small tokenizers are trained on."""
    choices = Choices(SEED + 1)
    lines = [sentence(choices, choices.one(list(WORDS)), 2, 12) for _ in range(3000)]
    # More of two languages, so that there are long pieces too.
    lines += [sentence(choices, "English", 4, 14) for _ in range(2500)]
    lines += [sentence(choices, "Korean", 3, 10) for _ in range(1500)]
    lines += [" ".join(choices.some(EMOJI + NUMBERS + ENGLISH, 1, 6)) for _ in range(700)]
    return lines


def lines():
    """The texts; one that is made of repetitions is a list of (text, count)."""
    choices = Choices(SEED)
    languages = list(WORDS)
    texts = ["", " ", "  ", "\n", "a", ".", "나", "é", "e\u0301", "😀", "\u3000", "\u0301", "\0", "'", "' ",
             "a ", " a", "\ta", "  a", "a  b", "a \n b", "\ud55c".encode("utf-16", "surrogatepass")
             .decode("utf-16"), "\U0010ffff", "\ufffe", "\ufdd0", "\ue000", "\uf8ff"]
    texts += ["The animal didn't cross the street because it was too tired",
              "나는 학생이다", "I am a student", "[CLS] a [SEP] b [SEP]", "İ", "ẞ", "ΑΣ", "Σ", "ǅ", "ŉ", "ﬃ"]
    texts += [sentence(choices, language) for language in languages for _ in range(17)]
    texts += [chr(c) for c in (0x130, 0x1E9E, 0x2126, 0x212A, 0xAC00, 0xD7A3, 0x1100, 0x11A8, 0xA640, 0x10400,
                               0x118A0, 0x16E40, 0x1E900, 0x10570, 0x2C2F, 0x1C89, 0xA7CB, 0x10D50, 0x1C90)]
    for _ in range(330):
        parts = []
        for _ in range(2 + choices.number(3)):
            pool = choices.one([WORDS[choices.one(languages)], NUMBERS, ENGLISH, EMOJI])
            parts += [choices.one(pool), choices.one(SPACES + [""] * 6 + [" "] * 12)]
        texts.append("".join(parts))
    for _ in range(110):
        text = sentence(choices, choices.one(
            ["Korean", "Korean", "Vietnamese", "Hindi", "Greek", "Japanese", "Hebrew", "French", "Russian"]), 1, 4)
        texts.append(unicodedata.normalize(choices.one(["NFD", "NFD", "NFC", "NFKD"]), text))
    texts += [choices.one([" ", ""]).join(choices.some(ENGLISH, 1, 4)) for _ in range(150)]
    texts += [choices.one([" ", "", ","]).join(choices.some(NUMBERS, 1, 4)) for _ in range(110)]
    texts += ["".join(choices.some(SPACES, 1, 4)) + choices.one(["", "a", "나", "!", "1"])
              + "".join(choices.some(SPACES, 0, 3)) for _ in range(150)]
    texts += [a + choices.one(["", "a", " b", "가"]) + b for a in ("a", "é", "中") for b in SPACES]
    for _ in range(140):
        words = choices.some(["a", "bc", "나", "é", "中", "1", "'s", " ", "!"] + INVISIBLE * 2, 2, 7)
        texts.append("".join(words))
    for _ in range(190):
        parts = []
        for _ in range(1 + choices.number(3)):
            parts += [choices.one(BASES)] + choices.some(MARKS, 0, 4)
        texts.append("".join(parts))
    texts += [mark + choices.one(["", "a", " ", "\u0301"]) for mark in MARKS]
    # Every mark before and behind another one, whichever of the two belongs first.
    for distance in (1, 19, 41):
        both = ["a" + mark + MARKS[index - distance] for index, mark in enumerate(MARKS)]
        texts += [" ".join(both[index : index + 3]) for index in range(0, len(both), 3)]
    texts += [choices.one(["", " ", "a"]).join(choices.some(EMOJI, 1, 4)) for _ in range(100)]
    texts += ["".join(choices.some([chr(0xE000 + choices.number(0x1900)), chr(0xF0000 + choices.number(0xFFFE)),
                                    "a", "나", " "], 1, 5)) for _ in range(40)]
    texts += ["".join(random_scalar(choices) for _ in range(1 + choices.number(6))) for _ in range(300)]
    texts += [choices.one(["", " "]).join(choices.some(
        SPECIAL + SPECIAL + ["a", "나는", "é", " ", "the"], 1, 4)) for _ in range(260)]
    repeated = [
        [("a", 100)], [("a", 101)], [("a", 99), ("é", 1)], [("가", 50)], [("가", 51)], [("é", 60)],
        [("e\u0301", 101)], [("\u0301", 300)], [("a\u0323\u0301", 40), ("\u0301\u0323", 150)],
        [("ab", 500)], [("the", 400)], [("나는", 200)], [("1", 400)], [("!", 400)], [(" ", 400)],
        [(" ", 300), ("a", 1)], [("\n", 200), ("a", 1)], [("😀", 120)], [("👩‍👩‍👧‍👦", 40)], [("中", 300)],
        [("a ", 250)], [("[MASK]", 60)], [("<mask> ", 60)], [("unbelievable", 30), (" ", 3)], [("İ", 99)],
        [("\u3000", 50), ("x", 2)], [("didn't ", 60)], [("aaaaaaaaab", 60)],
    ]
    return texts + repeated


def spelled(line):
    """The text of a line."""
    return line if isinstance(line, str) else "".join(text * count for text, count in line)
