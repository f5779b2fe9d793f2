"""What the bindings of walk_ctypes.py and walk_cffi.py share. Theirs are

    call(name, *arguments)  a function of the library, "mlroles_" left out of its name; a string
                            comes back as str, and None is NULL both ways
    array(type, values)     an array that a function may read or fill
"""

HANDLE = OFFSET = "uint32_t"
NUMBER = "int32_t"


class Binding:
    def all(self, kind):
        """The handles of a kind, "role" or "skill"."""
        return [self.call(f"{kind}_at", i) for i in range(self.call(f"{kind}_count"))]

    def strings(self, name, handle, *more):
        """What a function of a handle and an index answers, up to the first NULL."""
        found = []
        while (string := self.call(name, handle, len(found), *more)) is not None:
            found.append(string)
        return found

    def rows(self, types, name, *arguments):
        """What a function writes into arrays of these types, once asked how much there is."""
        n = self.call(name, *arguments, *[None for _ in types], 0)
        arrays = [self.array(kind, [0] * n) for kind in types]
        if self.call(name, *arguments, *arrays, n) != n:
            raise ValueError(f"{name} counts differently")
        return list(zip(*arrays))

    def handles(self, name, *arguments):
        return [handle for (handle,) in self.rows([HANDLE], name, *arguments)]

    def numbers(self, name, *arguments):
        """Pairs of a handle and its number."""
        return self.rows([HANDLE, NUMBER], name, *arguments)

    def mentions(self, text):
        return self.rows([HANDLE, OFFSET, OFFSET], "mentions", text, len(text))

    def role_key(self, role):
        return self.call("role_key", role)

    def skill_key(self, skill):
        return self.call("skill_key", skill)
