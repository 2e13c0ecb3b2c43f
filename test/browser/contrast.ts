/** A colour as the parts that a browser computes: red, green and blue from 0 to 255, and how much it covers, from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, cover: number]

function readColour(computed: string): Colour {
  const [, red, green, blue, cover = '1'] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed) ?? []
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`Unexpected colour ${computed}, expected rgb(…)`)
  return [Number(red), Number(green), Number(blue), Number(cover)]
}

/** Lays a colour that lets something through over another. */
function lay([red, green, blue, cover]: Colour, under: Colour): Colour {
  const mix = (part: number, below: number): number => part * cover + below * (1 - cover)
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1]
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/**
 * The contrast of a colour on another, from 1 to 21. Both are as a browser gives a computed colour: `rgb(…)` or `rgba(…)`.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(ink: string, paper: string): number {
  const below = readColour(paper)
  const [darker = 0, lighter = 0] = [
    luminance(lay(readColour(ink), below)),
    luminance(below),
  ].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
