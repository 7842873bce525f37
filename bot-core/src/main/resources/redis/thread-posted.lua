-- Strikes out the first answers to agents in a thread; they were posted.
local waiting, answers = KEYS[1], KEYS[2]
local handoff, count = ARGV[1], ARGV[2]

redis.call('LTRIM', answers, count, -1)
if redis.call('EXISTS', answers) == 0 then
  redis.call('SREM', waiting, handoff)
end
return {1}
