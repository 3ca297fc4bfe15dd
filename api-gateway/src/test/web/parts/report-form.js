import { html } from 'lit';
import { long, monitor } from '/tests/samples.js';
import '/app/parts/report-form.js';

const report = (more) => ({
  id: 'r1',
  name: 'Spring campaign',
  kind: 'campaign',
  settings: {
    objective: 'Be known for safety.',
    audience: null,
    findings: ['The ferry is what people read.'],
    from: null,
    to: null,
    days: 30,
    monitors: null,
    rivals: null,
    tag: null,
    states: null,
    outletList: null,
    coverage: null,
    tones: null,
  },
  version: 3,
  ...more,
});
const lists = [{ id: 'l1', name: 'National dailies' }];
const draw = (of = null, monitors = [monitor()]) =>
  html`<dl-report-form .report=${of} .monitors=${monitors} .lists=${lists}></dl-report-form>`;

export default {
  empty: { draw: () => draw(null, []), says: ['Your team has no monitor yet', 'Benchmark', 'Save report'] },
  'long names': {
    draw: () => draw(report({ name: long.slice(0, 100) }), [monitor({ name: long })]),
    says: 'About us',
  },
  keyboard: {
    draw: () => draw(report()),
    answers: { 'PUT /reports/r1': report() },
    focus: '#report-name',
    press: ['End', '!', 'Enter'],
    then: (_, requests) => {
      const body = requests[0]?.body ?? {};
      return body.name === 'Spring campaign!' && body.settings.days === 30 && body.settings.findings.length === 1
        ? []
        : [`sends ${JSON.stringify(requests)}`];
    },
  },
  'a rival is one': {
    draw: () => draw(report({ kind: 'benchmark' }), [monitor(), monitor({ id: 'q2', name: 'Port' })]),
    then: (stage) => {
      const form = stage.querySelector('dl-report-form');
      form.assign('q2', 'rivals');
      const { monitors, rivals } = form.draft.settings;
      return monitors.length === 0 && rivals.join() === 'q2' ? [] : [`names ${monitors} and ${rivals}`];
    },
  },
};
