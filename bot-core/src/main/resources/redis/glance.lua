-- A conversation at a glance: state, when something happened last, its last line and how many there are.
local conv, transcript, active = KEYS[1], KEYS[2], KEYS[3]
local id = ARGV[1]

return {
  redis.call('HGET', conv, 'state'),
  redis.call('ZSCORE', active, id),
  redis.call('LINDEX', transcript, -1),
  redis.call('LLEN', transcript)
}
