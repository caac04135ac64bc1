export { attributeLabel } from '@/lib/report/words'
