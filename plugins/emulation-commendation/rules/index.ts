import collectiveTwoYears from './collective-two-years.ts'
import directWorkers from './direct-workers.ts'
import dissolvedUnit from './dissolved-unit.ts'
import everyLineHasAResult from './every-line-has-a-result.ts'
import excellentYearsAndInitiatives from './excellent-years-and-initiatives.ts'
import initiativeOnce from './initiative-once.ts'
import matchesTheRegister from './matches-the-register.ts'
import notAwardedMeanwhile from './not-awarded-meanwhile.ts'
import onHold from './on-hold.ts'
import sameAchievementOnce from './same-achievement-once.ts'
import timeLimits from './time-limits.ts'
import twoBaseTitlesInARow from './two-base-titles-in-a-row.ts'
import unexpectedDeedsDoNotCount from './unexpected-deeds-do-not-count.ts'

/** The rules of the dossier "Bằng khen theo công trạng", in the order people read them. */
export default [
  matchesTheRegister,
  twoBaseTitlesInARow,
  excellentYearsAndInitiatives,
  collectiveTwoYears,
  initiativeOnce,
  sameAchievementOnce,
  unexpectedDeedsDoNotCount,
  onHold,
  dissolvedUnit,
  timeLimits,
  directWorkers,
  everyLineHasAResult,
  notAwardedMeanwhile,
]
