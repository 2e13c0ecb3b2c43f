/** A picture that belongs to the text of a policy. */
export interface Picture {
  format: 'png' | 'jpg'
  /** Its size in dots. */
  width: number
  height: number
  /** Its bytes in base 64. */
  data: string
}

/** The bytes of a picture. */
export function bytesOf(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** @see https://www.w3.org/TR/png-3/#11IHDR */
function readPng(view: DataView): Omit<Picture, 'data'> | undefined {
  const isPng = view.byteLength > 24 && pngSignature.every((byte, at) => view.getUint8(at) === byte)
  return isPng
    ? { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
    : undefined
}

/** True for the marker of a segment that tells the size of a JPEG; three of that range tell other things. */
function tellsSize(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf */
function readJpeg(view: DataView): Omit<Picture, 'data'> | undefined {
  if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    if (tellsSize(view.getUint8(at + 1)))
      return { format: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Reads a PNG or JPEG picture from its bytes in base 64; undefined for anything else, whatever its name. */
export function parsePicture(data: string): Picture | undefined {
  const view = new DataView(bytesOf(data).buffer)
  const read = readPng(view) ?? readJpeg(view)
  return read && read.width > 0 && read.height > 0 ? { ...read, data } : undefined
}
