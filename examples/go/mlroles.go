// What turns the answers of libmlroles, by cgo, into Go's:  go run mlroles.go rank.go FILE
package main

// #cgo pkg-config: libmlroles
// #include <mlroles.h>
import "C"
import "fmt"

type size = C.size_t

// room is where a function writes: two arrays, and how many they hold.
type room struct {
	ids     *C.mlroles_id
	numbers *C.int32_t
	cap     size
}

// rows has what a function writes. Arrays are one longer, for an empty one has no address.
func rows(fill func(to room) size) ([]C.mlroles_id, []C.int32_t) {
	n := fill(room{})
	ids, numbers := make([]C.mlroles_id, n+1), make([]C.int32_t, n+1)
	fill(room{&ids[0], &numbers[0], n})
	return ids[:n], numbers[:n]
}

// show prints a line; NULL is empty.
func show(kind string, fields ...any) {
	fmt.Print(kind)
	for _, field := range fields {
		if text, ok := field.(*C.char); ok {
			field = C.GoString(text)
		}
		fmt.Print("\t", field)
	}
	fmt.Println()
}
