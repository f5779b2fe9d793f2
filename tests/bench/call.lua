-- Text to ranked roles from LuaJIT, one call a text: call.lua LIBRARY TEXTS ROUNDS
local ffi = require("ffi")
ffi.cdef("size_t mlroles_rank_text(const char *, size_t, uint32_t *, int32_t *, size_t);")
local library = ffi.load(arg[1])
local file = assert(io.open(arg[2], "rb"))
local texts, roles, scores = {}, ffi.new("uint32_t[64]"), ffi.new("int32_t[64]")
for text in file:read("*a"):gmatch("([^\30]*)\30") do
    texts[#texts + 1] = text
end
local best = math.huge
for _ = 1, tonumber(arg[3]) do
    local begin = os.clock()
    for _, text in ipairs(texts) do
        library.mlroles_rank_text(text, #text, roles, scores, 64)
    end
    best = math.min(best, os.clock() - begin)
end
print(("LuaJIT, mlroles_rank_text %.2f us a text"):format(1e6 * best / #texts))
