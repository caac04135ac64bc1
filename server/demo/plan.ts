/** The plan of the demo's assessment; organisation, places, tools and documents are invented. */
export const plan = {
  title: 'Ostvale Health IT: service operations',
  purpose:
    'Find out whether the processes that keep the four Ostvale hospitals running are capable enough to take over the operation of the new electronic patient record, and where to improve first.',
  sponsor: 'Henrike Vosskamp, Chief Information Officer of Ostvale Hospitals',
  unit: 'Ostvale Health IT, Service Operations',
  decisionRule: 'qualified-majority',
  tieRule: 'half-down',
  evidenceRequired: false,
}
