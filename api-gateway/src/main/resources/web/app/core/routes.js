// Which page lives at which address, and which right it takes where reading is not enough. The first pattern that
// fits wins.

import { route } from './router.js';

route('/', 'dl-today');
route('/signin', 'dl-signin');
route('/welcome', 'dl-welcome');
route('/articles', 'dl-articles');
route('/articles/:id', 'dl-article');
route('/stories', 'dl-stories');
route('/stories/:id', 'dl-story');
route('/monitors', 'dl-monitors');
route('/monitors/new', 'dl-monitor-edit', 'monitors');
route('/monitors/:id', 'dl-monitor');
route('/monitors/:id/edit', 'dl-monitor-edit', 'monitors');
route('/mentions', 'dl-mentions');
route('/rules', 'dl-rules');
route('/names', 'dl-names');
route('/names/:id', 'dl-name');
route('/tags', 'dl-tags');
route('/topics', 'dl-topics');
route('/topics/:id', 'dl-topic');
route('/sources', 'dl-sources');
route('/sources/starter', 'dl-starter');
route('/sources/:id', 'dl-source');
route('/why', 'dl-why');
route('/add', 'dl-submit', 'articles');
route('/alerts', 'dl-alerts');
route('/alerts/rules', 'dl-team-alert-rules');
route('/alerts/rules/new', 'dl-alert-rule-edit', 'monitors');
route('/alerts/rules/:id', 'dl-alert-rule-edit', 'monitors');
route('/alerts/targets', 'dl-targets', 'monitors');
route('/alerts/routes', 'dl-alert-routes');
route('/alerts/:id', 'dl-alert');
route('/briefings', 'dl-briefings');
route('/briefings/new', 'dl-briefing-edit', 'monitors');
route('/briefings/:id', 'dl-briefing-edit', 'monitors');
route('/editions/:id', 'dl-edition');
route('/mail', 'dl-mail', 'mails');
route('/mail/:id', 'dl-mail', 'mails');
route('/models', 'dl-models');
route('/keys', 'dl-keys', 'keys');
route('/team', 'dl-team');
route('/profile', 'dl-profile');
route('/audit', 'dl-audit', 'team');
route('/tenants', 'dl-tenants', 'operate');
