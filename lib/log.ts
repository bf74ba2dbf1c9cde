import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import pretty from 'pino-pretty';
import { getEnv } from './env.ts';
import { loggableError } from './loggable-error.ts';

const SECRET_KEYS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'body',
  'authSecret',
  'databaseUrl',
  'smtpUrl',
  's3Url',
];

/** Keys that are blanked wherever they appear, at the top of a log record or one level below. */
const REDACTED = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** A structured log of one JSON object per line that holds no secrets; `stream` is standard output when left out. */
export function createLog(
  level: string,
  stream: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Logger {
  const options: LoggerOptions = {
    level,
    redact: { paths: REDACTED, censor: '***' },
    serializers: { err: loggableError },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(options, stream);
}

let stream: DestinationStream | null = null;

/** Where log lines go: as they are, or made readable when LOG_FORMAT is pretty or output is a terminal. */
export function logStream(): DestinationStream {
  const { logFormat } = getEnv();
  const readable = logFormat ? logFormat === 'pretty' : process.stdout.isTTY === true;
  stream ??= readable
    ? pretty({
        sync: true,
        translateTime: 'SYS:HH:MM:ss',
        ignore: 'part',
        messageFormat: '{if part}{part}: {end}{msg}',
      })
    : pino.destination({ fd: 1, sync: true });
  return stream;
}

let root: Logger | null = null;

/** The log of one part of the program, such as `front-door` or `articles`; LOG_LEVEL and LOG_FORMAT apply. */
export function getLog(part: string): Logger {
  root ??= createLog(getEnv().logLevel, logStream());
  return root.child({ part });
}
