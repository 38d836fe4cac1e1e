/** Paper is white: while a page is printed it has the light colours, whatever the screen has. */
export function printInLight(): void {
  const page = document.documentElement
  let scheme: string | null = null
  window.addEventListener('beforeprint', () => {
    scheme = page.getAttribute('data-scheme')
    page.setAttribute('data-scheme', 'light')
  })
  window.addEventListener('afterprint', () => {
    if (scheme !== null) page.setAttribute('data-scheme', scheme)
  })
}
