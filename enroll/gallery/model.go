package gallery

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"time"
)

// modelJSON is written by `unum iris evaluate DIR -model enroll/gallery/model.json`, never by hand.
//
//go:embed model.json
var modelJSON []byte

// FittedModel is a [Model] in a file, with where it comes from. Write it with package evaluate's FitModel.
type FittedModel struct {
	DoF        float64    `json:"degrees_of_freedom"` // of one rotation when Reference bits are shared
	Reference  float64    `json:"reference_bits"`     // shared bits, 3,200 to 12,800
	Rotations  float64    `json:"rotations"`          // effective number, 1 to 31
	Provenance Provenance `json:"provenance"`
}

// Provenance says what a model was fitted to, in counts and statistics only.
type Provenance struct {
	Set             string  `json:"set"`
	Encoder         string  `json:"encoder"` // commit
	TemplateVersion int     `json:"template_version"`
	Date            string  `json:"date"` // YYYY-MM-DD, UTC
	People          int     `json:"people"`
	Images          int     `json:"images"`
	Refused         int     `json:"refused"`
	Comparisons     int     `json:"comparisons"` // of different eyes, best of all rotations
	SingleDoF       float64 `json:"single_rotation_degrees_of_freedom"`
	Mean            float64 `json:"mean"` // of distances at the best rotation
	SD              float64 `json:"sd"`
	Least           float64 `json:"least"`
	// Tail shows how far the model is on the safe side.
	Tail []Tail `json:"tail"`
}

// Tail holds a probability of the model against the share of strangers who came that close.
type Tail struct {
	P        float64 `json:"p"`
	Observed float64 `json:"observed"`
	Upper    float64 `json:"upper,omitempty"` // end of a one-sided 95 % interval over people, where a fit took one
}

// ParseModel reads a FittedModel, strictly.
func ParseModel(b []byte) (FittedModel, error) {
	var f FittedModel
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return f, fmt.Errorf("model: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return f, errors.New("model: text after the end of the object")
	}
	return f, f.check()
}

func (f *FittedModel) check() error {
	in := func(v, lo, hi float64) bool { return v >= lo && v <= hi && !math.IsNaN(v) }
	p := &f.Provenance
	_, err := time.Parse(time.DateOnly, p.Date)
	switch {
	case !in(f.DoF, 10, 2000), !in(f.Reference, 3200, 12800), !in(f.Rotations, 1, 31):
		return errors.New("model: a number is out of range")
	case p.Set == "", p.Encoder == "", err != nil, p.People < 1, p.Comparisons < 1, p.TemplateVersion < 1:
		return errors.New("model: provenance is incomplete")
	}
	return nil
}

// Model is the model with its provenance in words.
func (f FittedModel) Model() Model {
	p := &f.Provenance
	return Model{
		DoF: f.DoF, Reference: f.Reference, Rotations: f.Rotations,
		Source: fmt.Sprintf("%s, %d people, %d of %d images encoded by the encoder of commit %s, %d comparisons of different eyes, fitted on %s",
			p.Set, p.People, p.Images-p.Refused, p.Images, p.Encoder, p.Comparisons, p.Date),
	}
}

// DefaultModel is the model in model.json. It is fitted to templates of real eyes by
//
//	unum iris evaluate DIR -set NAME -model enroll/gallery/model.json
//
// so that strangers come as close as the model says, or less often, down to a probability of 1e-4; beyond that it extrapolates. Greater
// degrees of freedom than the truth refuse honest people; smaller ones miss people who return. Its provenance is in its Source.
func DefaultModel() Model {
	f, err := ParseModel(modelJSON)
	if err != nil {
		panic("gallery: the embedded " + err.Error()) // part of the program, and tested
	}
	return f.Model()
}
