import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { Upload } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { FindingText } from '../FindingText.tsx'
import { useForm } from '../form-context.ts'
import { FileLine } from './FileLine.tsx'
import type { WidgetProps } from './widget-props.ts'

/** One file, or several when the schema is an array; the id of each is stored. Uploading shows how far it is. */
export function FileWidget(props: WidgetProps) {
  const { words } = useForm()
  const many = props.schema.type === 'array'
  const ids = (Array.isArray(props.value) ? props.value : [props.value]).filter(
    (id): id is string => typeof id === 'string',
  )
  const input = useRef<HTMLInputElement>(null)
  const { state, send } = useUpload((added) => props.onChange(many ? [...ids, ...added] : added[0]))
  const open = !props.disabled && !props.readOnly && (many || ids.length === 0)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (open && !state.name) void send([...event.dataTransfer.files].slice(0, many ? undefined : 1))
  }
  const remove = (id: string) => {
    const left = ids.filter((other) => other !== id)
    props.onChange(many && left.length > 0 ? left : undefined)
  }

  return (
    <Box
      role="group"
      aria-labelledby={`${props.id}__label`}
      aria-describedby={props.describedBy}
      sx={{ display: 'grid', gap: 1 }}
    >
      {ids.map((id) => (
        <FileLine key={id} id={id} onRemove={props.disabled || props.readOnly ? undefined : () => remove(id)} />
      ))}
      {open && (
        <Box
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            flexWrap: 'wrap',
            minHeight: 40,
            px: '4px',
            py: '3px',
            border: '1px dashed',
            borderColor: props.invalid ? 'error.main' : 'edge',
            borderRadius: '6px',
            bgcolor: 'background.paper',
          }}
        >
          <Button
            id={props.id}
            variant="text"
            startIcon={<Upload size={16} />}
            disabled={Boolean(state.name)}
            onClick={() => input.current?.click()}
            onBlur={props.onBlur}
          >
            {words.chooseFile}
          </Button>
          <Typography variant="caption" color="textSecondary" sx={{ '@media (pointer: coarse)': { display: 'none' } }}>
            {words.dropFile}
          </Typography>
          <input
            ref={input}
            type="file"
            hidden
            multiple={many}
            onChange={(event) => {
              void send([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </Box>
      )}
      <Box aria-live="polite">
        {state.name && (
          <>
            <Typography variant="caption">{words.uploading(state.name, Math.round(state.part * 100))}</Typography>
            <LinearProgress variant="determinate" value={state.part * 100} aria-label={state.name} />
          </>
        )}
        {state.failed && (
          <FindingText finding={{ path: '', severity: 'error', title: words.uploadFailed(state.failed) }} />
        )}
      </Box>
    </Box>
  )
}

function useUpload(onAdded: (ids: string[]) => void) {
  const { lookup } = useForm()
  const [state, setState] = useState({ name: '', part: 0, failed: '' })
  const send = async (files: File[]) => {
    const added: string[] = []
    for (const file of files) {
      setState({ name: file.name, part: 0, failed: '' })
      try {
        const sent = await lookup.upload(file, (part) =>
          setState({ name: file.name, part: Math.min(1, part), failed: '' }),
        )
        added.push(sent.id)
        setState({ name: '', part: 0, failed: '' })
      } catch {
        setState({ name: '', part: 0, failed: file.name })
        break
      }
    }
    if (added.length > 0) onAdded(added)
  }
  return { state, send }
}
