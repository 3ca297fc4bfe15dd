// Kinds of target: what each is called, and what it wants to know.

/** Events that a program can ask for, and what each means. */
const events = [
  ['mention.found', 'a mention is found'],
  ['mention.changed', 'somebody changes a mention'],
  ['story.grown', 'a story with mentions reaches 4, 10, 25, 50 … articles'],
  ['story.merged', 'two stories become one'],
  ['story.split', 'a story becomes two'],
  ['article.revised', 'an article is edited'],
  ['article.withdrawn', 'an article is taken down'],
  ['edition.sent', 'an edition is approved'],
  ['monitor.backfilled', 'a monitor has looked through the past'],
  ['source.failing', 'a source can no longer be read'],
  ['source.recovered', 'a source can be read again'],
  ['endpoint.failing', 'another target fails'],
  ['endpoint.disabled', 'another target is disabled'],
  ['*', 'all of these, and what is added to them later'],
];

export const eventTypes = events.map(([type]) => type);

/**
 * `secret`: what it is called; absent where there is none. `fields`: `[name, label, {placeholder?, required?,
 * options?, choices?}]`; of `options` one is taken, of `choices` any. `hint`: where to find all that.
 */
const kinds = {
  mail: {
    name: 'Mail',
    fields: [['address', 'Mail address', { placeholder: 'press@company.example', required: true, type: 'email' }]],
    hint: 'One address for each target.',
  },
  slack: {
    name: 'Slack, by webhook',
    secret: ['Webhook URL', true],
    fields: [],
    hint: 'In Slack: add “Incoming Webhooks” to the channel and copy its URL. Messages cannot be changed later.',
  },
  'slack-app': {
    name: 'Slack, by app',
    secret: ['Bot token', true],
    fields: [['channel', 'Channel id', { placeholder: 'C012AB3CD', required: true }]],
    hint: 'The bot token begins with xoxb-. The channel’s id stands at the end of its details.',
  },
  teams: {
    name: 'Microsoft Teams',
    secret: ['Workflow URL', true],
    fields: [
      [
        'card',
        'The workflow expects',
        {
          options: [
            ['attachments', 'a message with a card, as the templates do'],
            ['bare', 'the card alone'],
          ],
        },
      ],
    ],
    hint: 'In Teams: create a workflow that posts to a channel when a webhook request is received. Then send a test.',
  },
  'mattermost-bot': {
    name: 'Mattermost, by bot',
    secret: ['Access token', true],
    fields: [
      ['server', 'Server', { placeholder: 'https://chat.company.example', required: true, type: 'url' }],
      ['channel', 'Channel id', { placeholder: '26 letters and digits', required: true }],
    ],
    hint: 'The bot account’s token; add the bot to the channel. The id stands at the foot of “View Info”.',
  },
  mattermost: {
    name: 'Mattermost, by webhook',
    secret: ['Webhook URL', true],
    fields: [],
    hint: 'In Mattermost: Integrations, Incoming Webhooks.',
  },
  discord: {
    name: 'Discord',
    secret: ['Webhook URL', true],
    fields: [],
    hint: 'In the channel’s settings: Integrations, Webhooks, Copy Webhook URL.',
  },
  telegram: {
    name: 'Telegram',
    secret: ['Bot token', true],
    fields: [
      ['chat', 'Chat', { placeholder: '-1001234567890 or @channel', required: true }],
      ['thread', 'Topic', { placeholder: 'Number, if the chat has topics' }],
    ],
    hint: '@BotFather gives the token. Add the bot to the chat before you test.',
  },
  ntfy: {
    name: 'ntfy',
    secret: ['Access token', false],
    fields: [
      ['topic', 'Topic', { required: true }],
      ['server', 'Server', { placeholder: 'https://ntfy.sh', type: 'url' }],
      [
        'updates',
        'Later changes',
        {
          options: [
            ['off', 'come as new notifications'],
            ['on', 'replace the notification (server 2.16 or later)'],
          ],
        },
      ],
    ],
    hint: 'Whoever knows the name of an open topic can read it: choose one that cannot be guessed, or a token.',
  },
  pagerduty: {
    name: 'PagerDuty',
    secret: ['Integration key', true],
    fields: [['server', 'Server', { placeholder: 'https://events.pagerduty.com', type: 'url' }]],
    hint: 'The key of an Events API v2 integration: 32 letters and digits.',
  },
  webhook: {
    name: 'Webhook',
    secret: ['Signing secret', false],
    fields: [
      ['url', 'Address', { placeholder: 'https://hooks.company.example/dateline', required: true, type: 'url' }],
      [
        'format',
        'Format',
        {
          options: [
            ['standard', 'Standard Webhooks'],
            ['cloudevents', 'CloudEvents'],
          ],
        },
      ],
      [
        'batch',
        'What comes close together',
        {
          options: [
            ['no', 'is sent one by one'],
            ['yes', 'is sent together, after ten seconds or at a hundred events'],
          ],
        },
      ],
      ['events', 'Events besides alerts', { choices: events }],
    ],
    hint: 'Signed as Standard Webhooks says. Leave the secret empty and one is created and shown once.',
  },
};

export const targetKinds = Object.keys(kinds);
export const targetKind = (kind) => kinds[kind] ?? { name: kind, secret: ['Secret', false], fields: [], hint: '' };

export const deliveryStates = {
  waiting: ['', 'Waiting'],
  sent: ['positive', 'Sent'],
  superseded: ['', 'Overtaken'],
  'not-told': ['', 'Left out'],
  failed: ['negative', 'Failed'],
};

export const deliveryHints = {
  superseded: 'A newer version of the same alert took its place.',
  'not-told': 'It had nothing new to say, or was not to be shown.',
};

export const targetStates = {
  active: ['positive', 'Working'],
  failing: ['warn', 'Failing'],
  disabled: ['negative', 'Disabled'],
};
