//go:build !linux

package doctor

// writer knows of nobody: how locks of others are seen is a matter of the system.
func writer(string) int32 { return 0 }
