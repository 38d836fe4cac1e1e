/** Looks of the API reference, in the colours of the reader's system. */
export const referenceStyle = `
:root { color-scheme: light dark; font: 16px/1.55 'Source Sans 3', system-ui, sans-serif; }
body { margin: 0; display: grid; grid-template-columns: 16rem minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem; box-sizing: border-box; border-right: 1px solid #8884; }
nav a { display: block; padding: .15rem .5rem; color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
main { padding: 1.5rem 2rem 6rem; max-width: 60rem; }
h1 { margin-top: 0; font-size: 1.6rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
article { border: 1px solid #8884; border-radius: 8px; margin: .75rem 0; }
summary { padding: .6rem .9rem; cursor: pointer; }
article > details > :not(summary) { margin: .5rem .9rem .9rem; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { overflow: auto; background: #8881; padding: .75rem; border-radius: 6px; }
.method { display: inline-block; min-width: 4.5em; font-weight: 700; }
.right { color: #777; font-size: .875rem; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; border-bottom: 1px solid #8883; }
@media (max-width: 48rem) { body { display: block; } nav { position: static; height: auto; border: 0; } main { padding: 1rem; } }
`
