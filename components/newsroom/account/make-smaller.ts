/** Its longer side in pixels; the server makes the square of it that is kept. */
const LONGEST = 1024;

/** A photograph as a small JPEG, since a phone takes one of some megabytes; null for what this browser cannot open. */
export async function makeSmaller(file: File): Promise<File | null> {
  const opened = await createImageBitmap(file).catch(() => null);
  if (opened === null) return null;
  const scale = Math.min(1, LONGEST / Math.max(opened.width, opened.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(opened.width * scale)),
    Math.max(1, Math.round(opened.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(opened, 0, 0, canvas.width, canvas.height);
  opened.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new File([blob], 'picture.jpg', { type: blob.type });
}
