// What walk.go prints of a role alone:  go run mlroles.go role.go walk.go
package main

// #include <mlroles.h>
// const char *axes[] = {"machine-learning", "software-engineering", "communication"};
// const char *fields[] = {"scheme", "version", "code", "label", "match", "source"};
import "C"

func showRole(role C.mlroles_role, key *C.char) {
	show("role", role, key, C.mlroles_role_name(role), C.mlroles_evidence(role, 0))
	for i := size(0); C.mlroles_role_title(role, i) != nil; i++ {
		show("title", key, C.mlroles_role_title(role, i))
	}
	for i := size(0); C.mlroles_role_fact(role, i) != nil; i++ {
		show("fact", key, C.mlroles_role_fact_kind(role, i), C.mlroles_role_fact(role, i),
			C.mlroles_role_fact_source(role, i))
	}
	for _, axis := range C.axes {
		if level := C.mlroles_role_level(role, axis); level >= 0 {
			show("level", key, axis, level)
		}
	}
	for i := size(0); C.mlroles_role_code(role, i, C.fields[0]) != nil; i++ {
		code := []any{key}
		for _, field := range C.fields {
			code = append(code, C.mlroles_role_code(role, i, field))
		}
		show("code", code...)
	}
	others, _ := rows(func(to room) size { return C.mlroles_role_covers(role, to.ids, to.cap) })
	for _, other := range others {
		show("covers", key, C.mlroles_role_key(other))
	}
}
