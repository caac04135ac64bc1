export { attributeLabel } from '@/lib/report/text/words'
