-- Takes a good attempt back: the account's failures are forgotten, the address's are one less.
local account, address = KEYS[1], KEYS[2]

redis.call('DEL', account)
if redis.call('EXISTS', address) == 1 then
  redis.call('HINCRBY', address, 'count', -1)
  redis.call('HDEL', address, 'until')
end
return {1}
