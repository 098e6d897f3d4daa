package service

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/webhook"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/lock"
)

const (
	// patience is how long the webhook may keep a run's process.
	patience = 10 * time.Minute
	// hurry is that from when the process was told to stop.
	hurry = 5 * time.Second
)

// teller tells the webhook of runs. It keeps its troubles to the log: a webhook
// that is down fails no run.
type teller struct {
	hook *webhook.Hook // nil without one
	out  string
	log  *slog.Logger
	// last is the newest record that was seen, error the last one told that left
	// no record.
	last, error string
}

func newTeller(o pipelines.Options) (*teller, error) {
	t := &teller{out: o.Out, log: o.Log}
	if t.log == nil {
		t.log = slog.New(slog.DiscardHandler)
	}
	c := o.Config.Webhook
	if c.URL == "" {
		return t, nil
	}
	secret, err := webhook.Secret(c.SecretEnv, c.SecretFile)
	if err != nil {
		key := "webhook.secret_env"
		if c.SecretFile != "" {
			key = "webhook.secret_file"
		}
		return nil, &config.KeyError{Key: key, Msg: err.Error()}
	}
	t.hook = &webhook.Hook{URL: c.URL, Secret: secret, On: c.On, Attempts: c.Attempts, Timeout: c.Timeout, Backoff: o.Backoff, UserAgent: o.UserAgent}
	if r, err := newest(o.Out); err == nil && r != nil {
		t.last = r.ID
	}
	return t, nil
}

// tell tells of the run that just ended with err.
func (t *teller) tell(ctx context.Context, err error) {
	if t.hook == nil {
		return
	}
	r := t.record(err)
	if r == nil {
		return
	}
	timed, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(hurry, cancel) })()
	if err := t.hook.Tell(timed, r); err != nil {
		t.log.Error("the webhook was not told", "reason", err)
	}
}

// record finds the record of the run, or makes one of a run that could not even
// begin, such as on a full disk. That is told once, though it is tried again;
// that another run was at work is not told at all.
func (t *teller) record(err error) *history.Record {
	if r, e := newest(t.out); e == nil && r != nil && r.ID != t.last {
		if r.Status != history.Bezig { // that of another process
			t.last, t.error = r.ID, ""
			return r
		}
	}
	var held *lock.HeldError
	if err == nil || errors.As(err, &held) || err.Error() == t.error {
		return nil
	}
	t.error = err.Error()
	now := time.Now()
	return &history.Record{Trigger: history.Rooster, Status: history.Mislukt, Started: now, Ended: now, Error: err.Error()}
}

func newest(out string) (*history.Record, error) {
	all, err := records(out)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[len(all)-1], nil
}
