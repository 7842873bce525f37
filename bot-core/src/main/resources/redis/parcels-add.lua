-- Keeps parcels for outside programs and moves the cursor, if it is where the caller saw it.
-- ARGV: cursor before ('' if none) and after, due (ms), then pairs of id and parcel (JSON).
local cursor, due, parcels = KEYS[1], KEYS[2], KEYS[3]

if (redis.call('GET', cursor) or '') ~= ARGV[1] then
  return {0}
end
redis.call('SET', cursor, ARGV[2])
for i = 4, #ARGV - 1, 2 do
  redis.call('HSET', parcels, ARGV[i], ARGV[i + 1])
  redis.call('ZADD', due, ARGV[3], ARGV[i])
end
return {1}
