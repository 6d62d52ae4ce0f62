// Sliders and fields of the weights keep in step, and each example says what they mean now. Without it the fields still work.
const form = document.querySelector('form.weights');
const scale = form.dataset.scale.split(',').map(Number);
const rows = [...form.querySelectorAll('.weigh')];
const field = row => row.querySelector('input[type=number]');
const slider = row => row.querySelector('input[type=range]');
const weightOf = rule => Number(form.elements[rule].value) || 0;

function nearest(weight) {
  return scale.reduce((best, step, at) => Math.abs(step - weight) < Math.abs(scale[best] - weight) ? at : best, 0);
}

function sentence({ rule, factor, against, againstFactor, zero, alone, one, many }) {
  const weight = weightOf(rule);
  const other = weightOf(against);
  if (weight <= 0) return zero;
  if (other <= 0) return alone;
  const times = weight * factor / (other * againstFactor);
  const digits = times < 1 ? 2 : times < 10 ? 1 : 0;
  const written = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(times);
  return times === 1 ? one : many.replace('#', written);
}

/* Others are compared with wishes and ways: when those change, all examples do. */
function tell() {
  for (const row of rows) {
    const text = sentence(row.dataset);
    row.querySelector('.example').textContent = text;
    slider(row).setAttribute('aria-valuetext', `${field(row).value}. ${text}`);
  }
}

for (const row of rows) {
  slider(row).disabled = false;
  slider(row).addEventListener('input', () => {
    field(row).value = scale[slider(row).value];
    tell();
  });
  field(row).addEventListener('input', () => {
    slider(row).value = nearest(Number(field(row).value) || 0);
    tell();
  });
}
tell();
