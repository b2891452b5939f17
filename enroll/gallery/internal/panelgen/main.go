// Command panelgen makes the panel of templates of nobody, with which package gallery tests whether a template resembles many people. They
// are templates of synthetic eyes of the persons with seeds 9,000 to 9,019, so that anybody can make them again.
package main

import (
	"flag"
	"fmt"
	"os"

	"unum/enroll/encoder"
	"unum/enroll/encoder/synth"
)

func main() {
	out := flag.String("o", "panel.bin", "file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "panelgen:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	b, err := panel()
	if err != nil {
		return err
	}
	return os.WriteFile(out, b, 0o644)
}

// panel encodes both eyes of each person, and takes the first capture of an eye that can be encoded.
func panel() (b []byte, err error) {
	for person := range uint64(20) {
		for _, eye := range []synth.Eye{synth.Left, synth.Right} {
			for try := uint64(0); ; try++ {
				r, err := encoder.Encode(synth.Render(synth.NewPerson(9000+person), eye, synth.Typical(9000+100*person+10*uint64(eye)+try)))
				if err != nil && try < 9 {
					continue
				}
				if err != nil {
					return nil, fmt.Errorf("person %d: %w", person, err)
				}
				if b, err = r.Template.AppendBinary(b); err != nil {
					return nil, err
				}
				break
			}
		}
	}
	return b, nil
}
