/** What people read: what is wrong, and why or what to do. `{name}` is a place to be filled. */
export interface Words {
  title: string
  because?: string
}

export type Language = 'vi' | 'en'
