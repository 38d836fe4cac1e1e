/**
 * Stands in for the Markdown reader that RJSF brings: descriptions in our forms are plain text (`allowedUi` of `@statecraft/forms/react` lets
 * no Markdown through), so 35 kB of every first form need not be sent.
 */
export const Markdown = ({ children }: { children: string }) => children
