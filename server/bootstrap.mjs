// The first file that runs, before anything is installed: plain JavaScript that Node 20 understands. It checks
// Node, installs what is missing and hands over to `server/commands/COMMAND.ts` on the Node this project brings.

const OLDEST_NODE = [20, 19];
const COMMANDS = ['start', 'dev', 'demo', 'test', 'desk', 'bench'];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(
    `Nightdesk needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}. Install a current Node from https://nodejs.org and start again.`,
  );
}

const [command = '', ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  fail(`"${command}" is not a command of Nightdesk. Use one of: ${COMMANDS.join(', ')}.`);
}

const { installIfNeeded } = await import('./bootstrap/install.mjs');
const { runCommand } = await import('./bootstrap/run-command.mjs');

try {
  await installIfNeeded();
  process.exitCode = await runCommand(command, args);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
