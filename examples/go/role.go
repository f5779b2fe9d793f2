// What walk.go prints of a role: key, name, titles, facts, levels and codes.
package main

// #include <mlroles.h>
import "C"

var axes = []string{"machine-learning", "software-engineering", "communication"}
var fields = []string{"scheme", "version", "code", "label", "match", "source"}
var kept = map[string]*C.char{}

// c has the string as C wants it, made once and kept.
func c(s string) *C.char {
	if kept[s] == nil {
		kept[s] = C.CString(s)
	}
	return kept[s]
}

func showRole(role C.mlroles_role, key *C.char) {
	show("role", role, key, C.mlroles_role_name(role), C.mlroles_evidence(role, 0))
	for i := size(0); C.mlroles_role_title(role, i) != nil; i++ {
		show("title", key, C.mlroles_role_title(role, i))
	}
	for i := size(0); C.mlroles_role_fact(role, i) != nil; i++ {
		kind, source := C.mlroles_role_fact_kind(role, i), C.mlroles_role_fact_source(role, i)
		show("fact", key, kind, C.mlroles_role_fact(role, i), source)
	}
	for _, axis := range axes {
		if level := C.mlroles_role_level(role, c(axis)); level >= 0 {
			show("level", key, axis, level)
		}
	}
	for i := size(0); C.mlroles_role_code(role, i, c("code")) != nil; i++ {
		code := []any{"code", key}
		for _, field := range fields {
			code = append(code, C.mlroles_role_code(role, i, c(field)))
		}
		show(code...)
	}
}
