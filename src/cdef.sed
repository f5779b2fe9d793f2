# Makes mlroles.cdef of mlroles.h: the declarations alone, for cffi, LuaJIT, PHP and whatever else
# parses C but has no preprocessor.  sed -f src/cdef.sed include/mlroles.h > mlroles.cdef
/^#ifdef __cplusplus/,/^#endif/d
/^#/d
