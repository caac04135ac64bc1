/** Saves what is stored about a person as a file on this device. */
export function saveData(data: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'stored-about-a-person.json'
  link.click()
  URL.revokeObjectURL(address)
}
