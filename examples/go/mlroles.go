// What turns the answers of libmlroles, by cgo, into Go's.
package main

// #cgo pkg-config: libmlroles
// #include <mlroles.h>
import "C"
import (
	"fmt"
	"strings"
)

type ids = *C.mlroles_id
type numbers = *C.int32_t
type size = C.size_t

// rows has what a function writes into two arrays; there is room for one row more.
func rows(fill func(ids, numbers, size) size) ([]C.mlroles_id, []C.int32_t) {
	n := fill(nil, nil, 0)
	first, second := make([]C.mlroles_id, n+1), make([]C.int32_t, n+1)
	fill(&first[0], &second[0], n)
	return first[:n], second[:n]
}

// show prints a line; NULL is empty.
func show(fields ...any) {
	var line []string
	for _, field := range fields {
		if found, ok := field.(*C.char); ok {
			field = C.GoString(found)
		}
		line = append(line, fmt.Sprint(field))
	}
	fmt.Println(strings.Join(line, "\t"))
}
