-- Takes one guess of those that all may make together, or answers that none is left. Who is refused makes nobody wait longer.
-- A number: when the guess after those taken is due (ms).
-- ARGV: now and interval (ms), burst.
local now, interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local due = tonumber(redis.call('GET', KEYS[1]) or '0')
-- Further ahead only if another node's clock is.
local latest = now + burst * interval
if due > latest then
  due = latest
  redis.call('SET', KEYS[1], string.format('%.0f', due), 'PX', string.format('%.0f', due - now + 60000))
end
if due - (burst - 1) * interval > now then
  return {'none'}
end
due = math.max(due, now) + interval
redis.call('SET', KEYS[1], string.format('%.0f', due), 'PX', string.format('%.0f', due - now + 60000))
return {'taken'}
