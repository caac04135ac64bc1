import type { Block, Cell, ReportDocument, Spans } from '../../../lib/report/block.ts'

/** What people write in other scripts, each with a letter that only its own font draws. */
export const scripts = {
  romanian: 'Ședința și înregistrările au fost verificate în țară.',
  vietnamese: 'Nguyễn Thị Hồng đã kiểm tra hồ sơ và xác nhận kết quả: ị ệ ộ ự ẩ ẵ.',
  greek: 'Η διαδικασία τηρείται από όλους.',
  russian: 'Записи ведутся и проверяются ежемесячно.',
  arabic: 'تراجع ليلى السجلات كل شهر لأن مؤسسة الإغلاق لا تراجعها',
  hebrew: 'שרה בודקת את הרשומות בכל חודש',
  thai: 'บันทึกครบถ้วนและมีผู้รับผิดชอบชัดเจน ปี่ ป้า ฟ้า ญี่ปุ่น น้ำใจ',
  georgian: 'ჩანაწერები სრულია და შემოწმებულია',
  armenian: 'Գրառումները ամբողջական են',
  hindi: 'अभिलेख पूर्ण हैं और जाँचे गए हैं',
  bengali: 'নথিগুলি সম্পূর্ণ এবং পরীক্ষিত',
  tamil: 'பதிவுகள் முழுமையாக உள்ளன',
  japanese: '記録はすべて揃っているが、終了後の確認が行われていない。',
  korean: '기록은 모두 갖추어져 있으나 확인이 없다.',
  chinese: '记录齐全，但结束后没有复核。',
} as const

export const hostile = [
  '#[panic("x")] $1/0$ \\ ] } @nobody *strong* _soft_ `raw` <label> // gone /* gone */ = Heading',
  '#read("/etc/passwd") #include "report.json" \\u{41} "quoted" \'single\' -- --- ... ~',
  `https://files.example.org/${'evidence/'.repeat(30)}export.csv?from=2026-01-01#part`,
  'Rechtsschutzversicherungsgesellschaftsangestelltenweiterbildungsmaßnahmenkatalogverantwortliche',
  'con\u0000trol\u0007 \u001bsigns\ufeff and \ud800 half a pair, tab\there, two\nlines',
  '<svg onload="x">&amp;</svg> %PDF-1.7 endstream endobj',
] as const

const text = (words: string): Spans => [{ kind: 'text', text: words }]
const cell = (words: string): Cell => ({ text: text(words) })

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120" width="640" height="120" font-family="\'Atkinson Hyperlegible Next\', sans-serif"><rect width="640" height="120" fill="#ffffff"/><rect x="120" y="20" width="380" height="24" fill="#3f6fbd"/><rect x="120" y="64" width="210" height="24" fill="#a9c3ea"/><text x="8" y="36" font-size="12">Incident → ليلى</text><text x="8" y="80" font-size="12">変更 管理 &amp; more</text></svg>'

