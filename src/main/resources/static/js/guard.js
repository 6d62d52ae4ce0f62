// The guard at a desk: looks while somebody types in a form that is marked data-guarded.
import {guard} from './floor/guard.js';

const PATIENCE = 10000; // milliseconds until an answer counts as lost: then it is looked for on sending
const words = document.getElementById('guard-words');
const meta = name => document.querySelector(`meta[name=${name}]`)?.content;
const desk = {
  ask: body => fetch('/phone/v1/personal-data', {
    method: 'POST',
    headers: {Accept: 'application/json', 'Content-Type': 'application/json', [meta('csrf-header')]: meta('csrf-token')},
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  }),
  say: word => words.getAttribute(`data-${word}`) ?? '',
};

for (const field of document.querySelectorAll('form[data-guarded] :is(textarea, input:not([type]))')) {
  const place = Object.assign(document.createElement('div'), {className: 'found'});
  place.setAttribute('role', 'status');
  field.closest('.field').append(place);
  guard(field, place, desk);
}
