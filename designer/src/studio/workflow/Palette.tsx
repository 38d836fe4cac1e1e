import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { Hand, MousePointer2, PanelLeftClose, PanelLeftOpen, Spline } from 'lucide-react'
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appendable, inPalette, type Kind, type KindGroup, kinds, mayLead, shapeOf } from './kinds.ts'
import { addAfter } from './modeler/insert-step.ts'
import { StepIcon } from './StepIcon.tsx'
import { type Element, is, type Point, service } from './services.ts'

const groups = ['steps', 'ways', 'waits', 'throws', 'groups', 'starts', 'ends'] as const satisfies KindGroup[]

export interface PaletteProps {
  modeler: Modeler
  selected: Element | null
  disabled: boolean
}

/** What can be drawn, in words with an icon: only what runs. Dragged, pressed and placed, or added behind the selected step by keyboard. */
export function Palette({ modeler, selected, disabled }: PaletteProps) {
  const { t } = useTranslation('studio-workflow')
  const [open, setOpen] = useState(true)
  const [all, setAll] = useState(false)
  const shown = inPalette.filter((kind) => all || !kind.rare)
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
      {groups
        .filter((group) => shown.some((kind) => kind.group === group))
        .map((group) => (
          <Box key={group} role="group" aria-label={t(`palette.${group}`)} sx={{ px: open ? 1 : 0.5, pb: 1 }}>
            {open && (
              <Typography
                component="h2"
                color="textSecondary"
                sx={{ px: 1, py: '6px', fontSize: 13, lineHeight: '18px', fontWeight: 600 }}
              >
                {t(`palette.${group}`)}
              </Typography>
            )}
            {shown
              .filter((kind) => kind.group === group)
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
      {open && (
        <Box sx={{ px: 1, pb: 2 }}>
          <Button variant="text" fullWidth aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'palette.fewer' : 'palette.all')}
          </Button>
        </Box>
      )}
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
        lineHeight: '18px',
        py: '4px',
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

/** What runs inside comes with what it cannot run without: a start, an event that starts it, or something to do. */
function shapesOf(modeler: Modeler, kind: Kind): Element | Element[] {
  const factory = service(modeler, 'elementFactory')
  const shape = factory.createShape({ ...shapeOf(kind), x: 0, y: 0 })
  if (kind.group !== 'groups') return shape
  const first = kinds.find(({ id }) => id === FIRST_INSIDE[kind.id])!
  const y = first.id === 'userTask' ? 60 : 82
  return [shape, factory.createShape({ ...shapeOf(first), x: 40, y, parent: shape })]
}

const FIRST_INSIDE: Record<string, string> = {
  subProcess: 'start',
  transaction: 'start',
  eventSubProcess: 'startMessage',
  adHocSubProcess: 'userTask',
}

function addByKey(modeler: Modeler, kind: Kind, after: Element | null): void {
  if (after && is(after, 'bpmn:FlowNode') && mayLead(after) && appendable(after).some(({ id }) => id === kind.id)) {
    addAfter(modeler, after, kind)
    return
  }
  const shapes = [shapesOf(modeler, kind)].flat()
  const root = service(modeler, 'canvas').getRootElement()
  const [created] = service(modeler, 'modeling').createElements(shapes, freePlace(modeler, shapes[0]!), root)
  service(modeler, 'selection').select(created!)
  service(modeler, 'canvas').scrollToElement(created!.id, 80)
}

/** The middle of what is seen, or, where something stands there, below everything. */
function freePlace(modeler: Modeler, { width, height }: Element): Point {
  const seen = service(modeler, 'canvas').viewbox()
  const middle = { x: Math.round(seen.x + seen.width / 2), y: Math.round(seen.y + seen.height / 2) }
  const others = service(modeler, 'elementRegistry')
    .getAll()
    .filter((one) => one.parent && !one.waypoints)
  const meets = (one: Element) =>
    Math.abs(one.x + one.width / 2 - middle.x) < (one.width + width) / 2 + gap &&
    Math.abs(one.y + one.height / 2 - middle.y) < (one.height + height) / 2 + gap
  if (!others.some(meets)) return middle
  const bottom = Math.max(...others.map((one) => one.y + one.height))
  return { x: middle.x, y: Math.round(bottom + gap + height / 2) }
}

const gap = 40
