-- Puts a newer value in the place of the one that was read, if nobody has done so meanwhile.
-- KEYS: a hash; ARGV: the field, the value read, the newer value. Tells whether it did.
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return {0}
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return {1}
