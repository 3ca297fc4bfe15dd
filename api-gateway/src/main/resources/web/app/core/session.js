// Who is signed in.

import { api } from './api.js';

export const session = { account: null };

export async function restore() {
  try {
    session.account = (await api.get('/session')).account;
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    session.account = null;
  }
  return session.account;
}

export async function signIn(username, password) {
  session.account = (await api.post('/session', { username, password })).account;
  return session.account;
}

export async function signOut() {
  await api.delete('/session');
  session.account = null;
}

export const mayWrite = () => session.account?.role !== 'viewer';
export const isOperator = () => session.account?.operator === true;
