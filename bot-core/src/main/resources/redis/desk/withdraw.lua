-- The customer wants nobody any more, whoever has the case; its number is kept, so that it cannot join again.
local handoff = ARGV[8]

local state = get(handoff, 'state')
if state == 'WAITING' or state == 'ASSIGNED' or state == 'SNOOZED' then
  finish(handoff, 'WITHDRAWN')
  count('withdrawn')
end
return answer('done')
