import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the Node processes that were started for a data folder, where the system shows their environment. */
export function processesOf(dataDir: string): string[] {
  return pidsWith(dataDir, '');
}

/** The id of the Next of a newsroom, which alone is told its port; Linux only. */
export function nextOf({ dataDir }: { dataDir: string }): number {
  const [pid] = pidsWith(dataDir, 'NIGHTDESK_BACK_PORT=');
  if (pid === undefined) throw new Error(`No Next runs for ${dataDir}.`);
  return Number(pid);
}

function pidsWith(dataDir: string, variable: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      return environment.includes(`DATA_DIR=${dataDir}\0`) && environment.includes(variable);
    } catch {
      // It ended while we looked.
      return false;
    }
  });
}
