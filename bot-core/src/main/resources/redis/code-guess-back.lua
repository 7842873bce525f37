-- Gives a guess back that was none. ARGV: interval (ms).
local due = tonumber(redis.call('GET', KEYS[1]) or '0')
if due > 0 then
  redis.call('SET', KEYS[1], string.format('%.0f', due - tonumber(ARGV[1])), 'KEEPTTL')
end
return {'given'}
