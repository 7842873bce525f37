-- What an agent wrote was not sent, since the case was no longer the agent's.
local agent, conversation, message, text = ARGV[8], ARGV[9], ARGV[10], ARGV[11]

tell('refused', agent, 'c', conversation, 'm', message, 't', text)
return answer('done')
