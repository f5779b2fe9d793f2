// Prints the whole taxonomy, a fact a line.
package main

// #cgo pkg-config: libmlroles
// #include <mlroles.h>
import "C"

import "fmt"

var axes = []string{"machine-learning", "software-engineering", "communication"}
var fields = []string{"scheme", "version", "code", "label", "match", "source"}

var known = map[string]*C.char{}

// c has the string as C wants it, made once and kept.
func c(s string) *C.char {
	if known[s] == nil {
		known[s] = C.CString(s)
	}
	return known[s]
}

// str has the string as Go wants it; of NULL it is empty.
func str(s *C.char) string { return C.GoString(s) }

func show(kind string, fields ...any) {
	fmt.Print(kind)
	for _, field := range fields {
		fmt.Print("\t", field)
	}
	fmt.Println()
}

// strings has what a function of an index answers, up to the first NULL.
func strings(at func(C.size_t) *C.char) (found []string) {
	for i := C.size_t(0); at(i) != nil; i++ {
		found = append(found, C.GoString(at(i)))
	}
	return
}

func showRole(role C.mlroles_role) {
	key := str(C.mlroles_role_key(role))
	show("role", role, key, str(C.mlroles_role_name(role)), C.mlroles_evidence(role, 0))
	for _, title := range strings(func(i C.size_t) *C.char { return C.mlroles_role_title(role, i) }) {
		show("title", key, title)
	}
	for i := C.size_t(0); C.mlroles_role_fact(role, i) != nil; i++ {
		show("fact", key, str(C.mlroles_role_fact_kind(role, i)),
			str(C.mlroles_role_fact(role, i)), str(C.mlroles_role_fact_source(role, i)))
	}
	for _, axis := range axes {
		if level := C.mlroles_role_level(role, c(axis)); level >= 0 {
			show("level", key, axis, level)
		}
	}
	for i := C.size_t(0); C.mlroles_role_code(role, i, c("code")) != nil; i++ {
		code := []any{key}
		for _, field := range fields {
			code = append(code, str(C.mlroles_role_code(role, i, c(field))))
		}
		show("code", code...)
	}
	ids, needs := make([]C.uint32_t, 1<<16), make([]C.int32_t, 1<<16)
	n := C.mlroles_role_covers(role, &ids[0], 1<<16)
	for _, other := range ids[:n] {
		show("covers", key, str(C.mlroles_role_key(other)))
	}
	n = C.mlroles_role_needs(role, &ids[0], &needs[0], 1<<16)
	for i, skill := range ids[:n] {
		show("need", key, str(C.mlroles_skill_key(skill)), needs[i],
			str(C.mlroles_need_source(role, skill)))
	}
	for s := C.size_t(0); s < C.mlroles_skill_count(); s++ {
		skill := C.mlroles_skill_at(s)
		if evidence := C.mlroles_evidence(role, skill); evidence != 0 {
			show("evidence", key, str(C.mlroles_skill_key(skill)), evidence)
		}
	}
}

func main() {
	for r := C.size_t(0); r < C.mlroles_role_count(); r++ {
		showRole(C.mlroles_role_at(r))
	}
	for s := C.size_t(0); s < C.mlroles_skill_count(); s++ {
		skill := C.mlroles_skill_at(s)
		key := str(C.mlroles_skill_key(skill))
		show("skill", skill, key, str(C.mlroles_skill_name(skill)),
			str(C.mlroles_skill_kind(skill)), str(C.mlroles_skill_group(skill)))
		for i := C.size_t(0); C.mlroles_skill_alias(skill, i) != nil; i++ {
			show("alias", key, str(C.mlroles_skill_alias(skill, i)))
		}
	}
}
