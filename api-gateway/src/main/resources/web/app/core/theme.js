// Light, dark, or as the system has it. The choice is kept in this browser.

const KEY = 'dateline-theme';
export const themes = ['system', 'light', 'dark'];
export const themeNames = { system: 'As the system', light: 'Light', dark: 'Dark' };

export const theme = () => {
  const kept = localStorage.getItem(KEY);
  return themes.includes(kept) ? kept : 'system';
};

export function applyTheme() {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  window.dispatchEvent(new CustomEvent('dateline:theme'));
}

export function setTheme(name) {
  localStorage.setItem(KEY, name);
  applyTheme();
}

export const isDark = () =>
  theme() === 'dark' || (theme() === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);

/** A colour of the design system as it is now. Pairs are resolved by the browser. */
export function colour(token) {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
