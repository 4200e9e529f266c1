/** What the parser needs of a browser to be loaded, though it draws nothing here. */
const shim = globalThis as unknown as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) shim[name] ??= class {};

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
// The parser finds the half that reads files here, and starts no worker.
// @ts-expect-error The package has no types for it.
shim['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');

export const { OPS } = pdfjs;

/** Opens a PDF. Nothing in it is run, and nothing is fetched. @throws what the parser throws */
export function openPdf(bytes: Uint8Array) {
  return pdfjs.getDocument({
    // The parser takes the buffer over.
    data: bytes.slice(),
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    useWasm: false,
    // Pictures larger than this are not unpacked.
    maxImageSize: 50_000_000,
    stopAtErrors: false,
  });
}
