import { long, moment } from '/tests/samples.js';
import { rulePreview } from '/app/parts/rule-preview.js';

const told = (more) => ({
  at: moment(40),
  level: 'large',
  monitorId: 'q1',
  headline: 'Far more than usual',
  explanation: '32 articles in 6 hours.',
  storyId: 's1',
  count: 32,
  ...more,
});
const preview = (alerts, more) => ({
  days: 28,
  monitors: 1,
  perWeek: alerts.length / 4,
  warning: null,
  alerts,
  sentence: 'It would have raised some alerts.',
  ...more,
});

export default {
  empty: { draw: () => rulePreview(preview([])), says: '0 alerts in 28 days' },
  'long names': {
    draw: () =>
      rulePreview(
        preview(
          Array.from({ length: 48 }, () => told({ headline: long, explanation: long })),
          { warning: 'That is more than ten a week.', sentence: long },
        ),
      ),
    says: ['more than ten a week', 'and 36 earlier ones', 'about 12 a week'],
  },
};
