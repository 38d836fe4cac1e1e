type Listener = () => void
let listener: Listener | undefined

/** Who is told when nobody is signed in any more; the app goes to the sign-in page and comes back after it. */
export function onSignedOut(next: Listener): void {
  listener = next
}

/** Called by the client at every 401. */
export function signedOut(): void {
  listener?.()
}
