-- Walks the whole taxonomy by LuaJIT and compares what it finds with what the command prints.
local has_cjson, cjson = pcall(require, "cjson")
if not has_cjson then
    print("skipped: lua-cjson is not installed")
    os.exit(77)
end
local here = arg[0]:match("^.*/") or ""
local binding = dofile(here .. "binding.lua")
local ask, call, rows, strings = binding.ask, binding.call, binding.rows, binding.strings

local AXES = {"machine-learning", "software-engineering", "communication"}
local CODE_FIELDS = {"scheme", "version", "code", "label", "match", "source"}
local HANDLE, OFFSET, NUMBER = "uint32_t", "uint32_t", "int32_t"
local OTHER_WORK = 100000 -- MLROLES_OTHER_WORK
local ROLES, SKILLS = binding.all("role"), binding.all("skill")

local function compare(got, expected, where)
    if type(got) ~= "table" or type(expected) ~= "table" then
        assert(got == expected, ("%s: %s, not %s"):format(where, tostring(expected), tostring(got)))
        return
    end
    for key in pairs(expected) do
        compare(got[key], expected[key], where .. ", " .. key)
    end
    for key in pairs(got) do
        assert(expected[key] ~= nil, where .. ": no " .. key)
    end
end

local function map(list, change)
    local changed = {}
    for i, value in ipairs(list) do
        changed[i] = change(value, i - 1)
    end
    return changed
end

local function key_of_role(row) return call("role_key", row[1]) end
local function key_of_skill(row) return call("skill_key", row[1]) end

local function role_record(role)
    local record = {
        id = role,
        key = call("role_key", role),
        name = call("role_name", role),
        titles = strings("role_title", role),
        levels = {},
        covers = map(rows({HANDLE}, "role_covers", role), key_of_role),
        base = call("evidence", role, 0),
        title_evidence = call("evidence", role, role),
        evidence = {},
    }
    record.facts = map(strings("role_fact", role), function(fact, i)
        local kind = call("role_fact_kind", role, i)
        return {kind = kind, fact = fact, source = call("role_fact_source", role, i)}
    end)
    for _, axis in ipairs(AXES) do
        local level = call("role_level", role, axis)
        record.levels[axis] = level >= 0 and level or nil
    end
    record.codes = map(strings("role_code", role, "code"), function(_, i)
        local code = {}
        for _, field in ipairs(CODE_FIELDS) do
            code[field] = call("role_code", role, i, field)
        end
        return code
    end)
    record.needs = map(rows({HANDLE, NUMBER}, "role_needs", role), function(row)
        local skill, need = unpack(row)
        assert(call("need", role, skill) == need, "mlroles_need differs from mlroles_role_needs")
        return {skill = key_of_skill(row), need = need, source = call("need_source", role, skill)}
    end)
    for _, skill in ipairs(SKILLS) do
        local evidence = call("evidence", role, skill)
        record.evidence[call("skill_key", skill)] = evidence ~= 0 and evidence or nil
    end
    return record
end

local function skill_record(skill)
    return {
        id = skill,
        key = call("skill_key", skill),
        name = call("skill_name", skill),
        kind = call("skill_kind", skill),
        group = call("skill_group", skill) or cjson.null,
        aliases = strings("skill_alias", skill),
    }
end

local taxonomy = {
    version = call("version"),
    taxonomy = call("taxonomy_version"),
    digest = call("taxonomy_digest"),
    roles = map(ROLES, role_record),
    skills = map(SKILLS, skill_record),
}
compare(taxonomy, cjson.decode(ask("export --format json")), "taxonomy")

-- Every name is found by look-up, and whatever stands in a text is such a name.

local function check_name(kind, handle, name)
    for _, row in ipairs(rows({HANDLE}, kind .. "_find", name, #name)) do
        if row[1] == handle then
            return
        end
    end
    error(("%s does not mean %s %d"):format(name, kind, handle))
end

local function check_look_up(kind, record, others)
    assert(call(kind .. "_by_key", record.key) == record.id, record.key .. " is no key")
    for _, name in ipairs({record.name, unpack(others)}) do
        check_name(kind, record.id, name)
    end
end

for _, role in ipairs(taxonomy.roles) do
    check_look_up("role", role, role.titles)
end
for _, skill in ipairs(taxonomy.skills) do
    check_look_up("skill", skill, skill.aliases)
end

local function check_mentions(text, expected)
    local mentions = rows({HANDLE, OFFSET, OFFSET}, "mentions", text, #text)
    local words = map(mentions, function(row)
        local handle, from, to = unpack(row)
        local word = text:sub(from + 1, to)
        if handle == OTHER_WORK then
            assert(call("role_find", word, #word, nil, 0) == 0, word .. " means a role")
        else
            check_name(call("skill_key", handle) and "skill" or "role", handle, word)
        end
        return word
    end)
    compare(words, expected, "mentions")
end

-- The scores of a text, each of which its explanation adds up to.

local function first(row) return row[1] end

local function score_record(posting)
    local text = posting.text
    local found = rows({HANDLE}, "skills_in", text, #text)
    local skills, n_skills = binding.list(map(found, first))
    compare(rows({HANDLE, NUMBER}, "rank_text", text, #text),
        rows({HANDLE, NUMBER}, "rank", skills, n_skills), "rank_text")
    local names, n = binding.list(map(rows({HANDLE}, "names_in", text, #text), first))
    local decision = call("decide", names, n)
    return {
        id = posting.id,
        role = call("role_key", decision) or cjson.null,
        ranking = map(rows({HANDLE, NUMBER}, "rank", names, n), function(row)
            local role, sum = row[1], 0
            for _, part in ipairs(rows({HANDLE, NUMBER}, "explain", role, names, n)) do
                sum = sum + part[2]
            end
            assert(sum == row[2], "the parts of an explanation do not add up to the score")
            local coverage = call("coverage", role, names, n)
            return {role = key_of_role(row), score = sum, coverage = coverage}
        end),
        skills = map(found, key_of_skill),
    }
end

local path = here .. "postings.jsonl"
local scores = ask("score '" .. path .. "'"):gmatch("[^\n]+")
for line in binding.read(path):gmatch("[^\n]+") do
    local posting = cjson.decode(line)
    check_mentions(posting.text, posting.mentions)
    compare(score_record(posting), cjson.decode(scores()), "score")
end

print(("%d roles and %d skills are as the command tells them"):format(#ROLES, #SKILLS))
