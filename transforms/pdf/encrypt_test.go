package pdf

import (
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"fmt"
)

// padding completes passwords: ISO 32000-1, 7.6.3.3.
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

func padded(password string) []byte { return []byte(password + padding)[:32] }

func cipher(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err)
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

func hash(parts ...[]byte) []byte {
	h := md5.New()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// encrypt has the writer encrypt by the standard security handler, revision 2
// (RC4 with 40 bits). Nobody opens the document without the password of the
// user; with an empty one everybody does.
func (w *writer) encrypt(user, owner string) {
	const object, permissions, id = 19, 0xFFFFFFC0, "0123456789abcdef"
	o := cipher(hash(padded(owner))[:5], padded(user))
	p := binary.LittleEndian.AppendUint32(nil, permissions)
	key := hash(padded(user), o, p, []byte(id))[:5]
	u := cipher(key, []byte(padding))
	w.object(object, "<</Filter/Standard/V 1/R 2/P %d/O<%x>/U<%x>>>", int32(permissions-1<<32), o, u)
	w.trailer = fmt.Sprintf("/Encrypt %d 0 R/ID[<%x><%x>]", object, id, id)
	w.lock = func(n int, data []byte) []byte {
		return cipher(hash(key, []byte{byte(n), byte(n >> 8), byte(n >> 16), 0, 0})[:10], data)
	}
}
