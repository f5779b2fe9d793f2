-- What it costs to decide on a text. See ../cost.sh.
local ffi, N, CAP = require("ffi"), tonumber(os.getenv("N")), 100
ffi.cdef(io.open(os.getenv("MLROLES_CDEF")):read("*a"))
local lib, ids = ffi.load("libmlroles.so.0"), ffi.new("uint32_t[?]", CAP)

local function seconds(text)
    local begin = os.clock()
    for _ = 1, N do
        lib.mlroles_decide(ids, lib.mlroles_names_in(text, #text, ids, CAP))
    end
    return os.clock() - begin
end

local text = io.open(os.getenv("TEXT"), "rb"):read("*a")
print(("%f %f %s"):format(seconds(""), seconds(text), jit.version))
