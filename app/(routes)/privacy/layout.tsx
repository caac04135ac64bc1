export { ApiProvider as default } from '@/app/trpc/provider'
