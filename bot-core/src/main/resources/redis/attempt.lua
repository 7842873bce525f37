-- Counts an attempt to sign in for the account and the address, or tells how long to wait (ms).
-- ARGV: now, how long failures are remembered, and for each key: free failures, first wait, longest wait.
local now, memory = tonumber(ARGV[1]), ARGV[2]

local wait = 0
for _, key in ipairs(KEYS) do
  local before = tonumber(redis.call('HGET', key, 'until') or '0')
  wait = math.max(wait, before - now)
end
if wait > 0 then
  return {wait}
end
for i, key in ipairs(KEYS) do
  local free, first, longest = tonumber(ARGV[i * 3]), tonumber(ARGV[i * 3 + 1]), tonumber(ARGV[i * 3 + 2])
  local over = redis.call('HINCRBY', key, 'count', 1) - free
  if over >= 0 then
    local pause = math.min(first * 2 ^ math.min(over, 30), longest)
    redis.call('HSET', key, 'until', string.format('%.0f', now + pause))
  end
  redis.call('PEXPIRE', key, memory)
end
return {0}
