-- An agent puts a case back in its place in the line.
local handoff, by = ARGV[8], ARGV[9]

local status = owned(handoff, by)
if status == 'OPEN' then
  back(handoff, 'REQUEUED', by)
  log(by, 'requeue', handoff)
  status = 'done'
end
return answer(status, handoff)
