// The roles that a text is about, and why:  go run mlroles.go rank.go FILE
package main

// #include <mlroles.h>
import "C"
import (
	"fmt"
	"os"
)

// name has the name of a skill, or of a title: the role's, or other work.
func name(id C.mlroles_id, otherwise string) string {
	if id == C.MLROLES_OTHER_WORK {
		return "other work"
	}
	for _, found := range []*C.char{C.mlroles_skill_name(id), C.mlroles_role_name(id)} {
		if found != nil {
			return C.GoString(found)
		}
	}
	return otherwise
}

func main() {
	bytes, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	text, n := C.CString(string(bytes)), size(len(bytes))
	names, _ := rows(func(to room) size { return C.mlroles_names_in(text, n, to.ids, to.cap) })
	list, n := &names[:1][0], size(len(names)) // which has an address though there be none
	fmt.Println(name(C.mlroles_decide(list, n), "none of these"))
	ids, parts := make([]C.mlroles_id, n+1), make([]C.int32_t, n+1) // the base is one more
	roles, scores := rows(func(to room) size {
		return C.mlroles_rank(list, n, to.ids, to.numbers, to.cap)
	})
	for i, role := range roles {
		fmt.Println(name(role, ""), scores[i])
		for k, id := range ids[:C.mlroles_explain(role, list, n, &ids[0], &parts[0], n+1)] {
			fmt.Printf("  %+d %s\n", parts[k], name(id, "base"))
		}
	}
}
