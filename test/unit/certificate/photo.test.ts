import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { photoIssue } from '../../../server/certificate/photo.ts';

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** With colours and transparency, eight bits each. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const blank = (width: number, height: number) => deflateSync(Buffer.alloc(height * (width * 4 + 1)));
const good = png(20, 30, blank(20, 30));

describe('a photo', () => {
  it('that can be drawn is taken', async () => {
    expect(await photoIssue('image/png', good)).toBeUndefined();
  });

  it.each([
    ['its pixels cannot be unpacked', 'image/png', png(20, 30, Buffer.from('nothing packed'))],
    ['it ends in the middle', 'image/png', good.subarray(0, 50)],
    ['it is its beginning and nothing else', 'image/png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['it has no size', 'image/png', png(0, 0, blank(0, 0))],
    ['it unpacks to more than a picture of its size could be', 'image/png', png(20, 30, deflateSync(Buffer.alloc(60_000_000)))],
    ['a JPEG is its beginning and nothing else', 'image/jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex')],
  ])('is refused where %s: it would stop the making of every document', async (_, mediaType, bytes) => {
    expect(await photoIssue(mediaType, bytes)).toMatchObject({ code: 'NOT_AN_IMAGE' });
  });

  it('that is larger than anybody prints is refused', async () => {
    expect(await photoIssue('image/png', png(2_501, 1, blank(2_501, 1)))).toMatchObject({ code: 'TOO_LARGE' });
  });
});
