import { ask } from '#e2e/support/database.ts';
import { BEHIND_A_PROXY, openGuesser } from '#e2e/support/guesser.ts';
import { startNewsroom } from '#e2e/support/newsroom.ts';
import { ADMIN, WITH_ADMIN } from '#e2e/support/staff.ts';
import { timeBareServer } from './bare-server.ts';
import { percentile, toTable } from './figures.ts';

const RUNS = 200;
const WARM_UP = 20;
/** What the limit of guesses allows for one account; each comes from an address of its own. */
const GUESSES_EACH = 5;
const ACCOUNTS = Math.ceil((RUNS + WARM_UP) / GUESSES_EACH);

/** Wrong passwords of accounts that exist and of such as do not, in turn. Prints a table, and how far the medians differ. */
export async function benchSignIn(print: (text: string) => void): Promise<void> {
  const newsroom = await startNewsroom({ env: { ...WITH_ADMIN.env, ...BEHIND_A_PROXY } });
  try {
    await ask(newsroom, ADD_STAFF);
    const guess = await timedGuesserOf(newsroom.url);
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS + WARM_UP; run += 1) {
      const account = Math.floor(run / GUESSES_EACH);
      known.push(await guess(`staff-${account}@newsroom.test`));
      unknown.push(await guess(`stranger-${account}@newsroom.test`));
    }
    const figures = [
      { name: 'a wrong password of an account', samples: known.slice(WARM_UP) },
      { name: 'a password of no account', samples: unknown.slice(WARM_UP) },
    ];
    print(toTable(figures, { name: 'bare Node server, POST of 2 KB', samples: await timeBareServer(300) }));
    const [one = 1, other = 1] = figures.map(({ samples }) => percentile(samples, 0.5));
    print(`\nThe medians differ by ${(Math.abs(one / other - 1) * 100).toFixed(1)} %.`);
  } finally {
    await newsroom.remove();
  }
}

const ADD_STAFF = `
  INSERT INTO person (id, name, email, role, password_hash)
  SELECT gen_random_uuid(), 'Staff ' || n, 'staff-' || n || '@newsroom.test', 'reporter', held.password_hash
  FROM generate_series(0, ${ACCOUNTS}) n, person held WHERE held.email = '${ADMIN.email}'`;

/** Guesses at an account, from a new address each time; resolves with how long the answer took. */
async function timedGuesserOf(url: string): Promise<(email: string) => Promise<number>> {
  const guess = await openGuesser(url);
  let guesses = 0;
  return async (email) => {
    guesses += 1;
    const address = `10.1.${guesses >> 8}.${guesses & 255}`;
    const begun = performance.now();
    const { status } = await guess({ email, password: 'not the password', address });
    if (status !== 401) throw new Error(`A wrong password answered ${status}.`);
    return performance.now() - begun;
  };
}
