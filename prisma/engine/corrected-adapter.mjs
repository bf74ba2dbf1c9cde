import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

// Object identifiers of Postgres types.
const CHAR = 18;
const TEXT = 25;

/**
 * Corrects, in place, what `@prisma/adapter-pg` does otherwise than the schema engine needs:
 *
 * - it cuts scripts at each semicolon, which tears functions apart. Here a script is one simple query, so Postgres
 *   itself finds the statements, and runs them in one transaction unless the script says otherwise;
 * - it refuses columns of the catalogs' one-letter type `"char"`, which the engine reads.
 *
 * @template {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter
 * @param {Adapter} adapter made by `PrismaPg`
 * @returns {Adapter} the same
 */
export function correctAdapter(adapter) {
  runScriptsWhole(adapter);
  readCharacters(adapter);
  return adapter;
}

function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
}

function readCharacters(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  /** Which columns are characters, by the rows of a result. */
  const characterColumns = new WeakMap();

  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const isCharacter = result.fields.map((field) => field.dataTypeID === CHAR);
    characterColumns.set(result.rows, isCharacter);
    const fields = result.fields.map((field, i) => (isCharacter[i] ? { ...field, dataTypeID: TEXT } : field));
    return { ...result, fields };
  };

  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isCharacter = characterColumns.get(result.rows);
    const columnTypes = result.columnTypes.map((type, i) =>
      isCharacter[i] ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}
