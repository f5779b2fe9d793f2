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
	bytes := (*C.char)(unsafe.Pointer(&append(text, 0)[0])) // which an empty text has too
	n := C.mlroles_names_in(bytes, C.size_t(len(text)), nil, 0)
	ids, parts := make([]C.uint32_t, n+1), make([]C.int32_t, n+1) // the base is one more
	names := make([]C.uint32_t, n+1)
	C.mlroles_names_in(bytes, C.size_t(len(text)), &names[0], n)

	fmt.Println(name(C.mlroles_decide(&names[0], n), "none of these"))
	var roles [64]C.mlroles_role
	var scores [64]C.int32_t
	nRoles := C.mlroles_rank(&names[0], n, &roles[0], &scores[0], 64)
	for i, role := range roles[:nRoles] {
		fmt.Println(name(role, ""), scores[i])
		nParts := C.mlroles_explain(role, &names[0], n, &ids[0], &parts[0], n+1)
		for k, id := range ids[:nParts] {
			fmt.Printf("  %+d %s\n", parts[k], name(id, "base"))
		}
	}
}

// name has the name of a skill, or of a role, which stands for its title.
func name(id C.uint32_t, otherwise string) string {
	if skill := C.mlroles_skill_name(id); skill != nil {
		return C.GoString(skill)
	}
	if role := C.mlroles_role_name(id); role != nil {
		return C.GoString(role)
	}
	return otherwise
}
