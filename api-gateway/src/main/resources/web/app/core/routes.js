// Which page lives at which address. The first pattern that fits wins.

import { route } from './router.js';

route('/', 'dl-today');
route('/signin', 'dl-signin');
route('/welcome', 'dl-welcome');
route('/articles', 'dl-articles');
route('/articles/:id', 'dl-article');
route('/stories', 'dl-stories');
route('/stories/:id', 'dl-story');
route('/monitors', 'dl-monitors');
route('/monitors/new', 'dl-monitor-edit');
route('/monitors/:id', 'dl-monitor');
route('/monitors/:id/edit', 'dl-monitor-edit');
route('/mentions', 'dl-mentions');
route('/rules', 'dl-rules');
route('/names', 'dl-names');
route('/topics', 'dl-topics');
route('/topics/:id', 'dl-topic');
route('/sources', 'dl-sources');
route('/sources/starter', 'dl-starter');
route('/sources/:id', 'dl-source');
route('/why', 'dl-why');
route('/add', 'dl-submit');
route('/alerts', 'dl-alerts');
route('/mail', 'dl-mail');
route('/mail/:id', 'dl-mail');
route('/models', 'dl-models');
route('/keys', 'dl-keys');
route('/team', 'dl-team');
route('/audit', 'dl-audit');
route('/tenants', 'dl-tenants');
