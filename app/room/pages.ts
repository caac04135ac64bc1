/** The other pages of an assessment that the room leads to, by their place below its address. */
export const pagesBesideRoom = [
  { name: 'Plan', path: '' },
  { name: 'Evidence', path: '/evidence' },
  { name: 'Results', path: '/results' },
  { name: 'Report', path: '/report' },
] as const
