-- Keeps a parcel for another attempt, unless it is done or its webhook is gone.
local due, parcels = KEYS[1], KEYS[2]

if redis.call('HEXISTS', parcels, ARGV[1]) == 0 then
  return {0}
end
redis.call('HSET', parcels, ARGV[1], ARGV[2])
redis.call('ZADD', due, ARGV[3], ARGV[1])
return {1}
