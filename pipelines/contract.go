package pipelines

import (
	"context"

	"medebewind/pipelines/sources"
)

// Hold asks each source for the answers that it relies on, and tells in a line a
// source what is not as it was. It fetches a page or a small list each, and keeps
// nothing.
func Hold(ctx context.Context, o Options) ([]sources.Held, error) {
	client, err := o.newClient()
	if err != nil {
		return nil, err
	}
	return sources.Hold(ctx, client, o.Config.Sources), nil
}
