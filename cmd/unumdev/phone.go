package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"unum/api/wire"
	mobilesdk "unum/mobile-sdk"
)

// phone is one person's phone: the SDK as an app would use it, with its state in a folder.
type phone struct{ sdk *mobilesdk.Phone }

// openPhone opens the phone in a folder, with the identity that it has, or a new one. circuits is shared by all phones of this machine: the
// proving key is public.
func openPhone(api, folder, circuits string) (*phone, error) {
	vault, err := mobilesdk.OpenFolderVault(folder, "")
	if err != nil {
		return nil, err
	}
	state, err := vault.Load()
	if err != nil {
		return nil, err
	}
	cfg, err := json.Marshal(map[string]any{"api": api, "folder": circuits, "allowInsecureDev": true})
	if err != nil {
		return nil, err
	}
	sdk, err := mobilesdk.OpenPhone(string(cfg), vault, state)
	if err != nil {
		return nil, err
	}
	if !sdk.HasIdentity() {
		if err := sdk.CreateIdentity(); err != nil {
			return nil, err
		}
	}
	return &phone{sdk}, nil
}

func (p *phone) close() { p.sdk.Close() }

// answer decodes what the SDK gave.
func answer[T any](text string, err error) (out T, _ error) {
	if err != nil {
		return out, err
	}
	return out, json.Unmarshal([]byte(text), &out)
}

// codeOf gives the SDK's stable code of an error.
func codeOf(err error) string {
	if err == nil {
		return ""
	}
	return mobilesdk.ErrorCode(err.Error())
}

// begin opens an enrollment, or takes the one up that is under way, and gives its state.
func (p *phone) begin() (wire.Enrollment, error) {
	if _, err := p.sdk.BeginEnrollment(false); err != nil {
		return wire.Enrollment{}, err
	}
	return p.status()
}

func (p *phone) digest() (string, error) { return p.sdk.SessionDigest() }

func (p *phone) status() (wire.Enrollment, error) {
	return answer[wire.Enrollment](p.sdk.EnrollmentStatus())
}

func (p *phone) draw() error {
	_, err := p.sdk.DrawAdmission()
	return err
}

// waitFinal waits until the phone's leaf is in a final block.
func (p *phone) waitFinal(ctx context.Context) error {
	deadline := time.Now().Add(3 * time.Minute)
	for {
		st, err := p.status()
		if err != nil {
			return err
		}
		switch st.State {
		case wire.StateFinal:
			return nil
		case wire.StateAdmitted: // killed between the decision and the drawing
			if err := p.draw(); err != nil {
				return err
			}
		case wire.StateRejected:
			return fmt.Errorf("the admission was set aside: %s", st.Code)
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("still %s after three minutes", st.State)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// made is a proof for a relying party.
type made struct {
	Verify wire.Verify `json:"verify"`
	Crowd  uint64      `json:"crowd"`
}

func (p *phone) prove(party, action, nonce string) (made, error) {
	q, err := json.Marshal(map[string]any{"relyingParty": party, "action": action, "nonce": nonce})
	if err != nil {
		return made{}, err
	}
	return answer[made](p.sdk.Prove(string(q)))
}

func (p *phone) claim(programme string, epoch uint64, recipient string) (wire.Payout, error) {
	q, err := json.Marshal(map[string]any{"programme": programme, "epoch": epoch, "recipient": recipient})
	if err != nil {
		return wire.Payout{}, err
	}
	return answer[wire.Payout](p.sdk.Claim(string(q)))
}

// leaf finds the phone's leaf in what was published.
func (p *phone) leaf() error {
	_, err := p.sdk.FindLeaf()
	return err
}

// expectPhone turns a refusal by the SDK that must come into a told step.
func expectPhone(err error, code, told string) (string, string, error) {
	switch got := codeOf(err); {
	case err == nil:
		return "", "", fmt.Errorf("accepted, where %s must come", code)
	case got != code:
		return "", got, errors.Join(err, fmt.Errorf("where %s must come", code))
	}
	return told, code, nil
}