/** Every kind of block, each in every manner it has. */
export const everyBlock: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'summary', text: text('Management summary') },
  { kind: 'paragraph', style: 'lead', text: text('Eleven of twelve processes reach their target level.') },
  {
    kind: 'facts',
    style: 'headline',
    facts: [
      { term: 'processes at target', says: text('11 of 12') },
      { term: 'ratings recorded', says: text('108 of 108') },
      { term: 'high risks', says: text('2') },
      { term: 'agreement of the raters', says: text('0.81') },
    ],
  },
  {
    kind: 'paragraph',
    keepWithNext: true,
    text: [
      { kind: 'text', text: 'Strong words', weight: 'strong' },
      { kind: 'text', text: ', soft words', weight: 'soft' },
      { kind: 'text', text: ', a rating ' },
      { kind: 'rating', symbol: 'L', ramp: 0.75 },
      { kind: 'text', text: ', a person ' },
      { kind: 'person', name: 'ليلى الأحمد' },
      { kind: 'text', text: ', 5 (of 8), ' },
      { kind: 'reference', to: 'ratings', text: 'see the ratings' },
      { kind: 'text', text: ', ' },
      { kind: 'reference', to: 'nowhere', text: 'a heading left out' },
      { kind: 'line-break' },
      { kind: 'code', text: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    ],
  },
  { kind: 'list', items: [text('The first of the list'), text(scripts.arabic), text('The last of the list')] },
  { kind: 'list', ordered: true, items: [text('Step one'), text('Step two')] },
  {
    kind: 'facts',
    facts: [
      { term: 'Sponsor', says: [{ kind: 'person', name: 'Þórdís Ævarsdóttir' }] },
      { term: 'A term that is far too long to stand beside what is said of it', says: text('It stands above.') },
      { term: 'Unit', says: text('Service desk, north') },
    ],
  },
  { kind: 'callout', tone: 'warning', title: 'Draft, not issued', text: [text('Figures may change.')] },
  { kind: 'callout', tone: 'note', title: 'How to read this', text: [text('A note.'), text('And another.')] },
  {
    kind: 'figure',
    caption: 'Levels against targets',
    figure: { svg, width: 640, height: 120, alternative: 'Two bars: the alternative of the figure.' },
  },
  { kind: 'break' },
  { kind: 'heading', level: 1, id: 'ratings', text: text('Ratings') },
  { kind: 'heading', level: 2, id: 'raf-1', text: text('RAF.1 Incident management') },
  { kind: 'heading', level: 3, id: 'raf-1-a', text: text('Instance A') },
  { kind: 'heading', level: 4, id: 'raf-1-a-1', text: text('PA 1.1 Process performance') },
  { kind: 'paragraph', style: 'note', text: text('Small print stands here.') },
  {
    kind: 'table',
    caption: 'Ballots by round',
    columns: [
      { title: 'Rater', kind: 'text', share: 2 },
      { title: 'Round', kind: 'number' },
      { title: 'Rating', kind: 'rating' },
      { title: 'When', kind: 'moment', share: 2 },
    ],
    rows: [
      { group: 'First half' },
      {
        cells: [
          { header: true, text: [{ kind: 'person', name: '渡辺 美咲' }] },
          cell('1'),
          { text: [{ kind: 'rating', symbol: 'F', ramp: 1 }] },
          cell('7 December 2026, 14:05 UTC'),
        ],
      },
      {
        cells: [
          { header: true, text: [{ kind: 'person', name: 'שרה כהן' }] },
          cell('2'),
          { text: [{ kind: 'rating', symbol: 'P', ramp: 0.25 }] },
          cell('7 December 2026, 14:07 UTC'),
        ],
      },
      { group: 'Second half' },
      {
        cells: [
          { header: true, text: [{ kind: 'person', name: '김하늘' }] },
          cell('2'),
          { text: [{ kind: 'rating', symbol: 'N', ramp: 0 }] },
          cell(''),
        ],
      },
    ],
  },
  {
    kind: 'table',
    style: 'grid',
    caption: 'Heat map of the ratings',
    columns: [
      { title: 'Process', kind: 'text', share: 3 },
      { title: 'PA 1.1', kind: 'rating' },
      { title: 'PA 2.1', kind: 'rating' },
    ],
    rows: [
      {
        cells: [
          { ...cell('Change enablement'), header: true },
          { text: [{ kind: 'rating', symbol: 'F', ramp: 1 }], tone: 1 },
          { text: [{ kind: 'rating', symbol: 'P', ramp: 0.25 }], tone: 0.33 },
        ],
      },
      {
        cells: [
          { ...cell('Release management'), header: true },
          { text: [{ kind: 'rating', symbol: 'L', ramp: 0.75 }], tone: 0.67 },
          { text: [{ kind: 'rating', symbol: 'N', ramp: 0 }], tone: 0 },
        ],
      },
    ],
  },
]

export const sample: ReportDocument = {
  language: 'en-GB',
  title: 'Assessment of the service desk & more',
  footer: 'Version 7 · SHA-256 9f86d081884c',
  cover: {
    title: 'Assessment of the service desk & more',
    unit: 'Service desk, north',
    organisation: 'Northbridge',
    sponsor: 'Þórdís Ævarsdóttir',
    standing: 'Version 7, issued 7 December 2026',
    period: 'Rated from 1 to 4 December 2026',
    facts: {
      kind: 'facts',
      facts: [
        { term: 'Sponsor', says: [{ kind: 'person', name: 'Þórdís Ævarsdóttir' }] },
        { term: 'Lead assessor', says: [{ kind: 'person', name: 'Ines Calder' }] },
        { term: 'Class', says: text('Class 2') },
      ],
    },
    notices: [{ kind: 'callout', tone: 'warning', title: 'Withdrawn', text: [text('Do not rely on it any more.')] }],
  },
  sections: [{ name: 'summary', title: 'Management summary', blocks: everyBlock }],
}

/** The sample with texts of its own. */
export function withTexts(texts: readonly string[]): ReportDocument {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, id: 'texts', text: text('Texts') },
    ...texts.flatMap((words): Block[] => [
      { kind: 'paragraph', text: text(words) },
      { kind: 'list', items: [text(words)] },
    ]),
    {
      kind: 'table',
      caption: 'Texts in narrow cells',
      columns: [
        { title: 'Text', kind: 'text' },
        { title: 'Person', kind: 'text' },
        { title: 'Beside', kind: 'text' },
        { title: 'Code', kind: 'text' },
      ],
      rows: texts.map((words) => ({
        cells: [
          cell(words),
          { text: [{ kind: 'person', name: words.slice(0, 40) }] },
          cell('beside'),
          { text: [{ kind: 'code', text: words.slice(0, 80) }] },
        ],
      })),
    },
  ]
  return { ...sample, sections: [{ name: 'texts', title: 'Texts', blocks }] }
}
