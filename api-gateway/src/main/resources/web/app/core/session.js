// Who is signed in, and what they may do.

import { api } from './api.js';

export const session = { account: null, rights: [] };

const enter = (answer) => {
  session.account = answer?.account ?? null;
  session.rights = answer?.rights ?? [];
  return session.account;
};

export async function restore() {
  try {
    return enter(await api.get('/session'));
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    return enter(null);
  }
}

export const signIn = async (username, password) => enter(await api.post('/session', { username, password }));

export const forget = () => enter(null);

export async function signOut() {
  await api.delete('/session');
  forget();
}
