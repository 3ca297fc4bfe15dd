// The single-page app: styles, routes, shell.

import './style/tokens.css';
import './style/base.css';
import './style/controls.css';

import './core/routes.js';
import { startRouter } from './core/router.js';
import { startKeys } from './core/keys.js';
import { applyTheme } from './core/theme.js';
import './pages/signin.js';
import './pages/welcome.js';
import './pages/today.js';
import './pages/articles.js';
import './pages/article.js';
import './pages/stories.js';
import './pages/story.js';
import './pages/monitors.js';
import './pages/monitor.js';
import './pages/monitor-edit.js';
import './pages/mentions.js';
import './pages/rules.js';
import './pages/names.js';
import './pages/topics.js';
import './pages/topic.js';
import './pages/sources.js';
import './pages/source.js';
import './pages/starter.js';
import './pages/why.js';
import './pages/submit.js';
import './pages/alerts.js';
import './pages/alert.js';
import './pages/team-alert-rules.js';
import './pages/alert-rule-edit.js';
import './pages/targets.js';
import './pages/alert-routes.js';
import './pages/profile.js';
import './pages/mail.js';
import './pages/models.js';
import './pages/keys.js';
import './pages/team.js';
import './pages/audit.js';
import './pages/tenants.js';
import './pages/app.js';

applyTheme();
startRouter();
startKeys();
