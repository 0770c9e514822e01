/** Files of the hub: pictures are drawn here, everything else goes to the reader's own programs. */
import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';

export interface Content {
  mediaType: string;
  contentBase64: string;
}

export function blobOf({ mediaType, contentBase64 }: Content): Blob {
  return new Blob([Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0))], { type: mediaType });
}

export function save(content: Content, name: string): void {
  const address = URL.createObjectURL(blobOf(content));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

const widthMax = 320;

/** On a canvas: the page's policy lets no picture in whose address it does not know. */
export function Picture({ content, label }: { content: Content; label: string }) {
  const { t } = useStrings();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void createImageBitmap(blobOf(content)).then(
      (picture) => {
        const shown = canvas.current;
        if (!shown) return;
        const scale = Math.min(1, widthMax / picture.width);
        shown.width = Math.max(1, Math.round(picture.width * scale));
        shown.height = Math.max(1, Math.round(picture.height * scale));
        shown.getContext('2d')?.drawImage(picture, 0, 0, shown.width, shown.height);
      },
      () => canvas.current?.replaceWith(t.files.noPicture),
    );
  }, [content]);
  return <canvas class="hub-picture" ref={canvas} role="img" aria-label={label} />;
}
