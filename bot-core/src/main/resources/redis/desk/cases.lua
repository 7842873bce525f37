-- Reads cases as they are now.
local answers = {}
for at = 1, #KEYS do
  answers[#answers + 1] = redis.call('HGETALL', KEYS[at])
end
return answers
