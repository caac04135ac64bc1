import {
  BorderStyle,
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
} from 'docx'
import { paper } from '../../../lib/look/paper.ts'
import { hex } from './colour.ts'
import { textWidth } from './context.ts'
import { languagesOf } from './language.ts'
import { baseStyles, tableStyles } from './table-style.ts'

/** Faces that are on nearly every machine, since a file that is edited on can't carry its own. */
const face = (name: string) => ({ ascii: name, hAnsi: name, cs: 'Arial' })
const serif = face('Georgia')
const sans = face('Calibri')

const bold = { bold: true, boldComplexScript: true }
const small = { color: hex(paper.soft), size: 17 }
const single = { line: 240, lineRule: LineRuleType.AUTO }
const edge = (colour: string, size = 4, space = 4) => ({ style: BorderStyle.SINGLE, size, space, color: hex(colour) })

/**
 * The styles of the file: an editor changes a look here, not by hand in a thousand places. All are given as
 * `importedStyles`, since `docx` 9.15 drops its other ways as soon as there are such, and tables need them.
 */
export function stylesOf(accent: string | null, language: string): IStylesOptions {
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font: sans, color: hex(paper.ink), size: 21, language: languagesOf(language) },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      }),
      ...baseStyles(),
      ...paragraphStyles(accent).map((style) => new StyleForParagraph({ basedOn: 'Normal', ...style })),
      ...characterStyles.map((style) => new StyleForCharacter(style)),
      ...tableStyles(),
    ],
  }
}

function paragraphStyles(accent: string | null): IParagraphStyleOptions[] {
  const ink = hex(accent ?? paper.ink)
  return [
    {
      id: 'Kicker',
      name: 'Kicker',
      next: 'Title',
      paragraph: {
        keepNext: true,
        border: { top: edge(accent ?? paper.accent, 48, 10) },
        spacing: { before: 1800, after: 60 },
        indent: { right: 6400 },
      },
      run: { size: 24 },
    },
    {
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: { before: 60, after: 160, ...single } },
      run: { font: serif, color: ink, size: 60 },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 360 } },
      run: { size: 26 },
    },
    heading(1, { font: serif, color: ink, size: 40 }, { before: 0, after: 240 }),
    heading(2, { font: serif, color: ink, size: 28 }, { before: 400, after: 100 }),
    heading(3, { ...bold, color: ink, size: 22 }, { before: 300, after: 80 }),
    heading(4, { ...bold, color: ink, size: 20 }, { before: 240, after: 60 }),
    { id: 'Lead', name: 'Lead', quickFormat: true, paragraph: { spacing: { after: 160 } }, run: { size: 24 } },
    { id: 'Small', name: 'Small', quickFormat: true, paragraph: { spacing: { after: 80 } }, run: small },
    {
      id: 'Caption',
      name: 'caption',
      next: 'Normal',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      run: small,
    },
    { id: 'Figure', name: 'Figure', paragraph: { spacing: { after: 200, ...single } } },
    {
      id: 'TableText',
      name: 'Table Text',
      quickFormat: true,
      paragraph: { spacing: { before: 30, after: 30, ...single } },
      run: { size: 17 },
    },
    {
      id: 'Headline',
      name: 'Headline',
      paragraph: { spacing: { before: 40, after: 0, ...single } },
      run: { font: serif, color: ink, size: 40 },
    },
    {
      id: 'Spacer',
      name: 'Spacer',
      paragraph: { spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } },
      run: { size: 8 },
    },
    ...['List Bullet', 'List Number'].map((name) => ({
      id: name.replace(' ', ''),
      name,
      quickFormat: true,
      paragraph: { spacing: { after: 60 }, contextualSpacing: true },
    })),
    callout('CalloutNote', 'Callout Note', paper.rateInk, paper.ground),
    callout('CalloutWarning', 'Callout Warning', paper.danger, paper.dangerSoft),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: { keepNext: true, spacing: { after: 240 } },
      run: { font: serif, color: ink, size: 40 },
    },
    contentsEntry(1),
    contentsEntry(2),
    { id: 'Header', name: 'header', paragraph: runningLine('bottom'), run: { ...small, size: 16 } },
    { id: 'Footer', name: 'footer', paragraph: runningLine('top'), run: { ...small, size: 16 } },
  ]
}

type Spacing = { before: number; after: number }

function heading(level: 1 | 2 | 3 | 4, run: IRunStylePropertiesOptions, spacing: Spacing): IParagraphStyleOptions {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    quickFormat: true,
    paragraph: { keepNext: true, keepLines: true, spacing: { ...spacing, ...single }, outlineLevel: level - 1 },
    run,
  }
}

function callout(id: string, name: string, colour: string, ground: string): IParagraphStyleOptions {
  return {
    id,
    name,
    quickFormat: true,
    paragraph: {
      border: { left: edge(colour, 36, 8) },
      shading: { type: 'clear', color: 'auto', fill: hex(ground) },
      indent: { left: 220, right: 120 },
      spacing: { before: 0, after: 0 },
    },
  }
}

function contentsEntry(level: 1 | 2): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    next: 'Normal',
    paragraph: {
      spacing: { before: level === 1 ? 100 : 0, after: 20 },
      indent: { left: (level - 1) * 280, right: 600 },
    },
    ...(level === 1 && { run: bold }),
  }
}

function runningLine(side: 'top' | 'bottom') {
  return { border: { [side]: edge(paper.line) }, spacing: { after: 0, ...single }, rightTabStop: textWidth }
}

const characterStyles = [
  { id: 'Strong', name: 'Strong', quickFormat: true, run: bold },
  { id: 'Soft', name: 'Soft', quickFormat: true, run: { color: hex(paper.soft) } },
  {
    id: 'Code',
    name: 'Code',
    quickFormat: true,
    run: { font: { ...face('Consolas'), cs: 'Courier New' }, noProof: true },
  },
  { id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(paper.rateInk), underline: {} } },
]
