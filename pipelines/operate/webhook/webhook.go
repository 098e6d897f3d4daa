// Package webhook tells another system of a run that needs attention. Messages
// are signed as Standard Webhooks (standardwebhooks.com) has it, so that there
// are libraries to verify them.
package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"

	"medebewind/pipelines/state/history"
)

// Hook is where to tell it.
type Hook struct {
	URL string
	// Secret is the key of the signature.
	Secret []byte
	// On are the statuses of a run that are told.
	On []string
	// Attempts is how often a message is sent until it is taken, Timeout the time
	// for each, Backoff the wait after the first; default 2 seconds.
	Attempts         int
	Timeout, Backoff time.Duration
	UserAgent        string
}

// Tell sends the record of a run that ended, if its status is one to tell.
func (h *Hook) Tell(ctx context.Context, r *history.Record) error {
	if !slices.Contains(h.On, r.Status) {
		return nil
	}
	body, err := json.Marshal(newPayload(r))
	if err != nil {
		return fmt.Errorf("making the webhook's message: %w", err)
	}
	waits := backoff.NewExponentialBackOff()
	waits.InitialInterval = 2 * time.Second
	if h.Backoff > 0 {
		waits.InitialInterval = h.Backoff
	}
	tries := 0
	_, err = backoff.Retry(ctx, func() (struct{}, error) {
		tries++
		return struct{}{}, h.send(ctx, "run_"+r.ID, body, time.Now())
	}, backoff.WithBackOff(waits), backoff.WithMaxTries(uint(h.Attempts)), backoff.WithMaxElapsedTime(0))
	if err != nil {
		return fmt.Errorf("telling the webhook of run %s, %d times: %w", r.ID, tries, err)
	}
	return nil
}

// send sends the message once. An error never shows the address, which may hold
// a token. A redirect is not followed: the message is for who was named.
func (h *Hook) send(ctx context.Context, id string, body []byte, now time.Time) error {
	timed, cancel := context.WithTimeout(ctx, h.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(timed, http.MethodPost, h.URL, bytes.NewReader(body))
	if err != nil {
		return backoff.Permanent(withoutAddress(err))
	}
	stamp := strconv.FormatInt(now.Unix(), 10)
	for name, value := range map[string]string{
		"Content-Type": "application/json", "User-Agent": h.UserAgent,
		"webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": h.signature(id, stamp, body),
	} {
		request.Header.Set(name, value)
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	if err != nil {
		return withoutAddress(err)
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, 64<<10)) // so that the connection can be used again
	if response.StatusCode/100 == 2 {
		return nil
	}
	err = fmt.Errorf("it answers %s", response.Status)
	if passing(response.StatusCode) {
		return err
	}
	return backoff.Permanent(err)
}

// passing tells whether another try can help.
func passing(status int) bool {
	switch status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	}
	return status >= 500
}

func withoutAddress(err error) error {
	if failed := (*url.Error)(nil); errors.As(err, &failed) {
		return failed.Err
	}
	return err
}

// signature is over who, when and what: a message cannot be sent again later,
// or as another.
func (h *Hook) signature(id, stamp string, body []byte) string {
	mac := hmac.New(sha256.New, h.Secret)
	fmt.Fprintf(mac, "%s.%s.%s", id, stamp, body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
