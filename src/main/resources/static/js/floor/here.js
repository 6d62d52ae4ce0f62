// Where we are: the visit, the account, and the words that scripts say.
const floor = document.getElementById('floor').dataset;
const words = document.getElementById('words');

export const account = floor.account;
export const visit = floor.visit;
export const role = floor.role;
export const base = `/phone/v1/visits/${visit}`;

/** A word of the page's language by its name, such as "guard-CUSTOMER_NUMBER", with {names} filled in; none where there is none. */
export const say = (word, values = {}) => (words.getAttribute(`data-${word.replace(/_/g, '-')}`) ?? '').replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

/** How the guard asks and speaks on this page. */
export const guarding = {
  ask: body => self.floor.ask(account, 'POST', '/phone/v1/personal-data', body),
  say: word => say(`guard-${word}`),
};

/** An element by its id. */
export const find = id => document.getElementById(id);

const clock = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang; // English as in Europe, as everywhere

/** The time of day of a moment, in the page's language. */
export const time = at => new Date(at).toLocaleTimeString(clock, {hour: '2-digit', minute: '2-digit'});
