// What it costs to decide on a text. See ../cost.sh.
package main

// #cgo pkg-config: libmlroles
// #include <mlroles.h>
import "C"

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"unsafe"
)

func clock() float64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

func seconds(text []byte, length C.size_t) float64 {
	n, _ := strconv.Atoi(os.Getenv("N"))
	bytes := (*C.char)(unsafe.Pointer(&text[0]))
	var ids [100]C.uint32_t
	begin := clock()
	for i := 0; i < n; i++ {
		C.mlroles_decide(&ids[0], C.mlroles_names_in(bytes, length, &ids[0], 100))
	}
	return clock() - begin
}

func main() {
	text, err := os.ReadFile(os.Getenv("TEXT"))
	if err != nil {
		panic(err)
	}
	fmt.Println(seconds(text, 0), seconds(text, C.size_t(len(text))), "Go", runtime.Version()[2:])
}
