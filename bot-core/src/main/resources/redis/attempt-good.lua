-- Takes a good attempt back: the account's failures are forgotten, the address's are one less.
-- ARGV: 'whole', or 'half' to leave the account's as they are.
local account, address = KEYS[1], KEYS[2]

if ARGV[1] == 'whole' then
  redis.call('DEL', account)
end
if redis.call('EXISTS', address) == 1 then
  redis.call('HINCRBY', address, 'count', -1)
  redis.call('HDEL', address, 'until')
end
return {1}
