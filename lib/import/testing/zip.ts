import { deflateRawSync } from 'node:zlib';

/** A file for an archive. `claimedSize` is what its directory says it unpacks to, when that is a lie. */
export interface ZipFile {
  name: string;
  content: string | Uint8Array;
  claimedSize?: number;
  isEncrypted?: boolean;
}

/** A ZIP archive of deflated files, without checksums, which readers of documents do not look at. */
export function aZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = deflateRawSync(content);
    const size = file.claimedSize ?? content.length;
    const name = Buffer.from(file.name);
    const shared = sharedFields(file, packed.length, size, name.length);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, tail, name]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...parts, central, endRecord(files.length, central.length, offset)]));
}

function sharedFields(file: ZipFile, packed: number, size: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(file.isEncrypted ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
