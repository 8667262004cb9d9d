"""Pictures in a browser: what is written stays where it belongs."""

import pytest

PICTURES = [
    ["map"], ["map", "나는 학생 이다", "--lang", "ko"], ["map", "--mask", "causal", "--stage", "masked"],
    ["map", "--ink"], ["map", "--digits", "6"], ["compare", "--without", "scale"],
    ["map", "--model", "hand-set-heads", "--all-heads"],
    ["map", "a-rather-long-token and another-rather-long-token 안녕하세요여러분"],
    ["map", " ".join(f"word{place}" for place in range(40))],
]


@pytest.mark.parametrize("arguments", PICTURES, ids=lambda arguments: " ".join(arguments)[:40])
def test_words_are_inside_the_picture_and_numbers_inside_their_cells(open_page, keep, arguments):
    page = open_page(*arguments, ending="svg")
    outside = page.evaluate(
        """() => {
          const frame = document.documentElement.getBoundingClientRect();
          const found = [];
          for (const text of document.querySelectorAll('text')) {
            const box = text.getBoundingClientRect();
            const rect = text.parentElement.querySelector(':scope > rect');
            const room = text.parentElement.localName === 'g' && rect
              ? rect.getBoundingClientRect() : frame;
            if (box.left < room.left - 1 || box.right > room.right + 1
              || box.top < room.top - 2 || box.bottom > room.bottom + 2)
              found.push(text.textContent);
          }
          return found;
        }"""
    )
    assert outside == []
    keep(f"picture-{abs(hash(tuple(arguments))) % 1000}.png", page.screenshot())
