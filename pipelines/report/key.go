package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"
)

// keyOf is a hash of all that a value holds, by way of pointers and of fields that are
// nobody else's too. It is "" for what has something in it that cannot be compared.
func keyOf(value any) string {
	w := &walk{sum: sha256.New(), seen: map[place]uint64{}}
	w.value(reflect.ValueOf(value))
	if w.failed {
		return ""
	}
	return hex.EncodeToString(w.sum.Sum(nil)[:keyLength])
}

// keyLength is of how many bytes a key is.
const keyLength = 16

// place is what a pointer leads to. A struct begins where its first field does, so that the
// address alone does not tell them apart.
type place struct {
	at uintptr
	of reflect.Type
}

// walk goes through a value. What is pointed to is told once.
type walk struct {
	sum    hash.Hash
	seen   map[place]uint64
	number [9]byte
	failed bool
}

func (w *walk) value(v reflect.Value) {
	switch kind := v.Kind(); kind {
	case reflect.Invalid:
		w.put(kind, 0)
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		w.put(kind, n)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.put(kind, uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.put(kind, v.Uint())
	case reflect.Float32, reflect.Float64:
		w.put(kind, math.Float64bits(v.Float()))
	case reflect.String:
		w.put(kind, uint64(v.Len()))
		w.sum.Write([]byte(v.String()))
	case reflect.Slice, reflect.Array:
		w.put(kind, uint64(v.Len()))
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Map:
		w.mapping(v)
	case reflect.Pointer:
		w.pointer(v)
	case reflect.Interface:
		w.put(kind, 0)
		if !v.IsNil() {
			w.text(v.Elem().Type().String())
		}
		w.value(v.Elem())
	case reflect.Struct:
		w.fields(v)
	default: // a function or a channel
		w.failed = true
	}
}

func (w *walk) put(kind reflect.Kind, n uint64) {
	w.number[0] = byte(kind)
	binary.LittleEndian.PutUint64(w.number[1:], n)
	w.sum.Write(w.number[:])
}

func (w *walk) text(s string) { w.value(reflect.ValueOf(s)) }

func (w *walk) pointer(v reflect.Value) {
	if v.IsNil() {
		w.put(reflect.Pointer, 0)
		return
	}
	to := place{v.Pointer(), v.Type()}
	if nth, seen := w.seen[to]; seen {
		w.put(reflect.Pointer, nth)
		return
	}
	w.seen[to] = uint64(len(w.seen) + 2)
	w.put(reflect.Pointer, 1)
	w.value(v.Elem())
}

var timeType = reflect.TypeFor[time.Time]()

func (w *walk) fields(v reflect.Value) {
	w.put(reflect.Struct, uint64(v.NumField()))
	for i := range v.NumField() {
		if v.Type() == timeType && v.Type().Field(i).Name == "loc" {
			continue // all times of a warehouse are in UTC
		}
		w.value(v.Field(i))
	}
}

// mapping goes through a map in the order of its keys, which are texts or numbers.
func (w *walk) mapping(v reflect.Value) {
	keys := v.MapKeys()
	w.put(reflect.Map, uint64(len(keys)))
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		switch {
		case a.Kind() == reflect.String:
			return strings.Compare(a.String(), b.String())
		case a.CanInt():
			return cmp.Compare(a.Int(), b.Int())
		}
		w.failed = true
		return 0
	})
	for _, key := range keys {
		w.value(key)
		w.value(v.MapIndex(key))
	}
}
