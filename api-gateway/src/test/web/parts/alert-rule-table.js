import { alertRule, long, monitor } from '/tests/samples.js';
import { alertRuleTable } from '/app/parts/alert-rule-table.js';

let did;
const act = { switch: (rule) => (did = `switch ${rule.id}`), remove: (rule) => (did = `remove ${rule.id}`) };
const draw = (rules, monitors = [monitor()]) => alertRuleTable(rules, { monitors, lists: [] }, act);

export default {
  empty: { draw: () => draw([]), says: 'What it looks for' },
  'long names': {
    draw: () =>
      draw(
        [alertRule({ name: long, alerts28d: 12, useful: 2, notUseful: 10, active: false })],
        [monitor({ name: long })],
      ),
    says: ['12 in 28 days', '17 % of 12 useful', 'paused', 'a list that is gone'],
  },
  'nothing counted yet': {
    draw: () => draw([alertRule({ alerts28d: null, useful: null, notUseful: null })]),
    says: 'Spike',
    then: (stage) => (/useful|in 28 days/.test(stage.innerText) ? ['shows figures that are not there'] : []),
  },
  'for who only reads': {
    draw: () => draw([alertRule()]),
    rights: ['read'],
    then: (stage) => (stage.querySelector('button') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw: () => draw([alertRule()]),
    focus: 'button',
    press: ['Enter'],
    then: () => (did === 'switch r1' ? [] : [`did ${did}`]),
  },
};
