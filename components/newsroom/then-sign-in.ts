import type { FormAction } from '#components/ui/form-state.ts';
import { signIn } from './sign-in.ts';

/** An action of a form that sets a password, after which whoever did is signed in with it and goes on to the newsroom. */
export function thenSignIn(action: FormAction, email: string): FormAction {
  return async (before, form) => {
    const state = await action(before, form);
    if (state.message !== '') return state;
    const credentials = { email, password: String(form.get('password')) };
    const problem = await signIn((address, init) => fetch(address, init), credentials);
    window.location.assign(problem === null ? '/admin' : '/sign-in');
    return state;
  };
}
