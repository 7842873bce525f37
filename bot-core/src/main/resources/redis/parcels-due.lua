-- The parcels that are due, oldest first. Forgets those whose content is gone.
local due, parcels = KEYS[1], KEYS[2]

local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  local parcel = redis.call('HGET', parcels, id)
  if parcel then
    found[#found + 1] = parcel
  else
    redis.call('ZREM', due, id)
  end
end
return found
