-- The library by LuaJIT's FFI, which reads mlroles.cdef itself; and the command, to compare.
local ffi = require("ffi")

local binding = {}

local function read_all(file)
    local text = file:read("*a")
    file:close()
    return text
end

function binding.read(path)
    return read_all(assert(io.open(path, "rb")))
end

-- What the command prints.
function binding.ask(arguments)
    return read_all(assert(io.popen("'" .. os.getenv("MLROLES_COMMAND") .. "' " .. arguments)))
end

ffi.cdef(binding.read(os.getenv("MLROLES_CDEF")))
local library = ffi.load(os.getenv("MLROLES_LIBRARY"))

-- A function of the library, "mlroles_" left out: a string becomes Lua's, NULL nil, a size a
-- number.
function binding.call(name, ...)
    local result = library["mlroles_" .. name](...)
    if ffi.istype("const char *", result) then
        return result ~= nil and ffi.string(result) or nil
    end
    return tonumber(result)
end

-- What a function writes into arrays of these types, once asked how much there is: rows.
function binding.rows(types, name, ...)
    local arguments, first = {...}, select("#", ...) + 1
    local last = first + #types
    arguments[last] = 0 -- the capacity, behind arrays that are nil
    local n = binding.call(name, unpack(arguments, 1, last))
    for i, type in ipairs(types) do
        arguments[first + i - 1] = ffi.new(type .. "[?]", n)
    end
    arguments[last] = n
    assert(binding.call(name, unpack(arguments, 1, last)) == n, name .. " counts differently")
    local found = {}
    for i = 1, n do
        found[i] = {}
        for k = 1, #types do
            found[i][k] = arguments[first + k - 1][i - 1]
        end
    end
    return found
end

-- What a function of a handle and an index answers, up to the first NULL.
function binding.strings(name, handle, ...)
    local found, string = {}, binding.call(name, handle, 0, ...)
    while string do
        found[#found + 1] = string
        string = binding.call(name, handle, #found, ...)
    end
    return found
end

-- All handles of a kind, "role" or "skill".
function binding.all(kind)
    local handles = {}
    for i = 1, binding.call(kind .. "_count") do
        handles[i] = binding.call(kind .. "_at", i - 1)
    end
    return handles
end

-- A list of handles to hand over, and how many.
function binding.list(handles)
    return ffi.new("uint32_t[?]", #handles, handles), #handles
end

return binding
