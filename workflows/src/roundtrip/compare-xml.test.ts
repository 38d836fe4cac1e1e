import { describe, expect, it } from 'vitest'
import { compareXml } from './compare-xml.ts'
import { readXml, writeXml, type XmlTree } from './xml-tree.ts'

function tree(xml: string): XmlTree {
  const result = readXml(xml)
  if ('fault' in result) throw new Error(result.fault)
  return result.tree
}

const differences = (before: string, after: string) => compareXml(tree(before), tree(after))

describe('what says nothing', () => {
  it.each([
    ['prefixes', '<a xmlns="u" xmlns:x="v" x:b="1"><c/></a>', '<p:a xmlns:p="u" xmlns:q="v" q:b="1"><p:c/></p:a>'],
    ['blanks between elements', '<a><b/><c/></a>', '<a>\n  <b />\n  <c></c>\n</a>'],
    ['the order of attributes', '<a b="1" c="2"/>', '<a c="2" b="1"/>'],
    ['CDATA', '<a><![CDATA[x < y]]></a>', '<a>x &lt; y</a>'],
    ['the declaration', '<?xml version="1.0" encoding="UTF-8"?><a/>', '<a/>'],
    [
      'the prefix of a type',
      '<a xmlns="u" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="t"/>',
      '<p:a xmlns:p="u" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="p:t"/>',
    ],
  ])('%s', (_, before, after) => {
    expect(differences(before, after)).toEqual([])
  })
})

describe('what is told', () => {
  it.each([
    ['another namespace', '<a xmlns="u"/>', '<a xmlns="v"/>', ['element a', 'element a']],
    ['an element that is gone', '<a id="x"><b id="y"/></a>', '<a id="x"/>', ['element b']],
    ['an element more', '<a/>', '<a><b/></a>', ['element b']],
    ['an attribute', '<a b="1" c="1"/>', '<a b="2" d="1"/>', ['attribute b', 'attribute c', 'attribute d']],
    ['a text', '<a>x</a>', '<a>x </a>', ['text ', 'text ']],
    ['a text that moved', '<a>x<b/></a>', '<a><b/>x</a>', ['text ', 'text ']],
    ['blanks that are meant', '<a xml:space="preserve"> </a>', '<a xml:space="preserve"/>', ['text ']],
    ['a comment', '<a><!-- x --></a>', '<a/>', ['comment ']],
    ['an instruction', '<?x y?><a/>', '<a/>', ['instruction x']],
    ['the order', '<a><b id="1"/><b id="2"/></a>', '<a><b id="2"/><b id="1"/></a>', ['order a']],
    ['one of several alike', '<a><b/><b/></a>', '<a><b/></a>', ['element b']],
  ])('%s', (_, before, after, expected) => {
    expect(differences(before, after).map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected)
  })

  it('with its place', () => {
    expect(differences('<a id="p"><b id="q"><c d="1"/></b></a>', '<a id="p"><b id="q"><c/></b></a>')).toEqual([
      { kind: 'attribute', element: 'q', path: 'a[p]/b[q]/c', name: 'd', before: '1' },
    ])
  })
})

it.each([
  ['not closed', '<a><b></a>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['quotes left out', '<a b=1/>'],
  ['a prefix nobody declared', '<p:a/>'],
  ['an entity nobody declared', '<a>&x;</a>'],
  ['two roots', '<a/><b/>'],
  ['no XML', 'xin chào'],
  ['nothing', ''],
])('does not mend XML in silence: %s', (_, xml) => {
  expect(readXml(xml)).toEqual({ fault: expect.any(String) })
})

it('writes what it read', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n<a b="x&#10;y">t &amp; <![CDATA[<x>]]> <b/></a>\n<!-- z -->\n'
  expect(writeXml(tree(`\uFEFF${xml}`))).toBe(xml)
})
