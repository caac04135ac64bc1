import type { Process } from '../../model.ts'

export const informationSecurityManagement = {
  id: 'SAS.3',
  name: 'Information security management',
  group: 'SAS',
  clauses: ['8.7.3', '8.7.3.1', '8.7.3.2', '8.7.3.3'],
  purpose:
    "Protect the information that the services hold or carry from disclosure, corruption and loss, as far as customers, law and the organisation's own interest require.",
  outcomes: [
    {
      id: 'SAS.3.O1',
      text: 'A policy approved by management states how information in the services is to be protected.',
      clauses: ['8.7.3.1'],
    },
    {
      id: 'SAS.3.O2',
      text: 'People who handle information in the services know what the security policy asks of them.',
      clauses: ['8.7.3.1'],
    },
    {
      id: 'SAS.3.O3',
      text: 'Risks to the security of information are assessed for each service.',
      clauses: ['8.7.3.2'],
    },
    {
      id: 'SAS.3.O4',
      text: 'Controls chosen against information security risks are in operation.',
      clauses: ['8.7.3.2'],
    },
    {
      id: 'SAS.3.O5',
      text: 'Outside parties with access to information are bound to agreed security controls.',
      clauses: ['8.7.3.2'],
    },
    {
      id: 'SAS.3.O6',
      text: 'Information security incidents are resolved in the order of the harm they threaten.',
      clauses: ['8.7.3.3'],
    },
    {
      id: 'SAS.3.O7',
      text: 'Controls that information security incidents have shown to be weak are identified.',
      clauses: ['8.7.3.3'],
    },
  ],
  related: [
    { process: 'COM.11', how: 'reports information security risks that remain' },
    { process: 'RAF.1', how: 'sets the special handling that security incidents need' },
    { process: 'RAA.4', how: 'states the controls that suppliers have to apply' },
    { process: 'SPC.1', how: 'judges proposed changes for their effect on security' },
  ],
} satisfies Process
