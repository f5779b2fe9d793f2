-- The roles that a text is about, and why:  luajit rank.lua FILE
local ffi = require("ffi")

local function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("*a")
    file:close()
    return text
end

ffi.cdef(read(os.getenv("MLROLES_CDEF") or "/usr/local/share/mlroles/mlroles.cdef"))
local lib = ffi.load("libmlroles.so.0")

local text = read(arg[1])
local cap = tonumber(lib.mlroles_skill_count())
local have = ffi.new("mlroles_skill[?]", cap)
local n = lib.mlroles_skills_in(text, #text, have, cap)

local roles, scores = ffi.new("mlroles_role[64]"), ffi.new("int32_t[64]")
local skills, parts = ffi.new("mlroles_skill[?]", cap + 1), ffi.new("int32_t[?]", cap + 1)
for i = 0, tonumber(lib.mlroles_rank(have, n, roles, scores, 64)) - 1 do
    print(ffi.string(lib.mlroles_role_name(roles[i])) .. " " .. scores[i])
    for k = 0, tonumber(lib.mlroles_explain(roles[i], have, n, skills, parts, cap + 1)) - 1 do
        local name = lib.mlroles_skill_name(skills[k]) -- NULL: the base
        print(("  %+d %s"):format(parts[k], name ~= nil and ffi.string(name) or "base"))
    end
end
