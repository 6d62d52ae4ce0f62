// Shows while somebody types what was noted already, to say "same here", "related" or "new". Saving never waits for it.
import {account, say} from './here.js';

const CALM = 700; // milliseconds without a key
const SHORTEST = 12; // characters: fewer look like too much

/** What was chosen, as the server wants it. */
export function chosen({alike, choice}) {
  if (!choice) return {};
  const [kind, id] = (alike ?? '').split('-');
  return id ? {[kind]: id, choice} : choice === 'NEW' ? {choice} : {};
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}

/** Suggests below the fields of a form, whose hidden fields `alike` and `choice` hold what was chosen. */
export function suggest(form, place) {
  const {text, action, alike, choice} = form.elements;
  if (!place || !alike || !choice) return; // a page kept before there were suggestions
  let timer;
  let asked = 0;
  let found = [];
  let chosenFor = ''; // the text of which something was chosen
  const draft = () => [text.value, action.value].map(each => each.trim()).filter(Boolean).join(' ');
  const forget = () => { alike.value = ''; choice.value = ''; };

  const press = (key, said) => {
    const again = alike.value === key && choice.value === said;
    alike.value = again ? '' : key;
    choice.value = again ? '' : said;
    chosenFor = draft();
    form.dispatchEvent(new Event('input', {bubbles: true}));
    mark();
  };
  const mark = () => place.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', String(each.dataset.key === alike.value && each.dataset.choice === choice.value)));
  const button = (key, said, label) => {
    const made = part('button', 'btn', say(`alike-${said.toLowerCase()}`));
    made.type = 'button';
    made.dataset.key = key;
    made.dataset.choice = said;
    if (label) made.setAttribute('aria-describedby', label);
    made.addEventListener('click', () => press(key, said));
    return made;
  };
  const row = (each, at) => {
    const item = part('li', 'stack');
    const line = part('p', '', each.words ?? say('alike-unsaid'));
    line.id = `alike-${at}`;
    const shared = part('p', 'quiet', each.shared.length ? `${say('alike-shared')} ${each.shared.join(', ')}` : '');
    const key = `${each.kind}-${each.id}`;
    const acts = part('div', 'actions');
    acts.append(button(key, 'SAME', line.id), button(key, 'RELATED', line.id));
    if (each.kind === 'rule') line.prepend(part('span', 'tag', say('alike-rule')), ' ');
    item.append(line, shared, acts);
    return item;
  };
  const show = suggestions => {
    const inside = place.contains(document.activeElement) ? {key: document.activeElement.dataset.key, said: document.activeElement.dataset.choice} : null;
    found = suggestions;
    place.replaceChildren();
    if (!found.length) return;
    const list = part('ul', 'alike');
    list.append(...found.map(row));
    place.append(part('p', 'quiet', say('alike-title')), list, button('', 'NEW'));
    mark();
    if (inside) [...place.querySelectorAll('button')].find(each => each.dataset.key === inside.key && each.dataset.choice === inside.said)?.focus();
  };
  const look = async () => {
    const typed = draft();
    const mine = ++asked;
    if (typed.length < SHORTEST) {
      forget();
      return show([]);
    }
    try {
      const answer = await self.floor.ask(account, 'POST', '/phone/v1/insights/suggestions', {text: typed});
      const suggestions = answer.ok ? (await answer.json()).suggestions : [];
      if (mine !== asked) return;
      // what was chosen stays chosen only while it is to be seen
      const keys = suggestions.map(each => `${each.kind}-${each.id}`);
      if (alike.value && !keys.includes(alike.value)) forget();
      if (choice.value && !keys.length && typed !== chosenFor) forget();
      show(suggestions);
    } catch {
      // Without network there are no suggestions, and nothing waits for them.
      if (mine !== asked) return;
      // What was chosen of another text is not to be seen any more, and would be saved unseen with this one.
      if (choice.value && typed !== chosenFor) forget();
      show([]);
    }
  };
  const later = event => {
    if (event.target !== text && event.target !== action) return;
    clearTimeout(timer);
    timer = setTimeout(look, CALM);
  };
  form.addEventListener('input', later);
  form.addEventListener('filled', () => { chosenFor = draft(); look(); });
  form.addEventListener('kept', () => { clearTimeout(timer); asked++; show([]); });
}
