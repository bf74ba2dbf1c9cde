// Loaded before anything else into the processes that the supervisor starts (`node --import`). They end when the
// supervisor does, also when it was killed and could not tell them: the channel to it closes by itself.

const GRACE_MS = 10_000;

// Workers that such a process forks have a channel of their own, which must keep them alive.
const own = process.execArgv.indexOf('--import');
process.execArgv.splice(own, 2);

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone would keep a process alive that has nothing left to do.
process.channel?.unref();
