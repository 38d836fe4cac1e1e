import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { Hand, MousePointer2, PanelLeftClose, PanelLeftOpen, Spline } from 'lucide-react'
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Kind, kinds, shapeOf } from './kinds.ts'
import { addAfter } from './modeler/insert-step.ts'
import { StepIcon } from './StepIcon.tsx'
import { type Element, is, service } from './services.ts'

const groups = ['steps', 'ways', 'ends'] as const

export interface PaletteProps {
  modeler: Modeler
  selected: Element | null
  disabled: boolean
}

/** What can be drawn, in words with an icon: only what runs. Dragged, pressed and placed, or added behind the selected step by keyboard. */
export function Palette({ modeler, selected, disabled }: PaletteProps) {
  const { t } = useTranslation('studio-workflow')
  const [open, setOpen] = useState(true)
  const Toggle = open ? PanelLeftClose : PanelLeftOpen
  return (
    <Box
      component="section"
      aria-label={t('palette.label')}
      sx={{
        width: open ? 184 : 48,
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
        overflowX: 'hidden',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexDirection: open ? 'row' : 'column',
          justifyContent: 'space-between',
          m: 1,
          pb: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Tools modeler={modeler} disabled={disabled} />
        <Tooltip title={t(open ? 'palette.close' : 'palette.open')}>
          <IconButton aria-label={t(open ? 'palette.close' : 'palette.open')} onClick={() => setOpen(!open)}>
            <Toggle size={16} />
          </IconButton>
        </Tooltip>
      </Box>
      {groups.map((group) => (
        <Box key={group} sx={{ px: open ? 1 : 0.5, pb: 1 }}>
          {open && (
            <Typography
              component="h2"
              color="textSecondary"
              sx={{ px: 1, py: '6px', fontSize: 13, lineHeight: '18px', fontWeight: 600 }}
            >
              {t(`palette.${group}`)}
            </Typography>
          )}
          {kinds
            .filter((kind) => kind.group === group && kind.id !== 'errorEnd')
            .map((kind) => (
              <KindButton
                key={kind.id}
                kind={kind}
                open={open}
                disabled={disabled}
                modeler={modeler}
                after={selected}
              />
            ))}
        </Box>
      ))}
    </Box>
  )
}

function Tools({ modeler, disabled }: { modeler: Modeler; disabled: boolean }) {
  const { t } = useTranslation('studio-workflow')
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    const told = ({ tool }: { tool: string | null }) => setActive(tool)
    service(modeler, 'eventBus').on('tool-manager.update', told)
    return () => service(modeler, 'eventBus').off('tool-manager.update', told)
  }, [modeler])
  const chosen = { select: active === null, hand: active === 'hand', connect: active === 'global-connect' }
  const tool = (
    name: 'select' | 'hand' | 'connect',
    icon: ReactNode,
    run: (event: MouseEvent) => void,
    off = false,
  ) => (
    <Tooltip title={t(`palette.${name}`)}>
      <span>
        <IconButton
          aria-label={t(`palette.${name}`)}
          aria-pressed={chosen[name]}
          onClick={run}
          disabled={off}
          sx={chosen[name] ? { bgcolor: 'ground.primary', color: 'primary.main' } : {}}
        >
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  )
  return (
    <>
      {tool('select', <MousePointer2 size={16} />, () => service(modeler, 'dragging').cancel())}
      {tool('hand', <Hand size={16} />, (event) => service(modeler, 'handTool').activateHand(event.nativeEvent))}
      {tool(
        'connect',
        <Spline size={16} />,
        (event) => service(modeler, 'globalConnect').start(event.nativeEvent),
        disabled,
      )}
    </>
  )
}

interface KindButtonProps {
  kind: Kind
  open: boolean
  disabled: boolean
  modeler: Modeler
  after: Element | null
}

function KindButton({ kind, open, disabled, modeler, after }: KindButtonProps) {
  const { t } = useTranslation('studio-workflow')
  const drag = (event: DragEvent) => {
    event.preventDefault()
    service(modeler, 'create').start(event.nativeEvent, shapesOf(modeler, kind))
  }
  const press = (event: MouseEvent) => {
    // A key presses without a place: the step goes behind what is selected, or into the middle.
    if (event.detail === 0) addByKey(modeler, kind, after)
    else service(modeler, 'create').start(event.nativeEvent, shapesOf(modeler, kind))
  }
  const button = (
    <ButtonBase
      draggable={!disabled}
      disabled={disabled}
      onDragStart={drag}
      onClick={press}
      aria-label={open ? undefined : t(`kinds.${kind.id}`)}
      sx={{
        display: 'flex',
        justifyContent: 'flex-start',
        gap: '10px',
        width: '100%',
        minHeight: 36,
        px: open ? 1 : '12px',
        borderRadius: '6px',
        fontSize: 14,
        lineHeight: '20px',
        textAlign: 'left',
        cursor: 'grab',
        '&:hover': { bgcolor: 'sunk' },
        '&.Mui-disabled': { opacity: 0.5 },
      }}
    >
      <StepIcon name={kind.icon} />
      {open && t(`kinds.${kind.id}`)}
    </ButtonBase>
  )
  return open ? button : <Tooltip title={t(`kinds.${kind.id}`)}>{button}</Tooltip>
}

/** A subprocess comes with its start, as it cannot run without. */
function shapesOf(modeler: Modeler, kind: Kind): Element | Element[] {
  const factory = service(modeler, 'elementFactory')
  const shape = factory.createShape({ ...shapeOf(kind), x: 0, y: 0 })
  if (kind.id !== 'subProcess') return shape
  return [shape, factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: shape })]
}

function addByKey(modeler: Modeler, kind: Kind, after: Element | null): void {
  const follows = after && is(after, 'bpmn:FlowNode') && !is(after, 'bpmn:EndEvent') && kind.group !== 'ends'
  if (follows && kind.id !== 'subProcess') {
    addAfter(modeler, after, kind)
    return
  }
  const { x, y, width, height } = service(modeler, 'canvas').viewbox()
  const shapes = shapesOf(modeler, kind)
  const root = service(modeler, 'canvas').getRootElement()
  const created = service(modeler, 'modeling').createShape(
    Array.isArray(shapes) ? shapes[0]! : shapes,
    { x: Math.round(x + width / 2), y: Math.round(y + height / 2) },
    root,
  )
  service(modeler, 'selection').select(created)
}
