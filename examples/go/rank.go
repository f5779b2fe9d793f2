// The roles that a text is about, and why:  go run rank.go FILE
package main

// #cgo pkg-config: libmlroles
// #include <mlroles.h>
import "C"

import (
	"fmt"
	"os"
	"unsafe"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	most := C.mlroles_skill_count() + 1 // the base is one more
	have, skills := make([]C.mlroles_skill, most), make([]C.mlroles_skill, most)
	parts := make([]C.int32_t, most)
	var roles [64]C.mlroles_role
	var scores [64]C.int32_t
	bytes := (*C.char)(unsafe.Pointer(&append(text, 0)[0])) // which an empty text has too

	n := C.mlroles_skills_in(bytes, C.size_t(len(text)), &have[0], most)
	nRoles := C.mlroles_rank(&have[0], n, &roles[0], &scores[0], 64)
	for i, role := range roles[:nRoles] {
		fmt.Println(C.GoString(C.mlroles_role_name(role)), scores[i])
		nParts := C.mlroles_explain(role, &have[0], n, &skills[0], &parts[0], most)
		for k, skill := range skills[:nParts] {
			name := "base"
			if skill != 0 {
				name = C.GoString(C.mlroles_skill_name(skill))
			}
			fmt.Printf("  %+d %s\n", parts[k], name)
		}
	}
}
