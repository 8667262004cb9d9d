/// What a page does by itself: steps, numbers that are opened, answers that are checked.
///
/// It adds to a page that is whole without it, and keeps nothing but whether the page is dark.
enum PageScript {
  /// The digest of the script by which a page allows this one and no other (Content Security
  /// Policy, level 2); a test computes it.
  static let digest = "sha256-4YxSMdmi/J3UZIni4ef5gm7XefRkQXpsG74RD90+jEE="

  /// The script.
  static let text = #"""
    'use strict';
    (() => {
      const root = document.documentElement;
      const body = document.body;
      const editions = [...document.querySelectorAll('.edition')];
      const languages = [...document.querySelectorAll('input[name=language]')];
      const stepsOf = edition => [...edition.querySelectorAll('.step')];
      const count = Math.min(...editions.map(edition => stepsOf(edition).length));
      let step = 0;
      let stepping = count > 1;
      const way = [];
      body.classList.add('scripts');

      // What the browser may keep between visits; where it may not, nothing is lost but that.
      const kept = name => { try { return localStorage.getItem('explain-' + name); } catch { return null; } };
      const keep = (name, value) => { try { localStorage.setItem('explain-' + name, value); } catch {} };

      const shownEdition = () => {
        const chosen = languages.findIndex(radio => radio.checked);
        return editions[chosen < 0 ? 0 : chosen];
      };

      // Steps

      const draw = () => {
        body.classList.toggle('stepping', stepping);
        body.classList.toggle('first', step === 0);
        for (const edition of editions) {
          stepsOf(edition).forEach((section, place) => section.classList.toggle('shown', place === step));
          if (count < 2) continue;
          edition.querySelector('.position').textContent = stepsOf(edition)[step].dataset.position;
          edition.querySelector('.back').disabled = step === 0;
          edition.querySelector('.next').disabled = step === count - 1;
          const all = edition.querySelector('.all');
          all.textContent = stepping ? all.dataset.all : all.dataset.one;
        }
        document.querySelectorAll('.shown .derivation .term').forEach(connect);
      };
      const go = (place, { remember = true, scroll = true } = {}) => {
        step = Math.max(0, Math.min(count - 1, place));
        draw();
        const section = stepsOf(shownEdition())[step];
        if (!section) return;
        if (remember) history.replaceState(null, '', '#' + section.id);
        if (!scroll) return;
        if (stepping) scrollTo(0, 0); else section.scrollIntoView();
      };
      const showAll = () => { stepping = !stepping; go(step); };
      const followAddress = () => {
        const found = /^#([a-z]+)(?:-(\d+))?$/.exec(location.hash);
        if (!found) return;
        const radio = languages.find(radio => radio.value === found[1]);
        if (radio && !radio.checked) { radio.checked = true; named(); }
        go(Number(found[2] || 1) - 1, { remember: false });
      };

      // Languages and brightness

      const named = () => {
        const edition = shownEdition();
        // What was answered in one language stands in the others, too.
        for (const other of editions) {
          if (other !== edition && other.lang === root.lang) answerAs(other, edition);
        }
        root.lang = edition.lang;
        document.title = edition.dataset.title;
      };
      const answerAs = (before, edition) => {
        const fields = [...edition.querySelectorAll('.question input')];
        [...before.querySelectorAll('.question input')].forEach((field, place) => {
          if (!fields[place]) return;
          if (field.type === 'radio') fields[place].checked = field.checked;
          else fields[place].value = field.value;
        });
      };
      const changeLanguage = () => {
        if (languages.length < 2) return;
        const chosen = languages.findIndex(radio => radio.checked);
        languages[(chosen + 1) % languages.length].checked = true;
        named();
        go(step, { scroll: false });
      };
      const brightness = kept('brightness');
      if (brightness === 'light' || brightness === 'dark') root.dataset.brightness = brightness;
      const changeBrightness = () => {
        const isDark = (root.dataset.brightness
          || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
        root.dataset.brightness = isDark ? 'light' : 'dark';
        keep('brightness', root.dataset.brightness);
      };

      // Numbers

      const cellOf = element => element instanceof Element ? element.closest('td[tabindex]') : null;
      const find = place => {
        const [row, column, ...stage] = place.split(' ');
        const name = stage.join(' ');
        for (const section of [stepsOf(shownEdition())[step], shownEdition()]) {
          for (const table of section ? section.querySelectorAll('table[data-stage]') : []) {
            if (table.dataset.stage !== name) continue;
            const cells = table.tBodies[0].rows[row];
            const cell = cells && cells.cells[Number(column) - Number(table.dataset.first || 0) + 1];
            if (cell && Number(column) >= Number(table.dataset.first || 0)) return cell;
          }
        }
        return null;
      };
      const enter = cell => {
        const section = cell.closest('.step');
        if (section && stepping) go(stepsOf(shownEdition()).indexOf(section), { scroll: false });
        cell.focus({ preventScroll: true });
        cell.scrollIntoView({ block: 'center', inline: 'nearest' });
      };
      // A term that is a number of the page leads there.
      const connect = term => {
        const source = find(term.dataset.cell);
        if (source && source.hasAttribute('tabindex')) {
          term.classList.add('open');
          term.tabIndex = 0;
          term.setAttribute('role', 'link');
        }
        return source;
      };
      // What opens stands below, or above where it would cover the number.
      const light = cell => {
        document.querySelectorAll('.lit:not(li)').forEach(lit => lit.classList.remove('lit'));
        if (!cell) return;
        body.classList.toggle('above', cell.getBoundingClientRect().bottom > innerHeight * 0.56);
        for (const term of cell.querySelectorAll('.term')) connect(term)?.classList.add('lit');
      };
      const open = term => {
        const target = find(term.dataset.cell);
        if (!target || !target.hasAttribute('tabindex')) return;
        way.push(cellOf(term) || term);
        enter(target);
      };
      // One stop of the Tab key for each table; inside it the arrows move.
      for (const table of document.querySelectorAll('table[data-stage]')) {
        [...table.querySelectorAll('td[tabindex]')].forEach((cell, place) => { cell.tabIndex = place ? -1 : 0; });
      }
      const moved = (cell, key) => {
        const row = cell.parentElement;
        const rows = [...row.parentElement.rows];
        const beside = { ArrowLeft: -1, ArrowRight: 1 }[key];
        if (beside) return row.cells[cell.cellIndex + beside];
        const other = rows[rows.indexOf(row) + { ArrowUp: -1, ArrowDown: 1 }[key]];
        return other && other.cells[cell.cellIndex];
      };
      document.addEventListener('focusin', event => {
        const cell = cellOf(event.target);
        body.classList.remove('closed');
        light(cell);
        if (!cell || event.target !== cell) return;
        cell.closest('table').querySelectorAll('td[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
        cell.tabIndex = 0;
      });
      document.addEventListener('focusout', event => { if (!event.relatedTarget) light(null); });
      document.addEventListener('mouseover', event => {
        const cell = cellOf(event.target);
        if (cell && !cell.contains(event.relatedTarget)) body.classList.remove('closed');
        if (cell) light(cell); else if (!cellOf(document.activeElement)) light(null);
      });

      // Questions

      const number = text => {
        const plain = text.trim().replaceAll('−', '-').replaceAll(',', '.')
          .replaceAll(' /', '/').replaceAll('/ ', '/').replaceAll('- ', '-');
        if (/\s/.test(plain)) return null;
        if (/^(∞|inf|infinity)$/i.test(plain)) return Infinity;
        if (/^-(∞|inf|infinity)$/i.test(plain)) return -Infinity;
        const parts = plain.split('/');
        if (parts.length > 2 || !parts.every(part => /^[-+]?(\d+\.?\d*|\.\d+)$/.test(part))) return null;
        const [above, below] = parts.map(Number);
        if (below === undefined) return above;
        return below === 0 ? null : above / below;
      };
      const isNear = (typed, value, digits) =>
        typed === value || Math.abs(typed - value) <= 10 ** -digits / 2 * (1 + 1e-6);
      const labels = (question, kind) =>
        [...question.querySelectorAll(`.${kind} li`)].map(item => item.textContent);
      const placeOf = (name, names) => {
        if (/^\d+$/.test(name) && Number(name) < names.length) return Number(name);
        if (names.includes(name)) return names.indexOf(name);
        const mark = name.lastIndexOf('#');
        const turn = mark < 0 ? 0 : Number(name.slice(mark + 1));
        const same = names.flatMap((label, place) => label === name.slice(0, mark) ? [place] : []);
        return turn >= 1 && turn <= same.length ? same[turn - 1] : -1;
      };
      const cellTyped = (question, text) => {
        const whole = text.trim();
        const readings = /^[([]/.test(whole) ? [whole, whole.slice(1, -1)] : [whole];
        const rows = labels(question, 'row-names');
        const columns = labels(question, 'column-names');
        const given = question.dataset.row;
        for (const reading of readings) {
          const parts = reading.split(',').map(part => part.trim()).filter(part => part);
          const tries = [parts];
          if (given !== undefined) tries.push([given, ...parts]);
          for (const [row, column, ...more] of tries) {
            if (column === undefined || more.length) continue;
            const place = [placeOf(row, rows), placeOf(column, columns)];
            if (place[0] >= 0 && place[1] >= 0) return place.join(' ');
          }
        }
        return null;
      };
      const grades = {
        number(question, text) {
          const typed = number(text);
          if (typed === null) return 'unreadable';
          const digits = Number(question.dataset.digits);
          if (isNear(typed, Number(question.dataset.right), digits)) return 'right';
          return [...question.querySelectorAll('.said[data-value]')]
            .find(said => isNear(typed, Number(said.dataset.value), digits)) || 'wrong';
        },
        choice(question) {
          const chosen = question.querySelector('input:checked');
          if (!chosen) return 'unreadable';
          if (chosen.value === question.dataset.right) return 'right';
          return [...question.querySelectorAll('.said[data-letter]')]
            .find(said => said.dataset.letter === chosen.value) || 'wrong';
        },
        order(question, text) {
          const right = question.dataset.right.split(' ');
          const typed = [...text.toLowerCase()].filter(letter => /\p{L}/u.test(letter));
          if (typed.length !== right.length || !typed.every(letter => right.includes(letter))) return 'unreadable';
          return typed.join(' ') === right.join(' ') ? 'right' : 'wrong';
        },
        cell(question, text) {
          const typed = cellTyped(question, text);
          if (typed === null) return 'unreadable';
          return question.dataset.right.split(';').includes(typed) ? 'right' : 'wrong';
        },
      };
      const check = question => {
        const field = question.querySelector('input[type=text]');
        const grade = grades[question.dataset.kind](question, field ? field.value : '');
        const said = typeof grade === 'string' ? question.querySelector(`[data-when=${grade}]`) : grade;
        const reply = question.querySelector('.reply');
        reply.className = 'reply ' + (grade === 'right' ? 'right' : 'wrong');
        reply.replaceChildren(...[...said.childNodes].map(node => node.cloneNode(true)));
      };

      // What is clicked and typed

      document.addEventListener('click', event => {
        const target = event.target instanceof Element ? event.target : null;
        if (!target) return;
        const term = target.closest('.term.open');
        if (term) return open(term);
        if (target.closest('.next')) return go(step + 1);
        if (target.closest('.back')) return go(step - 1);
        if (target.closest('.all')) return showAll();
        if (target.closest('.brightness')) return changeBrightness();
        const button = target.closest('.check');
        if (button) check(button.closest('.question'));
      });
      for (const radio of languages) {
        radio.addEventListener('change', () => { named(); go(step, { scroll: false }); });
      }
      const letters = {
        KeyN: () => go(step + 1), KeyP: () => go(step - 1), KeyA: showAll, KeyL: changeLanguage,
        KeyD: changeBrightness,
      };
      const keys = {
        ArrowRight: () => go(step + 1), ArrowLeft: () => go(step - 1), Backspace: () => go(step - 1),
        ' ': () => go(step + 1), Home: () => go(0), End: () => go(count - 1),
      };
      document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        const target = event.target;
        const question = target.matches('input') && target.closest('.question');
        if (question && event.key === 'Enter') {
          event.preventDefault();
          check(question);
          return;
        }
        if (target.matches('input') && event.key === 'Escape') return target.blur();
        if (target.matches('input[type=text]')) return;
        // Those keys choose among what is to be chosen.
        if (target.matches('input') && (event.key === ' ' || event.key.startsWith('Arrow'))) return;
        if (target.matches('button, summary, a') && (event.key === ' ' || event.key === 'Enter')) return;
        const term = target.closest('.term.open');
        const cell = cellOf(target);
        let action = null;
        if (term && event.key === 'Enter') action = () => open(term);
        else if (cell && event.key === 'Backspace' && way.length) action = () => enter(way.pop());
        else if (event.key === 'Escape') {
          action = () => { body.classList.add('closed'); light(null); if (cell) document.activeElement.blur(); };
        }
        else if (cell && event.key === 'Enter') {
          const first = cell.querySelector('.term.open');
          action = () => { if (first) open(first); };
        } else if (cell && event.key.startsWith('Arrow')) {
          const next = moved(cell, event.key);
          action = () => { if (next && next.hasAttribute('tabindex')) enter(next); };
        } else if (event.key === '?') {
          const list = shownEdition().querySelector('footer details');
          action = () => { list.open = !list.open; if (list.open) list.scrollIntoView(); };
        } else action = letters[event.code] || (count > 1 && !cell ? keys[event.key] : null);
        if (!action) return;
        event.preventDefault();
        action();
      });
      addEventListener('hashchange', followAddress);
      // The browser scrolls to the address only now, below the bar.
      addEventListener('load', () => { if (stepping) scrollTo(0, 0); });
      draw();
      followAddress();
    })();

    """#
}
