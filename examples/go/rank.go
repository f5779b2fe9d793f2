// The roles that a text is about, and why:  go run mlroles.go rank.go FILE
package main

// #include <mlroles.h>
import "C"
import (
	"fmt"
	"os"
)

// name has the name of a skill, or of a role, which stands for its title.
func name(id C.mlroles_id, otherwise string) string {
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
	text, length := C.CString(string(bytes)), size(len(bytes))
	names, _ := rows(func(i ids, _ numbers, k size) size { return C.mlroles_names_in(text, length, i, k) })
	list, n := &names[:1][0], size(len(names))
	fmt.Println(name(C.mlroles_decide(list, n), "none of these"))
	roles, scores := rows(func(i ids, s numbers, k size) size { return C.mlroles_rank(list, n, i, s, k) })
	for i, role := range roles {
		fmt.Println(name(role, ""), scores[i])
		reasons, parts := rows(func(i ids, p numbers, k size) size {
			return C.mlroles_explain(role, list, n, i, p, k)
		})
		for k, id := range reasons {
			fmt.Printf("  %+d %s\n", parts[k], name(id, "base"))
		}
	}
}
