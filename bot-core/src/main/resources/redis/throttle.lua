-- Takes one pass from an allowance, or tells how long to wait (ms). Who comes while kept out is kept out for longer.
-- A hash: next (when the pass after those taken is due, ms), until (kept out before), strikes.
-- ARGV: now, interval and longest wait (ms), burst.
local who = KEYS[1]
local now, interval, longest, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])

local fields = redis.call('HMGET', who, 'next', 'until', 'strikes')
local next_, until_, strikes = tonumber(fields[1] or '0'), tonumber(fields[2] or '0'), tonumber(fields[3] or '0')
local free = next_ - (burst - 1) * interval
if free > now or until_ > now then
  -- The first refusal costs what is missing; each that comes before its time doubles the wait.
  local wait = math.max(free - now, interval, 1000)
  if until_ > now then
    strikes = strikes + 1
    wait = math.max(wait, 1000 * 2 ^ math.min(strikes, 30))
  end
  wait = math.ceil(math.min(wait, longest))
  until_ = math.max(until_, now + wait)
  redis.call('HSET', who, 'until', string.format('%.0f', until_), 'strikes', strikes)
  redis.call('PEXPIRE', who, until_ - now + longest)
  return {until_ - now}
end
local due = math.max(next_, now) + interval
redis.call('HSET', who, 'next', string.format('%.0f', due))
redis.call('PEXPIRE', who, math.ceil(math.max(due - now, longest)) + 1000)
return {0}
