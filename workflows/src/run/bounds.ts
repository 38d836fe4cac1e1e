/** Conditions that one step may ask; a diagram that asks more goes round without resting. */
export const MAX_CONDITIONS_PER_STEP = 1_000

/** Transitions in one step of one machine, whatever they are. Far above what the bound on conditions lets through. */
export const MAX_MICROSTEPS = 20_000
