import notTooLong from './not-too-long.ts'

export default [notTooLong]
