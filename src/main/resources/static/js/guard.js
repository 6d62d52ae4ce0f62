// Shows at a desk, while somebody types, what may tell who a person is, and offers the text without it. The server looks again before it stores.
const CALM = 600;       // milliseconds without a key
const PATIENCE = 10000; // milliseconds until an answer counts as lost: then it is looked for on sending
const words = document.getElementById('guard-words');
const meta = name => document.querySelector(`meta[name=${name}]`)?.content;
const say = word => words.getAttribute(`data-${word}`) ?? '';
const make = (tag, className, textContent) => Object.assign(document.createElement(tag), {className, textContent});

/** What the server finds in a text; null where it finds nothing or cannot be asked. */
async function look(text) {
  try {
    const answer = await fetch('/phone/v1/personal-data', {
      method: 'POST',
      headers: {Accept: 'application/json', 'Content-Type': 'application/json', [meta('csrf-header')]: meta('csrf-token')},
      body: JSON.stringify({text}),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const found = answer.ok ? await answer.json() : null;
    return found?.findings.length ? found : null;
  } catch {
    return null;
  }
}

function show(place, field, found) {
  place.replaceChildren();
  if (!found) return;
  const line = make('p', 'note warn', `${say('found')} `);
  found.findings.forEach((each, index) => {
    const kind = say(each.kind);
    line.append(index ? ', ' : '', make('mark', '', each.text), kind ? ` (${kind})` : '');
  });
  const accept = make('button', 'btn', say('accept'));
  accept.type = 'button';
  accept.addEventListener('click', () => {
    field.value = found.masked;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.focus();
  });
  place.append(line, make('p', 'quiet', found.masked), accept);
}

for (const field of document.querySelectorAll('form[data-guarded] :is(textarea, input:not([type]))')) {
  const place = make('div', 'found', '');
  let timer;
  place.setAttribute('role', 'status');
  field.closest('.field').append(place);
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = field.value;
      const found = text.trim() ? await look(text) : null;
      if (field.value === text) show(place, field, found);
    }, CALM);
  });
}
