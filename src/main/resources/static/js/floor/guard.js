// Shows while somebody types what may tell who a person is, and offers the text without it. The server looks again before it stores.
// On the phone's page and at a desk: who uses it says how the server is asked, and the words.
const CALM = 600; // milliseconds without a key

function show(place, field, found, say) {
  place.replaceChildren();
  if (found === undefined || (found === null && !say('later'))) return;
  const line = document.createElement('p');
  if (found === null) {
    line.className = 'quiet';
    line.textContent = say('later');
  } else {
    line.className = 'note warn';
    line.append(say('found') + ' ');
    found.findings.forEach((each, index) => {
      const mark = document.createElement('mark');
      mark.textContent = each.text ?? field.value.slice(each.from, each.to);
      const kind = say(each.kind);
      line.append(index ? ', ' : '', mark, kind ? ` (${kind})` : '');
    });
  }
  place.append(line);
  if (!found) return;
  const accept = document.createElement('button');
  accept.type = 'button';
  accept.className = 'btn';
  accept.textContent = say('accept');
  accept.addEventListener('click', () => {
    field.value = found.masked;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.focus();
  });
  const masked = document.createElement('p');
  masked.className = 'quiet';
  masked.textContent = found.masked;
  place.append(masked, accept);
}

/**
 * Watches a field; what was found stands in the element `place`. `ask` gives the server's answer to {text}, `say` a word by its name:
 * "found", "accept", a kind of finding, and "later" for when nobody answers; where that is empty, nothing is said then.
 */
export function guard(field, place, {ask, say}) {
  let timer;
  let asked = 0;
  const look = async () => {
    const text = field.value;
    const mine = ++asked;
    if (!text.trim()) return show(place, field, undefined, say);
    try {
      const answer = await ask({text});
      const found = answer.ok ? await answer.json() : null;
      if (mine === asked && field.value === text) show(place, field, found?.findings.length === 0 ? undefined : found, say);
    } catch {
      if (mine === asked) show(place, field, null, say);
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, CALM);
  });
  field.form.addEventListener('filled', look);
  field.form.addEventListener('kept', () => { clearTimeout(timer); asked++; show(place, field, undefined, say); });
}
