import type { Process } from '../../model.ts'

export const serviceCatalogueManagement = {
  id: 'RAA.5',
  name: 'Service catalogue management',
  group: 'RAA',
  clauses: ['8.2.4'],
  purpose: 'Tell customers and users truthfully which services they can have and what to expect of them.',
  outcomes: [
    { id: 'RAA.5.O1', text: 'Every service on offer has an entry in the service catalogue.', clauses: ['8.2.4'] },
    { id: 'RAA.5.O2', text: 'Each catalogue entry says what the service does for its customer.', clauses: ['8.2.4'] },
    {
      id: 'RAA.5.O3',
      text: 'Services that depend on one another are shown as such in the catalogue.',
      clauses: ['8.2.4'],
    },
    {
      id: 'RAA.5.O4',
      text: 'Each audience has access to the part of the catalogue intended for it.',
      clauses: ['8.2.4'],
    },
    {
      id: 'RAA.5.O5',
      text: 'Launched, altered or withdrawn services appear correctly in the catalogue from their effective date.',
      clauses: ['8.2.4'],
    },
  ],
  related: [
    { process: 'RAA.2', how: 'names the services for which agreements are made' },
    { process: 'RAF.2', how: 'lists what users may request' },
    { process: 'SPC.2', how: 'tells which services components are recorded for' },
  ],
} satisfies Process
