// Prints the whole taxonomy, a fact a line:  go run mlroles.go role.go walk.go
package main

// #include <mlroles.h>
import "C"

func showSkills(role C.mlroles_role, key *C.char) {
	skills, needs := rows(func(to room) size {
		return C.mlroles_role_needs(role, to.ids, to.numbers, to.cap)
	})
	for i, skill := range skills {
		source := C.mlroles_need_source(role, skill)
		show("need", key, C.mlroles_skill_key(skill), needs[i], source)
	}
	for i := size(0); i < C.mlroles_skill_count(); i++ {
		skill := C.mlroles_skill_at(i)
		if evidence := C.mlroles_evidence(role, skill); evidence != 0 {
			show("evidence", key, C.mlroles_skill_key(skill), evidence)
		}
	}
}

func main() {
	for i := size(0); i < C.mlroles_role_count(); i++ {
		role := C.mlroles_role_at(i)
		showRole(role, C.mlroles_role_key(role))
		showSkills(role, C.mlroles_role_key(role))
	}
	for i := size(0); i < C.mlroles_skill_count(); i++ {
		skill := C.mlroles_skill_at(i)
		key := C.mlroles_skill_key(skill)
		show("skill", skill, key, C.mlroles_skill_name(skill),
			C.mlroles_skill_kind(skill), C.mlroles_skill_group(skill))
		for k := size(0); C.mlroles_skill_alias(skill, k) != nil; k++ {
			show("alias", key, C.mlroles_skill_alias(skill, k))
		}
	}
}
