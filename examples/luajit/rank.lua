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
local n = tonumber(lib.mlroles_names_in(text, #text, nil, 0))
local names = ffi.new("uint32_t[?]", n)
lib.mlroles_names_in(text, #text, names, n)

local function name(id) -- of a title: the role's, or other work
    if id == lib.MLROLES_OTHER_WORK then return "other work" end
    local found = lib.mlroles_skill_name(id)
    if found == nil then found = lib.mlroles_role_name(id) end
    return found ~= nil and ffi.string(found) or nil
end

print(name(lib.mlroles_decide(names, n)) or "none of these")
local roles, scores = ffi.new("mlroles_role[64]"), ffi.new("int32_t[64]")
local ids, parts = ffi.new("uint32_t[?]", n + 1), ffi.new("int32_t[?]", n + 1) -- and the base
for i = 0, tonumber(lib.mlroles_rank(names, n, roles, scores, 64)) - 1 do
    print(name(roles[i]) .. " " .. scores[i])
    for k = 0, tonumber(lib.mlroles_explain(roles[i], names, n, ids, parts, n + 1)) - 1 do
        print(("  %+d %s"):format(parts[k], name(ids[k]) or "base"))
    end
end
