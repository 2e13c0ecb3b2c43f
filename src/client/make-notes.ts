import { make } from './make-element.ts'

/** Makes the editor’s notes on words that are quoted as the build does (`EditorNotes.astro`). */
export function makeNotes(notes: readonly string[]): HTMLElement[] {
  return notes.map((words) =>
    make(
      'p',
      { class: 'quoted-note', role: 'note' },
      make('strong', {}, 'Editor’s note:'),
      ` ${words}`,
    ),
  )
}
