-- ARGV: quotes. Answers their saves, the latest that was asked for first.
local saves = {}
for i = 2, #ARGV do
  for _, save in ipairs(saves_of(ARGV[i])) do
    table.insert(saves, save)
  end
end
table.sort(saves, function(one, other) return one.arrival > other.arrival end)
local answer = {}
for _, save in ipairs(saves) do
  table.insert(answer, shown(save))
end
return answer
